//! # What it does
//! Reports a kind of principals other than `AWS`, `Service`, `Federated` and `CanonicalUser`.
//!
//! # Why it matters
//! The kinds are compared with case. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Services": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::document::Members;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-key-unknown",
    codes: &["INVALID_PRINCIPAL_KEY"],
    finding_type: FindingType::Error,
    summary: "a kind of principals that the policy language does not have",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

pub(super) const KINDS: &[&str] = &["AWS", "Service", "Federated", "CanonicalUser"];

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, principal) in statement.principal_elements() {
        for kind in principal.as_kinds().into_iter().flat_map(Members::keys) {
            if KINDS.contains(&&**kind) {
                continue;
            }
            let help = match nearest(kind, KINDS.iter().copied()) {
                Some(known) => format!("did you mean `{known}`?"),
                None => "write `AWS`, `Service`, `Federated` or `CanonicalUser`".to_owned(),
            };
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element).key(kind.clone()),
                    format!("{} is no kind of principals", Quoted(kind)),
                )
                .with_help(help),
            );
        }
    }
}
