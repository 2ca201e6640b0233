//! # What it does
//! Reports a list of condition values in which strings, numbers and truth values are mixed.
//!
//! # Why it matters
//! IAM compares the text of all of them, but other readers of the policy may not. Access Analyzer
//! calls that an error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"NumericLessThan": {"s3:max-keys": [10, "20"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"NumericLessThan": {"s3:max-keys": ["10", "20"]}}}
//! ```

use std::mem::discriminant;

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::document::ConditionValue;
use crate::element::condition::Family;
use crate::parse_error::Quoted;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-type-mixed",
    codes: &["INVALID_CONDITION_DATA_TYPE"],
    finding_type: FindingType::Warning,
    summary: "values of different JSON types under one condition key",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let mut values = condition.values.iter();
    let Some(first) = values.next() else { return };
    if values.all(|value| discriminant(value) == discriminant(first)) {
        return;
    }
    // That these are several is reported already.
    if condition.parsed.is_some_and(|parsed| parsed.operator().family() == Family::Bool) {
        return;
    }
    let message = format!("the values of {} are of different JSON types", Quoted(condition.key));
    findings.push(
        Finding::new(&CHECK, condition.location(), message)
            .with_help("write every value as a string")
            .with_fix_if(fix(condition)),
    );
}

/// IAM compares `3` like `"3"`, so that quotes change nothing.
fn fix(condition: &ConditionContext<'_>) -> Option<Fix> {
    let unquoted = condition.values.iter().enumerate();
    let unquoted = unquoted.filter(|(_, value)| !matches!(value, ConditionValue::String(_)));
    let edits = unquoted.map(|(index, value)| {
        Fix::replace(condition.value_location(index), Text::from(value.as_text().to_owned()))
    });
    edits.reduce(Fix::and)
}
