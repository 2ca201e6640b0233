//! # What it does
//! Reports `Federated` principals in a resource-based policy.
//!
//! # Why it matters
//! Users of an identity provider reach resources through a role: only role trust policies name
//! providers. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/Federated"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-federated-not-allowed",
    codes: &["FEDERATED_PRINCIPAL_NOT_SUPPORTED"],
    finding_type: FindingType::Error,
    summary: "Federated principals in a resource-based policy",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(_)),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, principal) in statement.principal_elements() {
        if principal.get("Federated").is_some() {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element).key("Federated"),
                    "a resource-based policy takes no Federated principals",
                )
                .with_help("name a role that the identity provider's users assume"),
            );
        }
    }
}
