//! # What it does
//! Reports a value of `aws:SourceVpc` that is not `vpc-` with 8 or 17 letters and digits.
//!
//! # Why it matters
//! No VPC has such an id, so the comparison is never true.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceVpc": "0123456789abcdef0"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceVpc": "vpc-0123456789abcdef0"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::certain::may_be_id;
use super::super::finding::{Finding, FindingType, Findings};
use crate::document::ConditionValue;
use crate::element::condition::Family;
use crate::element::{ConditionOperator, Operator};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-vpc-id-format",
    codes: &["INVALID_VPC_FORMAT"],
    finding_type: FindingType::Warning,
    summary: "a value of aws:SourceVpc that is no id of a VPC",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for index in malformed_ids(condition, "aws:SourceVpc", "vpc-") {
        let text = condition.values.as_slice().get(index).map_or("", ConditionValue::as_text);
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("{} is no id of a VPC", Quoted(text)),
            )
            .with_help("write `vpc-` with 8 or 17 letters and digits"),
        );
    }
}

/// The indexes of the values that are no id with the prefix, where the condition is on the key.
pub(super) fn malformed_ids<'a>(
    condition: &ConditionContext<'a>,
    key: &str,
    prefix: &'static str,
) -> impl Iterator<Item = usize> {
    use Operator as O;
    let operator = condition.parsed.map(ConditionOperator::operator);
    let is_string = operator.is_some_and(|operator| operator.family() == Family::String);
    let is_on_key = is_string && condition.known.is_some_and(|known| known.is(key));
    let values: &'a [ConditionValue] = if is_on_key { condition.values.as_slice() } else { &[] };
    let ignores_case =
        matches!(operator, Some(O::StringEqualsIgnoreCase | O::StringNotEqualsIgnoreCase));
    let is_wrong = move |value: &ConditionValue| !may_be_id(value.as_text(), prefix, ignores_case);
    values.iter().enumerate().filter(move |(_, value)| is_wrong(value)).map(|(index, _)| index)
}
