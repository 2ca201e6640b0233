//! What a policy gives without conditions, and does not take back.

use super::broad_grant::holds;
use crate::arn::wildcard::covers_ignore_case;
use crate::element::action;
use crate::validate::check::{Context, Entry, StatementContext};

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
