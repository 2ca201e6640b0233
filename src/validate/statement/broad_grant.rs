//! Statements that give a powerful action on everything.

use std::fmt;

use super::super::check::{ConditionContext, StatementContext};
use crate::arn::wildcard::covers_ignore_case;
use crate::document::Location;
use crate::element::{Operator, Quantifier, action};
use crate::one_or_many::OneOrMany;
use crate::parse_error::Quoted;
use crate::text::Text;

/// An action that should be given for named resources, or under a condition on one key.
#[derive(Clone, Copy)]
pub(in crate::validate) struct Powerful {
    pub(in crate::validate) action: &'static str,
    /// The condition key that says what it may be used for.
    pub(in crate::validate) key: &'static str,
}

/// Passing a role to a service.
pub(in crate::validate) const PASS_ROLE: Powerful =
    Powerful { action: "iam:PassRole", key: "iam:PassedToService" };

/// Creating the role of a service.
pub(in crate::validate) const CREATE_SLR: Powerful =
    Powerful { action: "iam:CreateServiceLinkedRole", key: "iam:AWSServiceName" };

/// How a statement gives such an action.
pub(in crate::validate) struct Grant<'a> {
    /// The entry of `Action`; `None` where it is what `NotAction` leaves in.
    pub(in crate::validate) action: Option<&'a str>,
    pub(in crate::validate) action_location: Location,
    /// Whether it is for what `NotResource` leaves in, and not for the resource `*`.
    pub(in crate::validate) is_not_resource: bool,
    pub(in crate::validate) resource_location: Location,
    /// Conditions on the key that limit nothing.
    pub(in crate::validate) ineffective: Vec<Location>,
}

impl Grant<'_> {
    /// Which roles it is for.
    pub(in crate::validate) fn roles(&self) -> &'static str {
        if self.is_not_resource { "every other role" } else { "any role" }
    }

    /// Whether the entry of `Action` is a pattern.
    pub(in crate::validate) fn has_wildcard(&self) -> bool {
        self.action.is_some_and(|action| action.contains(['*', '?']))
    }
}

/// The statement's words for it.
impl fmt::Display for Grant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.action {
            Some(action) => write!(f, "action {}", Quoted(action))?,
            None => f.write_str("NotAction")?,
        }
        f.write_str(if self.is_not_resource { " with NotResource" } else { " on resource `*`" })
    }
}

/// Whether an identity-based policy gives one of the powerful actions broadly in the statement.
pub(in crate::validate) fn is_powerful(statement: &StatementContext<'_>) -> bool {
    let is_granted = |powerful| grant(statement, powerful).is_some();
    statement.policy_type().is_identity_based() && (is_granted(PASS_ROLE) || is_granted(CREATE_SLR))
}

/// How the statement gives the action on all resources, or on all but some, for every service.
pub(in crate::validate) fn grant<'a>(
    statement: &StatementContext<'a>,
    powerful: Powerful,
) -> Option<Grant<'a>> {
    let overview = &statement.context.overview;
    let may_cover =
        overview.has_star || overview.has_iam || statement.statement.not_action.is_some();
    if !may_cover || !statement.is_allow() || !is_about_most(statement) {
        return None;
    }
    let (action, action_location) = source_of(statement, powerful.action)?;
    let keys = || statement.conditions_on(powerful.key);
    if keys().any(|condition| limits(&condition)) {
        return None;
    }
    let star = statement.resources().find(|entry| entry.element == "Resource" && entry.text == "*");
    Some(Grant {
        action,
        action_location,
        is_not_resource: star.is_none(),
        resource_location: star
            .map_or_else(|| statement.element("NotResource"), |star| star.location()),
        ineffective: keys().map(|condition| condition.location()).collect(),
    })
}

/// Whether the statement is about the resource `*`, or about all that it does not list.
pub(in crate::validate) fn is_about_most(statement: &StatementContext<'_>) -> bool {
    let s = statement.statement;
    match (&s.resource, &s.not_resource) {
        (Some(list), None) => list.iter().any(|entry| entry == "*"),
        (None, Some(list)) => !list.is_empty() && list.iter().all(|entry| entry != "*"),
        _ => false,
    }
}

/// Whether one of the texts is in the list.
pub(in crate::validate) fn holds(list: Option<&OneOrMany<Text>>, texts: &[&str]) -> bool {
    list.is_some_and(|list| list.iter().any(|entry| texts.contains(&&**entry)))
}

/// The entry of `Action` that covers the action, or none where `NotAction` leaves it in, and where it
/// stands. What is no action is a fault of its own.
fn source_of<'a>(
    statement: &StatementContext<'a>,
    action: &str,
) -> Option<(Option<&'a str>, Location)> {
    let covers = |text: &str| {
        matches!(text.as_bytes(), [b'i' | b'I' | b'*', ..]) && covers_ignore_case(text, action)
    };
    let is_sound = |text: &str| action::parse(text.as_bytes()).is_ok();
    let s = statement.statement;
    match (&s.action, &s.not_action) {
        (Some(list), None) => {
            if !list.iter().any(|entry| covers(entry)) {
                return None;
            }
            let mut actions = statement.actions();
            let entry = actions.find(|entry| covers(entry.text) && is_sound(entry.text))?;
            Some((Some(entry.text), entry.location()))
        }
        (None, Some(actions)) if !actions.is_empty() => {
            let leaves_in = actions.iter().all(|entry| is_sound(entry) && !covers(entry));
            leaves_in.then(|| (None, statement.element("NotAction")))
        }
        _ => None,
    }
}

/// Whether the condition holds only for services that it names.
fn limits(condition: &ConditionContext<'_>) -> bool {
    let Some(operator) = condition.parsed else { return false };
    let names_services = match operator.operator() {
        Operator::StringEquals | Operator::StringEqualsIgnoreCase => true,
        // A pattern that begins with a wildcard may end in any service.
        Operator::StringLike => {
            condition.values.iter().all(|value| !value.as_text().starts_with(['*', '?']))
        }
        _ => false,
    };
    let is_absent_enough =
        operator.is_if_exists() || operator.quantifier() == Some(Quantifier::ForAllValues);
    names_services && !is_absent_enough
}
