//! # What it does
//! Reports a `Principal` that is a string other than `*`.
//!
//! # Why it matters
//! Principals stand under their kind: `AWS`, `Service`, `Federated` or `CanonicalUser`. AWS refuses
//! the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": "forecast.amazonaws.com", "Action": "sts:AssumeRole"}
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
use super::super::principal::principal_form::{is_aws_principal, is_provider};
use crate::name::service_principal;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-format-invalid",
    codes: &["INVALID_PRINCIPAL_FORMAT"],
    finding_type: FindingType::Error,
    summary: "a Principal that is a string other than *",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, principal) in statement.principal_elements() {
        let Some(text) = principal.as_text().filter(|text| *text != "*") else { continue };
        findings.push(
            Finding::new(
                &CHECK,
                statement.element(element),
                format!("principal {} is neither `*` nor an object", Quoted(text)),
            )
            .with_help(match kind(text) {
                Some(kind) => format!("write an object with the principal under `{kind}`"),
                None => "write an object with the principal under its kind".to_owned(),
            }),
        );
    }
}

/// The kind of principals that `text` belongs to.
fn kind(text: &str) -> Option<&'static str> {
    if is_aws_principal(text) {
        Some("AWS")
    } else if is_provider(text) {
        Some("Federated")
    } else if service_principal::parse(text.as_bytes()).is_ok() {
        Some("Service")
    } else {
        None
    }
}
