//! # What it does
//! Reports a statement without `Sid` in a topic policy.
//!
//! # Why it matters
//! Amazon SNS wants every statement to have a Sid of its own.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sns:Publish",
//!  "Resource": "arn:aws:sns:us-east-1:111122223333:topic"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Sid": "Publish", "Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": "sns:Publish", "Resource": "arn:aws:sns:us-east-1:111122223333:topic"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};

pub(in super::super) static CHECK: Check = Check {
    rule: "sns-sid-missing",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a statement without Sid in a topic policy",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::SnsTopic),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.lacks("Sid") {
        findings.push(
            Finding::new(&CHECK, statement.location(), "the Sid element is missing")
                .with_help("add a `Sid` that no other statement of the policy has"),
        );
    }
}
