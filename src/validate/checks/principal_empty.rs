//! # What it does
//! Reports `Principal` and `NotPrincipal` without a single principal: an empty object, or a kind with
//! an empty list.
//!
//! # Why it matters
//! A statement about nobody has no effect.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": []},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::principal_key_unknown::KINDS;
use crate::one_or_many::OneOrMany;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-empty",
    codes: &["EMPTY_ARRAY_PRINCIPAL", "EMPTY_OBJECT_PRINCIPAL"],
    finding_type: FindingType::Suggestion,
    summary: "a Principal element without principals",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

const HELP: &str = "name a principal, or remove the statement";

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, principal) in statement.principal_elements() {
        let Some(kinds) = principal.as_kinds() else { continue };
        if kinds.is_empty() {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element),
                    format!("the {element} element names nobody"),
                )
                .coded("EMPTY_OBJECT_PRINCIPAL")
                .with_help(HELP),
            );
        }
        // A kind that is none has a check of its own.
        let known = kinds.iter().filter(|(kind, _)| KINDS.contains(&&***kind));
        for (kind, _) in known.filter(|(_, names)| OneOrMany::is_empty(names)) {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element).value(kind.clone()),
                    format!("the list of {kind} principals is empty"),
                )
                .coded("EMPTY_ARRAY_PRINCIPAL")
                .with_help(HELP),
            );
        }
    }
}
