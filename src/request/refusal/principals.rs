//! The principals of trust policies. Whether they exist only the service knows.

use super::policy::Statement;
use super::{Answer, Reason};
use crate::document::{Location, Members};
use crate::json::Json;
use crate::name::service_principal;
use crate::validate::{is_aws_principal, is_domain, is_provider};

/// Refuses principals that cannot exist.
pub(super) fn principals(statement: &Statement<'_>) -> Answer {
    if statement.not_principal.is_some() {
        let reason = Reason::malformed("Has prohibited field NotPrincipal");
        return Err(reason.at(statement.at("NotPrincipal")));
    }
    let location = statement.at("Principal");
    match statement.principal {
        None => {
            let reason = Reason::malformed("Missing required field Principal");
            Err(reason.at(statement.location.clone()))
        }
        Some(Json::String(text)) if text == "*" => {
            let message = "AssumeRolepolicy contained an invalid principal: \"STAR\":\"*\".";
            Err(Reason::malformed(message).reported().at(location))
        }
        Some(Json::Object(kinds)) => names(kinds, &location),
        Some(_) => Err(Reason::syntax().at(location)),
    }
}

fn names(kinds: &Members<Json>, location: &Location) -> Answer {
    for (kind, names) in kinds {
        let location = location.clone().value(kind.clone());
        if !matches!(&**kind, "AWS" | "Service" | "Federated" | "CanonicalUser") {
            return Err(Reason::syntax().at(location));
        }
        match names {
            Json::String(text) => name(kind, text, || location)?,
            Json::Array(list) => {
                for (index, entry) in list.iter().enumerate() {
                    let location = || location.clone().index(index);
                    match entry {
                        Json::String(text) => name(kind, text, location)?,
                        _ => return Err(Reason::syntax().at(location())),
                    }
                }
            }
            _ => return Err(Reason::syntax().at(location)),
        }
    }
    Ok(())
}

fn name(kind: &str, name: &str, location: impl FnOnce() -> Location) -> Answer {
    let is_possible = match kind {
        "AWS" => name == "*" || is_aws_principal(name),
        "Service" => service_principal::parse(name.as_bytes()).is_ok(),
        "Federated" => is_domain(name) || is_provider(name),
        _ => false,
    };
    if is_possible {
        return Ok(());
    }
    let shown = kind.to_ascii_uppercase();
    let message = format!("Invalid principal in policy: \"{shown}\":\"{name}\"");
    Err(Reason::malformed(message).reported().at(location()))
}
