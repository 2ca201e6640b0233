//! # What it does
//! Reports `*` or `?` in a value under an operator that compares whole strings.
//!
//! # Why it matters
//! The operator takes both literally, so that the value equals hardly any request's.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalTag/team": "red-*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringLike": {"aws:PrincipalTag/team": "red-*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::variables::variables;
use crate::element::{ConditionOperator, Operator};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-wildcard-without-like",
    codes: &["WILDCARD_WITHOUT_LIKE_OPERATOR"],
    finding_type: FindingType::Warning,
    summary: "a wildcard under an operator that takes it literally",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    use Operator as O;
    let like = match condition.parsed.map(ConditionOperator::operator) {
        Some(O::StringEquals | O::StringEqualsIgnoreCase) => "StringLike",
        Some(O::StringNotEquals | O::StringNotEqualsIgnoreCase) => "StringNotLike",
        _ => return,
    };
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        if !has_wildcard(text) {
            continue;
        }
        let operator = Quoted(condition.operator);
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("{operator} takes the wildcard in {} literally", Quoted(text)),
            )
            .with_help(format!("if a wildcard is meant, write `{like}`")),
        );
    }
}

/// Whether a wildcard stands in the text, outside policy variables.
fn has_wildcard(text: &str) -> bool {
    let is_wildcard = |byte: u8| matches!(byte, b'*' | b'?');
    let count = |text: &str| text.bytes().filter(|byte| is_wildcard(*byte)).count();
    text.bytes().any(is_wildcard) && {
        let closed = variables(text).filter(|variable| variable.is_closed);
        count(text) > closed.map(|variable| count(variable.text)).sum()
    }
}
