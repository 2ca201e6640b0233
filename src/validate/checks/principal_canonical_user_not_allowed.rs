//! # What it does
//! Reports `CanonicalUser` principals in policies other than those of S3 buckets and of resource
//! types without rules of their own here.
//!
//! # Why it matters
//! Canonical user ids are S3's. Other services do not know them and refuse the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
//!  "Principal": {"CanonicalUser":
//!   "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
//!  "Principal": {"AWS": "111122223333"}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-canonical-user-not-allowed",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "CanonicalUser principals where the service does not know them",
    applies_to: |policy_type| {
        policy_type.names_principals() && !policy_type.takes_canonical_users()
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, principal) in statement.principal_elements() {
        if principal.get("CanonicalUser").is_some() {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element).key("CanonicalUser"),
                    "a policy of this type takes no CanonicalUser principals",
                )
                .with_help("write the account's id under `AWS`"),
            );
        }
    }
}
