//! The tests of `aws:MultiFactorAuthPresent` in a document.
//!
//! Sessions have the key, `true` or `false`; requests with long-term access keys do not have it.
//!
//! Source: IAM User Guide, *AWS global condition context keys*.

use super::super::check::{ConditionContext, Context, StatementContext};
use crate::element::Effect;
use crate::element::condition::Family;

/// A condition on whether MFA was used.
#[derive(Clone, Copy)]
pub(in crate::validate) struct MfaTest<'a> {
    pub(in crate::validate) condition: ConditionContext<'a>,
    pub(in crate::validate) effect: Effect,
    /// Whether it is about the value, with `Bool`, not about whether the key is there.
    pub(in crate::validate) is_bool: bool,
    pub(in crate::validate) is_if_exists: bool,
    /// What stands in the policy.
    pub(in crate::validate) value: bool,
}

/// Every test of the document, those with several values or none left out.
pub(in crate::validate) fn mfa_tests<'a>(
    context: &'a Context<'a>,
) -> impl Iterator<Item = MfaTest<'a>> {
    let conditions = context.statements().flat_map(StatementContext::conditions);
    conditions.filter_map(of_condition)
}

/// Whether the statement wants MFA to have been used.
pub(in crate::validate) fn is_true_wanted(statement: StatementContext<'_>) -> bool {
    let mut tests = statement.conditions().filter_map(of_condition);
    tests.any(|test| test.is_bool && test.value && !test.is_if_exists)
}

fn of_condition(condition: ConditionContext<'_>) -> Option<MfaTest<'_>> {
    if condition.known?.name != "aws:MultiFactorAuthPresent" {
        return None;
    }
    let parsed = condition.parsed.filter(|parsed| parsed.quantifier().is_none())?;
    let is_bool = match parsed.operator().family() {
        Family::Bool => true,
        Family::Null => false,
        _ => return None,
    };
    let [value] = condition.values.as_slice() else { return None };
    let text = value.as_text();
    let value = text.eq_ignore_ascii_case("true");
    let is_if_exists = parsed.is_if_exists();
    let effect = condition.statement.effect()?;
    let is_right = value || text.eq_ignore_ascii_case("false");
    is_right.then_some(MfaTest { condition, effect, is_bool, is_if_exists, value })
}
