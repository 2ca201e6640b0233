//! # What it does
//! Reports a value under a numeric operator that is no number.
//!
//! # Why it matters
//! The comparison can never be true, so the statement does not do what it says.
//!
//! # Example
//! ```json
//! {"Condition": {"NumericLessThan": {"aws:MultiFactorAuthAge": "1h"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::condition_values::malformed;
use super::super::condition::number;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-number-format",
    codes: &["TYPE_MISMATCH_NUMBER"],
    finding_type: FindingType::Warning,
    summary: "a value under a numeric operator that is no number",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, text) in malformed(condition, Family::Numeric, |text| number::parse(text).is_some())
    {
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("value {} is no number", Quoted(text)),
            )
            .with_help("write digits, such as `\"3600\"` or `\"1.2\"`"),
        );
    }
}
