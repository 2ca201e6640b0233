//! # What it does
//! Reports `NotPrincipal` in a statement that denies.
//!
//! # Why it matters
//! AWS advises against it. Beside a role its account and its session must be listed, or the role is
//! denied all the same, and a principal with a permissions boundary is always denied.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/Admin"},
//!  "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*",
//!  "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::document::PrincipalElement;

pub(in super::super) static CHECK: Check = Check {
    rule: "not-principal-use",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "NotPrincipal in a statement that denies",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Resource(_) | PolicyType::VpcEndpoint)
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    // What names nobody, or in no way that there is, has a check of its own.
    let not_principal = statement.statement.not_principal();
    let names_some =
        not_principal.and_then(PrincipalElement::as_kinds).is_some_and(|kinds| !kinds.is_empty());
    if statement.is_deny() && names_some && !statement.has("Principal") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("NotPrincipal"),
                "NotPrincipal spares a principal only where its account and session are listed too",
            )
            .with_help("write `\"Principal\": \"*\"` and `ArnNotEquals` on `aws:PrincipalArn`"),
        );
    }
}
