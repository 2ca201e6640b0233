//! # What it does
//! Reports a policy that is JSON but no object: a list, a string or another value.
//!
//! # Why it matters
//! Nothing in it is read, and AWS refuses the document. Usually it is a list of several policies, or
//! a policy that was encoded as JSON twice, or the name of the policy's file.
//!
//! # Example
//! ```json
//! [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```

use super::super::check::{Check, Needs, Run, every_type};
use super::super::finding::FindingType;
use super::super::syntax_help::{FILE_NAME, looks_like_file};

pub(in super::super) static CHECK: Check = Check {
    rule: "policy-not-object",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a list, a string or another value in the place of a policy",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Reader,
};

/// What to give instead of the text.
#[cold]
pub(in super::super) fn help(text: &str) -> &'static str {
    let text = text.trim();
    let inner = |open: &str| Some(text.strip_prefix(open)?.trim_start());
    if let Some(first) = inner("[") {
        let has = |element: &str| first.contains(&format!("\"{element}\""));
        return match first.starts_with('{') {
            true if has("Statement") => "give one policy at a time",
            true if has("Effect") => "put the statements into a policy, as its `Statement`",
            _ => GENERAL,
        };
    }
    match inner("\"") {
        Some(string) if string.starts_with('{') => {
            "the policy is encoded as JSON twice; give the text that the string holds"
        }
        Some(string) if looks_like_file(string.trim_end_matches('"')) => FILE_NAME,
        _ => GENERAL,
    }
}

const GENERAL: &str = "write an object with `Version` and `Statement`";
