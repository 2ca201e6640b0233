//! # What it does
//! Reports a policy variable in a value under an operator that compares neither strings nor ARNs.
//!
//! # Why it matters
//! AWS replaces no variables there, so the comparison is never true; a date of that kind it
//! refuses.
//!
//! # Example
//! ```json
//! {"Condition": {"NumericLessThan": {"s3:max-keys": "${aws:PrincipalTag/keys}"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"NumericLessThan": {"s3:max-keys": "100"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::telling::Telling;
use super::super::variables::first_closed;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-operator-unsupported",
    codes: &["INVALID_VARIABLE_FOR_OPERATOR"],
    finding_type: FindingType::Error,
    summary: "a policy variable under an operator of neither strings nor ARNs",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.statement.context.overview.texts.has(Telling::DOLLAR) {
        return;
    }
    let finding_type = match condition.parsed.map(|parsed| parsed.operator().family()) {
        None | Some(Family::String | Family::Arn) => return,
        Some(Family::Date) => FindingType::Error,
        Some(_) => FindingType::Warning,
    };
    for (index, value) in condition.values.iter().enumerate() {
        let Some(variable) = first_closed(value.as_text()) else { continue };
        let operator = Quoted(condition.operator);
        findings.push(
            Finding::new(
                &CHECK,
                variable.location_in(condition.value_location(index)),
                format!(
                    "policy variable {} is not replaced under {operator}",
                    Quoted(variable.text)
                ),
            )
            .with_help("variables work under operators of strings and ARNs")
            .weighed(finding_type),
        );
    }
}
