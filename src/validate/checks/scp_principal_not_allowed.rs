//! # What it does
//! Reports `Principal` and `NotPrincipal` in a service control policy.
//!
//! # Why it matters
//! The policy is about all users and roles of the accounts it is attached to. AWS Organizations refuses
//! the document.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "scp-principal-not-allowed",
    codes: &["SCP_SYNTAX_ERROR_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "Principal or NotPrincipal in a service control policy",
    applies_to: |policy_type| policy_type == PolicyType::ServiceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for element in ["Principal", "NotPrincipal"] {
        if statement.has(element) {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.location().key(element),
                    format!("a service control policy takes no {element} element"),
                )
                .with_help(
                    "remove it, or narrow the statement with a condition on `aws:PrincipalArn`",
                ),
            );
        }
    }
}
