//! # What it does
//! Reports a value under `Bool` or `Null` that is neither `true` nor `false`.
//!
//! # Why it matters
//! The comparison can never be true, so the statement does not do what it says.
//!
//! # Example
//! ```json
//! {"Condition": {"Bool": {"aws:SecureTransport": "yes"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Bool": {"aws:SecureTransport": "true"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::condition_values::malformed;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-bool-format",
    codes: &["TYPE_MISMATCH_BOOLEAN"],
    finding_type: FindingType::Warning,
    summary: "a value under Bool or Null that is neither true nor false",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for family in [Family::Bool, Family::Null] {
        for (index, text) in malformed(condition, family, is_bool) {
            findings.push(
                Finding::new(
                    &CHECK,
                    condition.value_location(index),
                    format!("value {} is neither `true` nor `false`", Quoted(text)),
                )
                .with_help("write `\"true\"` or `\"false\"`"),
            );
        }
    }
}

fn is_bool(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}
