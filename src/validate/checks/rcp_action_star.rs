//! # What it does
//! Reports the action `*` in a `Deny` statement of a resource control policy.
//!
//! # Why it matters
//! Each action must name its service. AWS Organizations refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": ["s3:*", "sqs:*"], "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-action-star",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "the action * in a Deny statement of a resource control policy",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Action(run),
};

fn run(entry: &Entry<'_>, findings: &mut Findings) {
    let is_star = matches!(entry.text, "*" | "*:*");
    if is_star && entry.element == "Action" && entry.statement.statement.effect() == Some("Deny") {
        findings.push(
            Finding::new(
                &CHECK,
                entry.location(),
                format!("action {} names no service", Quoted(entry.text)),
            )
            .with_help("name each service, as in `s3:*`"),
        );
    }
}
