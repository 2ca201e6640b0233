//! Faults of the reader as findings.

use super::checks::{
    duplicate_key, json_syntax, json_type_mismatch, number_too_long, policy_not_object,
};
use super::finding::{Finding, Findings};
use super::syntax_help;
use crate::document::{Fault, FaultKind, Location, PolicyDocument, places};
use crate::parse_error::Quoted;
use crate::text::Text;

/// The findings for a text that cannot be kept as a document.
pub(crate) fn malformed(text: &str, faults: Vec<Fault>) -> Findings {
    let places = places(text, &faults);
    faults
        .into_iter()
        .zip(places)
        .map(|(Fault { kind, .. }, place)| fault(text, kind, place))
        .collect()
}

/// The finding for one fault, whose place is known.
pub(super) fn fault(text: &str, kind: FaultKind, location: Location) -> Finding {
    let offset = location.span().map_or(0, |span| span.start.offset);
    match kind {
        FaultKind::Syntax(message) => Finding::new(&json_syntax::CHECK, location, message)
            .with_help_if(syntax_help::of(text, offset, message)),
        FaultKind::Type { expected, found } => {
            let message = format!("expected {expected}, found {found}");
            if location.path().is_empty() {
                return Finding::new(&policy_not_object::CHECK, location, message)
                    .with_help(policy_not_object::help(text));
            }
            Finding::new(&json_type_mismatch::CHECK, location, message)
        }
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
    }
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
