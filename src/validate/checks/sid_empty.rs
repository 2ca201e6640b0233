//! # What it does
//! Reports a `Sid` that is an empty string.
//!
//! # Why it matters
//! It names nothing. The element may be left out.
//!
//! # Example
//! ```json
//! {"Sid": "", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::policy_type::{PolicyType, ResourceType};

pub(in super::super) static CHECK: Check = Check {
    rule: "sid-empty",
    codes: &["EMPTY_SID_VALUE"],
    finding_type: FindingType::Suggestion,
    summary: "a Sid that is an empty string",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.statement.sid() != Some("") {
        return;
    }
    let place = statement.element("Sid");
    let finding = Finding::new(&CHECK, place.clone(), "Sid is empty");
    findings.push(match statement.policy_type() {
        PolicyType::Resource(ResourceType::SnsTopic) => {
            finding.with_help("give the statement a Sid of its own")
        }
        _ => finding
            .with_help("give the statement a name, or remove it")
            .with_fix(Fix::remove(place)),
    });
}
