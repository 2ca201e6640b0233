//! # What it does
//! Reports several bounds under an operator that compares numbers by size.
//!
//! # Why it matters
//! A list is met by any of its values, so that only the widest bound counts.
//!
//! # Example
//! ```json
//! {"Condition": {"NumericLessThan": {"aws:MultiFactorAuthAge": ["2700", "3600"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::number;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::element::{ConditionOperator, Operator};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-numeric-redundant",
    codes: &["REDUNDANT_CONDITION_VALUE_NUM"],
    finding_type: FindingType::Suggestion,
    summary: "several bounds where only the widest counts",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    use Operator as O;
    if condition.values.len() < 2 {
        return;
    }
    let is_below = match condition.parsed.map(ConditionOperator::operator) {
        Some(O::NumericLessThan | O::NumericLessThanEquals) => true,
        Some(O::NumericGreaterThan | O::NumericGreaterThanEquals) => false,
        _ => return,
    };
    let Some((widest, is_exact)) = widest(condition, is_below) else { return };
    let location = condition.location();
    let which = if is_below { "greatest" } else { "least" };
    let fix = is_exact.then(|| Fix::replace(location.clone(), widest));
    findings.push(
        Finding::new(
            &CHECK,
            location,
            format!("only the {which} of the values counts, {}", Quoted(widest)),
        )
        .with_help(format!("write {} alone", Quoted(widest)))
        .with_fix_if(fix),
    );
}

/// The greatest or least of the values, and whether that is certain; `None` where one of them is no
/// number.
fn widest<'a>(condition: &ConditionContext<'a>, is_greatest: bool) -> Option<(&'a str, bool)> {
    /// Beyond it not every integer has a float of its own.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let mut widest: Option<(&str, f64)> = None;
    for value in condition.values {
        let text = value.as_text();
        let number = number::parse(text)?;
        let is_wider = |other: f64| if is_greatest { number > other } else { number < other };
        if widest.is_none_or(|(_, other)| is_wider(other)) {
            widest = Some((text, number));
        }
    }
    widest.map(|(text, number)| (text, number.abs() < EXACT))
}
