//! Faults of the reader as findings.

use super::checks::{duplicate_key, json_syntax, json_type_mismatch, number_too_long};
use super::finding::{Finding, Findings, point};
use crate::document::{Fault, FaultKind, Location, path_at};
use crate::parse_error::Quoted;

/// The findings for a text that cannot be kept as a document.
pub(crate) fn malformed(text: &str, faults: Vec<Fault>) -> Findings {
    let mut findings = Findings::default();
    for Fault { offset, kind } in faults {
        let location = Location::from_path(path_at(text, offset));
        let location = location.with_span(Some(point(text, offset)));
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
