//! # What it does
//! Reports `Principal` and `NotPrincipal` in an identity-based policy.
//!
//! # Why it matters
//! The policy is about the identity it is attached to. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-not-allowed",
    codes: &["UNSUPPORTED_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "Principal or NotPrincipal in an identity-based policy",
    applies_to: PolicyType::is_identity_based,
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
                    format!("an identity-based policy takes no {element} element"),
                )
                .with_help(help(statement)),
            );
        }
    }
}

fn help(statement: &StatementContext<'_>) -> &'static str {
    let mut actions = statement.actions().peekable();
    let is_trust = actions.peek().is_some()
        && actions.all(|action| action.text.starts_with("sts:AssumeRole"))
        && !statement.has("Resource");
    if is_trust {
        "remove it, unless this is a role trust policy, which is checked as one"
    } else {
        "remove it; the principal is who the policy is attached to"
    }
}
