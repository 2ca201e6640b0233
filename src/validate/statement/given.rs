//! What a policy gives without conditions, and does not take back.

use std::collections::BTreeMap;

use super::broad_grant::holds;
use crate::arn::wildcard::covers_ignore_case;
use crate::element::action;
use crate::validate::check::{Check, Context, Entry, StatementContext};
use crate::validate::finding::Finding;

/// The entry of `Action` with which the statement allows an action, without conditions. The action
/// `*` is left to checks that are about just that.
pub(in crate::validate) fn given<'a>(
    statement: &StatementContext<'a>,
    action: &str,
) -> Option<Entry<'a>> {
    if !is_unconditional_allow(statement) {
        return None;
    }
    statement.actions().find(|entry| is_given_by(entry, action))
}

/// Whether it allows what it lists, whatever the circumstances.
pub(in crate::validate) fn is_unconditional_allow(statement: &StatementContext<'_>) -> bool {
    statement.is_allow() && !statement.has("Condition") && !statement.has("NotAction")
}

/// Whether the entry stands for the action, and not for all there are.
fn is_given_by(entry: &Entry<'_>, action: &str) -> bool {
    let service = action.split_once(':').map_or(action, |(service, _)| service);
    let is_of_service = entry
        .text
        .split_at_checked(service.len())
        .is_some_and(|(start, rest)| start.eq_ignore_ascii_case(service) && rest.starts_with(':'));
    is_of_service
        && covers_ignore_case(entry.text, action)
        && action::parse(entry.text.as_bytes()).is_ok()
}

/// Whether a statement denies the action on everything, without conditions.
pub(in crate::validate) fn is_denied(context: &Context<'_>, action: &str) -> bool {
    let covers = |text: &str| covers_ignore_case(text, action);
    context.statements().any(|statement| {
        let s = statement.statement;
        let is_unlimited = statement.is_deny() && !statement.has("Condition");
        is_unlimited
            && holds(s.resource.as_ref(), &["*"])
            && match (&s.action, &s.not_action) {
                (Some(list), None) => list.iter().any(|text| covers(text)),
                (None, Some(list)) => !list.iter().any(|text| covers(text)),
                _ => false,
            }
    })
}

/// The actions of a list that a statement gives on everything, with the entries that do; what the
/// policy denies is left out.
pub(in crate::validate) fn given_on_everything<'a>(
    context: &'a Context<'a>,
    actions: &'static [&'static str],
) -> impl Iterator<Item = Vec<(&'static str, Entry<'a>)>> {
    let mut denied: BTreeMap<&str, bool> = BTreeMap::new();
    context.statements().filter_map(move |statement| {
        if !holds(statement.statement.resource.as_ref(), &["*"]) {
            return None;
        }
        let given = actions.iter().filter_map(|action| Some((*action, given(&statement, action)?)));
        let mut given: Vec<_> = given.collect();
        given.retain(|(action, _)| {
            !*denied.entry(action).or_insert_with(|| is_denied(context, action))
        });
        given.sort_by_key(|(_, entry)| entry.index);
        (!given.is_empty()).then_some(given)
    })
}

/// A finding about such actions, at each entry that gives one; `end` and `ends` say what they do.
#[cold]
pub(in crate::validate) fn finding(
    check: &'static Check,
    given: &[(&'static str, Entry<'_>)],
    (ends, end): (&str, &str),
) -> Option<Finding> {
    let ((action, entry), others) = given.split_first()?;
    let message = match others {
        [] => format!("`{action}` {ends}"),
        [(second, _)] => format!("`{action}` and `{second}` {end}"),
        more => format!("`{action}` and {} other actions {end}", more.len()),
    };
    let mut finding = Finding::new(check, entry.location(), message);
    // There are no more of them than actions in a list.
    let mut places = vec![entry.location()];
    for (_, other) in others {
        let place = other.location();
        if !places.contains(&place) {
            places.push(place.clone());
            finding = finding.and_at(place);
        }
    }
    Some(finding)
}
