//! Actions that a condition on a tag of the resource does not fit.

use super::service_key::ServiceKey;
use crate::catalog::{KnownAction, KnownConditionKey};
use crate::element::Operator;
use crate::parse_error::Quoted;
use crate::validate::check::{Check, ConditionContext, Entry, StatementContext};
use crate::validate::finding::{Finding, Findings};
use crate::validate::known::Meaning;
use crate::validate::statement::budget::Budget;

/// Reports the actions that the conditions on tags keep from what the statement is for, as `never`
/// says it: one finding for each condition.
pub(in crate::validate) fn report(
    check: &'static Check,
    statement: &StatementContext<'_>,
    never: &str,
    findings: &mut Findings,
) {
    if on_resource_tags(statement).next().is_none() {
        return;
    }
    let unfit = without_tags(statement);
    let [first, others @ ..] = unfit.as_slice() else { return };
    for condition in on_resource_tags(statement) {
        let more = match others.len() {
            0 => " is".to_owned(),
            more => format!(" and {more} more are"),
        };
        let message = format!(
            "{}{more} {never}, since its resources do not have {}",
            Quoted(first.text),
            Quoted(condition.key)
        );
        let finding = Finding::new(check, first.location(), message);
        let others = others.iter().take(ServiceKey::MOST_PLACES);
        findings.push(
            others
                .fold(finding, |finding, other| finding.and_at(other.location()))
                .and_at(condition.location())
                .with_help("put these actions in a statement without the condition"),
        );
    }
}

/// The conditions on tags of the resource that hold only where there is one.
fn on_resource_tags<'a>(
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
fn without_tags<'a>(statement: &StatementContext<'a>) -> Vec<Entry<'a>> {
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
