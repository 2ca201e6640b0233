//! # What it does
//! Reports a value under a date operator that is neither a date in the form of ISO 8601 nor seconds
//! since 1970.
//!
//! # Why it matters
//! IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Condition": {"DateLessThan": {"aws:CurrentTime": "2026-07-01 12:00"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"DateLessThan": {"aws:CurrentTime": "2026-07-01T12:00:00Z"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::variables::first_closed;
use crate::element::condition::{Family, date};
use crate::parse_error::ParseError;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-date-format",
    codes: &["TYPE_MISMATCH_DATE"],
    finding_type: FindingType::Error,
    summary: "a value under a date operator that is no date",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some(operator) = &condition.parsed else { return };
    if operator.operator().family() != Family::Date {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        let Err(fault) = date::parse(text.as_bytes()) else { continue };
        // A policy variable has a check of its own.
        if first_closed(text).is_some() {
            continue;
        }
        let message = ParseError::new("date", text, fault).to_string();
        findings.push(
            Finding::new(&CHECK, condition.value_location(index), message)
                .with_help("write it as `2026-07-01T12:00:00Z`"),
        );
    }
}
