//! Actions that a condition on a tag of the resource does not fit.

use crate::catalog::{KnownAction, KnownConditionKey};
use crate::element::Operator;
use crate::validate::check::{ConditionContext, Entry, StatementContext};
use crate::validate::known::Meaning;
use crate::validate::statement::budget::Budget;

/// The conditions on tags of the resource that hold only where there is one.
pub(in crate::validate) fn on_resource_tags<'a>(
    statement: &StatementContext<'a>,
) -> impl Iterator<Item = ConditionContext<'a>> {
    statement.conditions().filter(|condition| {
        let is_tag = condition.known.is_some_and(|known| known.is("aws:ResourceTag"));
        let is_positive = condition.parsed.is_some_and(|parsed| {
            let operator = parsed.operator();
            !parsed.is_if_exists() && !operator.is_negated() && operator != Operator::Null
        });
        is_tag && is_positive
    })
}

/// The entries of `Action` that stand for an action whose resources bring no tags with them.
///
/// Access Analyzer takes an action that makes or tags resources for one that knows their tags, and a
/// pattern for unfit as soon as one of its actions is.
pub(in crate::validate) fn without_tags<'a>(statement: &StatementContext<'a>) -> Vec<Entry<'a>> {
    let mut budget = Budget::for_bytes(statement.context.document.most_bytes.0);
    let entries = statement.known_actions().filter(|(entry, _)| entry.element == "Action");
    let is_without = |(entry, meaning): &(Entry<'a>, Meaning<'a>)| {
        entry.expand(*meaning).any(|action| budget.spend(16).is_some() && !knows_tags(action))
    };
    entries.filter(is_without).map(|(entry, _)| entry).collect()
}

fn knows_tags(action: KnownAction<'_>) -> bool {
    let is_tag = |key: KnownConditionKey<'_>| {
        let name = key.name();
        name.starts_with("aws:ResourceTag/")
            || name.starts_with("aws:RequestTag/")
            || name == "aws:TagKeys"
    };
    action.condition_keys().any(is_tag)
        || action.resource_types().any(|of| {
            of.condition_keys().any(is_tag) || of.resource_type().condition_keys().any(is_tag)
        })
}
