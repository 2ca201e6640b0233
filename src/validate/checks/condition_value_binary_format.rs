//! # What it does
//! Reports a value under `BinaryEquals` that is no base64: letters, digits, `+` and `/`, filled up
//! with `=` to a multiple of four characters.
//!
//! # Why it matters
//! The comparison can never be true, so the statement does not do what it says.
//!
//! # Example
//! ```json
//! {"Condition": {"BinaryEquals": {"example:Token": "not base64!"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"BinaryEquals": {"example:Token": "bm90IGJhc2U2NCE="}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::condition_values::malformed;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-binary-format",
    codes: &["TYPE_MISMATCH_STRING"],
    finding_type: FindingType::Warning,
    summary: "a value under BinaryEquals that is no base64",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, text) in malformed(condition, Family::Binary, is_base64) {
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("value {} is no base64", Quoted(text)),
            )
            .with_help("encode the bytes as base64, with `=` at the end where it is too short"),
        );
    }
}

fn is_base64(text: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let digits = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    text.len().is_multiple_of(4) && digits.bytes().all(is_digit)
}
