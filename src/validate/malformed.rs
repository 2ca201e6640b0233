//! Faults of the reader as findings.

use super::checks::{duplicate_key, json_syntax, json_type_mismatch, number_too_long};
use super::finding::{Finding, Findings};
use crate::document::{Fault, FaultKind, PolicyDocument, places};
use crate::parse_error::Quoted;
use crate::text::Text;

/// The findings for a text that cannot be kept as a document.
pub(crate) fn malformed(text: &str, faults: Vec<Fault>) -> Findings {
    let mut findings = Findings::default();
    let places = places(text, &faults);
    for (Fault { kind, .. }, location) in faults.into_iter().zip(places) {
        findings.push(match kind {
            FaultKind::Syntax(message) => Finding::new(&json_syntax::CHECK, location, message),
            FaultKind::Type { expected, found } => Finding::new(
                &json_type_mismatch::CHECK,
                location,
                format!("expected {expected}, found {found}"),
            ),
            FaultKind::DuplicateKey(key) => Finding::new(
                &duplicate_key::CHECK,
                location,
                format!("key {} occurs twice in one object", Quoted(&key)),
            )
            .with_help("merge the two, or remove one"),
            FaultKind::Number => Finding::new(
                &number_too_long::CHECK,
                location,
                "a number of more than 32 characters, or beyond what a 64-bit float holds",
            ),
        });
    }
    findings
}

/// The finding for a condition that a builder was given twice.
pub(crate) fn repeated_condition(
    document: &PolicyDocument,
    statement: usize,
    operator: Text,
    key: Text,
) -> Finding {
    let message =
        format!("condition key {} is given twice under {}", Quoted(&key), Quoted(&operator));
    let location = document.statement_location(statement).value(Text::from_static("Condition"));
    Finding::new(&duplicate_key::CHECK, location.value(operator).value(key), message)
        .with_help("give all values in one call; they are alternatives")
}
