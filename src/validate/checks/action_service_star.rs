//! # What it does
//! Reports an entry of `Action` in an `Allow` statement that is every action of a service, such as
//! `s3:*`.
//!
//! # Why it matters
//! It gives the actions that change permissions too, and all that AWS adds to the service. Many
//! policies want just that.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-service-star",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement for every action of a service",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Identity | PolicyType::Managed | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Action(run),
};

fn run(action: &Entry<'_>, findings: &mut Findings) {
    let Some(service) = action.text.strip_suffix(":*") else { return };
    let is_one = !service.is_empty() && !service.contains(['*', '?', ':']);
    if is_one && action.element == "Action" && action.statement.is_allow() {
        let message = format!("action {} is every action of the service", Quoted(action.text));
        findings.push(
            Finding::new(&CHECK, action.location(), message)
                .with_help("list the actions that are needed"),
        );
    }
}
