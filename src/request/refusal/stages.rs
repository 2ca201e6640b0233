//! What the API checks, in its order, in a document that is of the grammar.

use std::collections::HashSet;

use super::policy::{Policy, Statement, Strings, is_date};
use super::principals::principals;
use super::resources::resources;
use super::{Answer, Reason};
use crate::document::{Location, Members};
use crate::element::Version;
use crate::element::condition::date;
use crate::json::Json;
use crate::validate::TRUST_ACTIONS;

/// The checks that are the same for all documents.
pub(super) fn common(text: &str, policy: &Policy<'_>, is_trust: bool) -> Answer {
    version(policy)?;
    if !text.starts_with('{') {
        let other = is_trust.then_some("JSON strings must not have leading spaces");
        return Err(Reason::legacy().reported().or(other).at(Location::root()));
    }
    policy.statements.iter().try_for_each(legacy)?;
    let bad_resource = resources(policy)?;
    sids(policy)?;
    policy.statements.iter().try_for_each(has_actions)?;
    bad_resource.map_or(Ok(()), Err)?;
    let lists = |list: for<'s, 'a> fn(&'s Statement<'a>) -> Option<&'s Strings<'a>>| {
        policy.statements.iter().filter_map(move |statement| Some((statement, list(statement)?)))
    };
    let mut all = lists(|s| s.action.as_ref()).chain(lists(|s| s.not_action.as_ref()));
    all.try_for_each(|(statement, list)| actions(statement, list))
}

/// The checks of policies that say what may be done.
pub(super) fn identity(policy: &Policy<'_>) -> Answer {
    for statement in &policy.statements {
        for (element, principal) in
            [("Principal", statement.principal), ("NotPrincipal", statement.not_principal)]
        {
            if principal.is_some() {
                let reason = Reason::malformed("Policy document should not specify a principal.");
                return Err(reason.reported().at(statement.at(element)));
            }
        }
    }
    for statement in &policy.statements {
        if !is_filled(statement.resource.as_ref(), statement.not_resource.as_ref()) {
            let reason = Reason::malformed("Policy statement must contain resources.");
            return Err(reason.at(statement.location.clone()));
        }
    }
    Ok(())
}

/// The checks of policies that say who may assume a role.
pub(super) fn trust(policy: &Policy<'_>) -> Answer {
    policy.statements.iter().try_for_each(trust_actions)?;
    for statement in &policy.statements {
        for (element, list) in
            [("Resource", &statement.resource), ("NotResource", &statement.not_resource)]
        {
            if list.is_some() {
                let reason = Reason::malformed("Has prohibited field Resource.");
                let reason = reason.or(Some("Has prohibited field Resource"));
                return Err(reason.at(statement.at(element)));
            }
        }
    }
    policy.statements.iter().try_for_each(principals)
}

fn version(policy: &Policy<'_>) -> Answer {
    if policy.version == Some(Version::V2012_10_17.as_str()) {
        return Ok(());
    }
    let reason = Reason::malformed("Policy document must be version 2012-10-17 or greater.");
    Err(reason.at(match policy.version {
        Some(_) => Location::root().value("Version"),
        None => Location::root(),
    }))
}

/// What an older parser looks at beside resources.
fn legacy(statement: &Statement<'_>) -> Answer {
    if !matches!(statement.effect, "Allow" | "Deny") {
        return Err(Reason::legacy().at(statement.at("Effect")));
    }
    let operators = statement.condition.into_iter().flat_map(Members::iter);
    for (operator, entries) in operators.filter(|(operator, _)| is_date(operator)) {
        let Json::Object(entries) = entries else { continue };
        for (key, value) in entries {
            let location = || statement.at("Condition").value(operator.clone()).value(key.clone());
            let bad = match value {
                Json::Array(values) => values.iter().position(|value| !is_good_date(value)),
                value if !is_good_date(value) => {
                    return Err(Reason::legacy().at(location()));
                }
                _ => None,
            };
            if let Some(index) = bad {
                return Err(Reason::legacy().at(location().index(index)));
            }
        }
    }
    Ok(())
}

fn is_good_date(value: &Json) -> bool {
    matches!(value, Json::String(text) if date::parse(text.as_bytes()).is_ok())
}

fn sids(policy: &Policy<'_>) -> Answer {
    let mut seen = HashSet::new();
    let named = policy.statements.iter().filter(|statement| !statement.sid.is_empty());
    match named.into_iter().find(|statement| !seen.insert(statement.sid)) {
        None => Ok(()),
        Some(statement) => {
            let reason =
                Reason::malformed("Statement IDs (SID) in a single policy must be unique.");
            Err(reason.at(statement.at("Sid")))
        }
    }
}

/// Whether one of two lists is there, and not empty.
fn is_filled(list: Option<&Strings<'_>>, negation: Option<&Strings<'_>>) -> bool {
    list.or(negation).is_some_and(|list| !list.is_empty())
}

fn has_actions(statement: &Statement<'_>) -> Answer {
    if is_filled(statement.action.as_ref(), statement.not_action.as_ref()) {
        return Ok(());
    }
    let reason = Reason::malformed("Policy statement must contain actions.");
    Err(reason.at(statement.location.clone()))
}

fn actions(statement: &Statement<'_>, list: &Strings<'_>) -> Answer {
    for (index, action) in list.entries() {
        let reason = match action.split_once(':') {
            _ if action == "*" => continue,
            None => Reason::malformed(
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
            ),
            Some((_, name)) if name.contains(':') => {
                Reason::malformed("Actions/Condition can contain only one colon.")
            }
            Some((vendor, _)) if vendor != "*" && !vendor.chars().all(is_of_vendor) => {
                Reason::malformed(format!("Vendor {vendor} is not valid"))
            }
            Some(_) => continue,
        };
        return Err(reason.at(statement.entry(list, index)));
    }
    Ok(())
}

fn is_of_vendor(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '.')
}

fn trust_actions(statement: &Statement<'_>) -> Answer {
    let location = match &statement.action {
        Some(list) => {
            let unknown = list.entries().find(|(_, action)| !TRUST_ACTIONS.contains(action));
            unknown.map(|(index, _)| statement.entry(list, index))
        }
        None => Some(statement.at("NotAction")),
    };
    let Some(location) = location else { return Ok(()) };
    let reason = Reason::malformed(
        "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and \
         sts:AssumeRoleWithWebIdentity",
    );
    let other = "AssumeRole policy may only specify STS AssumeRole actions.";
    Err(reason.or(Some(other)).at(location))
}
