//! The grammar as the API sees it first: whatever is not of it is a syntax error.

use super::{Answer, Reason};
use crate::document::{Fault, FaultKind, Location, Members, places, read_json};
use crate::element::{ConditionOperator, Operator};
use crate::json::Json;
use crate::text::Text;

/// A document that is of the grammar.
pub(super) struct Policy<'a> {
    pub(super) version: Option<&'a str>,
    pub(super) statements: Vec<Statement<'a>>,
}

pub(super) struct Statement<'a> {
    pub(super) location: Location,
    pub(super) sid: &'a str,
    pub(super) effect: &'a str,
    pub(super) principal: Option<&'a Json>,
    pub(super) not_principal: Option<&'a Json>,
    pub(super) action: Option<Strings<'a>>,
    pub(super) not_action: Option<Strings<'a>>,
    pub(super) resource: Option<Strings<'a>>,
    pub(super) not_resource: Option<Strings<'a>>,
    pub(super) condition: Option<&'a Members<Json>>,
}

/// A string, or a list of strings in which `null` may stand.
pub(super) struct Strings<'a> {
    element: &'static str,
    is_list: bool,
    entries: Vec<Option<&'a str>>,
}

impl<'a> Strings<'a> {
    /// The strings, each with its index in the list.
    pub(super) fn entries(&self) -> impl Iterator<Item = (Option<usize>, &'a str)> {
        let entries = self.entries.iter().enumerate();
        entries.filter_map(|(index, text)| Some((self.is_list.then_some(index), (*text)?)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Statement<'_> {
    /// The place of an element.
    pub(super) fn at(&self, element: &'static str) -> Location {
        self.location.clone().value(Text::from_static(element))
    }

    /// The place of an entry.
    pub(super) fn entry(&self, list: &Strings<'_>, index: Option<usize>) -> Location {
        let element = self.at(list.element);
        index.map_or(element.clone(), |index| element.index(index))
    }
}

/// Reads JSON.
pub(super) fn parse(text: &str, is_trust: bool) -> Answer<Json> {
    read_json(text).map_err(|fault| {
        let other = match fault.kind {
            FaultKind::Syntax(_) if is_trust => Some("This policy contains invalid Json"),
            _ => None,
        };
        Reason::syntax().or(other).at(place(text, fault))
    })
}

/// The place of a fault.
fn place(text: &str, fault: Fault) -> Location {
    places(text, &[fault]).pop().unwrap_or_default()
}

/// The place of a byte, as one of the whole text.
pub(super) fn place_of(text: &str, offset: usize) -> Location {
    let place = place(text, Fault { offset, kind: FaultKind::Syntax("") });
    Location::root().with_span(place.span())
}

fn syntax<T>(location: Location) -> Answer<T> {
    Err(Reason::syntax().at(location))
}

/// Holds a document to the grammar.
pub(super) fn policy(json: &Json) -> Answer<Policy<'_>> {
    let root = Location::root;
    let Json::Object(members) = json else { return syntax(root()) };
    // The API's imitation lets `Conditions` pass.
    let is_known = |name: &str| matches!(name, "Version" | "Id" | "Statement" | "Conditions");
    if let Some(unknown) = members.keys().find(|name| !is_known(name)) {
        return syntax(root().key(unknown.clone()));
    }
    let version = string(members, "Version", &root())?;
    if !matches!(version, None | Some("2008-10-17" | "2012-10-17")) {
        return syntax(root().value("Version"));
    }
    string(members, "Id", &root())?;
    let at = root().value("Statement");
    let statements = match members.get("Statement") {
        Some(single @ Json::Object(_)) => vec![statement(single, at)?],
        Some(Json::Array(list)) if !list.is_empty() => {
            let list = list.iter().enumerate();
            list.map(|(index, json)| statement(json, at.clone().index(index)))
                .collect::<Answer<_>>()?
        }
        Some(_) => return syntax(at),
        None => return syntax(root()),
    };
    Ok(Policy { version, statements })
}

/// The string under a key, if there is something.
fn string<'a>(
    members: &'a Members<Json>,
    key: &'static str,
    at: &Location,
) -> Answer<Option<&'a str>> {
    match members.get(key) {
        None => Ok(None),
        Some(Json::String(text)) => Ok(Some(text)),
        Some(_) => syntax(at.clone().value(key)),
    }
}

fn statement(json: &Json, location: Location) -> Answer<Statement<'_>> {
    let Json::Object(members) = json else { return syntax(location) };
    let known = crate::Statement::ELEMENTS;
    if let Some(unknown) = members.keys().find(|name| !known.contains(&&***name)) {
        return syntax(location.key(unknown.clone()));
    }
    for (element, negation) in [("Resource", "NotResource"), ("Action", "NotAction")] {
        if members.get(element).is_some() && members.get(negation).is_some() {
            return syntax(location.value(negation));
        }
    }
    let Some(effect) = string(members, "Effect", &location)? else { return syntax(location) };
    if !["allow", "deny"].iter().any(|known| known.eq_ignore_ascii_case(effect)) {
        return syntax(location.value("Effect"));
    }
    let list = |element| strings(members, element, &location);
    let [action, not_action] = [list("Action")?, list("NotAction")?];
    let [resource, not_resource] = [list("Resource")?, list("NotResource")?];
    let condition = condition(members, &location)?;
    let sid = string(members, "Sid", &location)?.unwrap_or_default();
    let (principal, not_principal) = (members.get("Principal"), members.get("NotPrincipal"));
    Ok(Statement {
        location,
        sid,
        effect,
        principal,
        not_principal,
        action,
        not_action,
        resource,
        not_resource,
        condition,
    })
}

fn strings<'a>(
    members: &'a Members<Json>,
    element: &'static str,
    location: &Location,
) -> Answer<Option<Strings<'a>>> {
    let (is_list, entries) = match members.get(element) {
        None => return Ok(None),
        Some(Json::String(text)) => (false, vec![Some(&**text)]),
        Some(Json::Array(values)) => {
            let entry = |(index, value): (usize, &'a Json)| match value {
                Json::String(text) => Ok(Some(&**text)),
                Json::Null => Ok(None),
                _ => syntax(location.clone().value(element).index(index)),
            };
            (true, values.iter().enumerate().map(entry).collect::<Answer<_>>()?)
        }
        Some(_) => return syntax(location.clone().value(element)),
    };
    Ok(Some(Strings { element, is_list, entries }))
}

fn condition<'a>(
    members: &'a Members<Json>,
    location: &Location,
) -> Answer<Option<&'a Members<Json>>> {
    let at = || location.clone().value("Condition");
    let block = match members.get("Condition") {
        None => return Ok(None),
        Some(Json::Object(block)) => block,
        Some(_) => return syntax(at()),
    };
    for (operator, entries) in block {
        let here = || at().value(operator.clone());
        let Json::Object(entries) = entries else { return syntax(here()) };
        for (key, value) in entries {
            if !matches!(value, Json::Bool(_) | Json::Array(_) | Json::String(_)) {
                return syntax(here().value(key.clone()));
            }
        }
        if !entries.is_empty() && ConditionOperator::read(operator).is_none() {
            return syntax(at().key(operator.clone()));
        }
    }
    Ok(Some(block))
}

/// Whether a condition operator compares dates.
pub(super) fn is_date(operator: &str) -> bool {
    ConditionOperator::read(operator)
        .is_some_and(|operator| Operator::as_str(operator.operator()).starts_with("Date"))
}
