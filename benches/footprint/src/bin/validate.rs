//! Tells everything about a policy, with all checks.

use iam_policy::{PolicyDocument, PolicyType};

fn main() {
    let text = std::env::args().nth(1).unwrap_or_default();
    for finding in PolicyDocument::validate_json(&text, PolicyType::Identity) {
        println!("{finding}");
    }
}
