//! # What it does
//! Reports a `Deny` statement of a resource control policy without a condition.
//!
//! # Why it matters
//! It denies to everyone, the organization's own users, roles and services included.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
//!                "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-blanket-deny",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a Deny statement of a resource control policy without a condition",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.is_deny() && statement.lacks("Condition") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.location(),
                "the actions are denied to everyone, the organization itself included",
            )
            .with_help(
                "add a condition, such as `StringNotEqualsIfExists` on `aws:PrincipalOrgID`",
            ),
        );
    }
}
