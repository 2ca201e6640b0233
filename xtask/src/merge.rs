//! A new catalog, of what a source says now and what the old catalog has beside.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;

use iam_policy::catalog::{Catalog, KnownAction};

use crate::reference::{Action, Reference, Service, Use};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What stands where a list has no entries.
const NONE: &str = "-";

pub(crate) fn merge(new: &Reference, old: Option<&Catalog>) -> Result<Catalog> {
    let mut retired = retired(new, old);
    let has_dependents = new
        .services
        .values()
        .any(|service| service.actions.values().any(|action| !action.dependents.is_empty()));
    let dependents_as_of = match old {
        Some(old) if !has_dependents => old.dependents_as_of().to_string(),
        _ => new.day.clone(),
    };
    let names = new.services.iter().flat_map(|(prefix, service)| {
        service.actions.keys().map(move |name| format!("{prefix}:{name}").to_lowercase())
    });
    let names: BTreeSet<String> = names.collect();
    let mut out = format!("catalog\t{}\t{dependents_as_of}\n", new.day);
    if let Some(old) = old {
        for key in old.global_condition_keys() {
            writeln!(out, "global-key\t{key}\t{}", key.key_type())?;
        }
        for principal in old.service_principals() {
            writeln!(out, "principal\t{principal}")?;
        }
    }
    for (prefix, service) in &new.services {
        write_service(&mut out, prefix, service, old, &names)?;
        for (name, month) in retired.remove(prefix).unwrap_or_default() {
            writeln!(out, "retired-action\t{prefix}:{name}\t{month}")?;
        }
    }
    let month: String = new.day.chars().take(7).collect();
    for (prefix, actions) in retired {
        let known = old.and_then(|old| old.service(&prefix));
        let month =
            known.and_then(|known| known.retired()).map_or(month.clone(), |m| m.to_string());
        let title = known.map_or("", |known| known.title());
        writeln!(out, "retired-service\t{prefix}\t{title}\t{month}")?;
        for (name, month) in actions {
            writeln!(out, "retired-action\t{prefix}:{name}\t{month}")?;
        }
    }
    let catalog = Catalog::from_text(&out)?;
    match old {
        Some(old) => with_dependents_and_apis(&out, &catalog, old, has_dependents),
        None => Ok(catalog),
    }
}

/// The actions that the old catalog has and the source does not, by service, with the month in
/// which they went. A service that is gone is there with its actions.
fn retired(new: &Reference, old: Option<&Catalog>) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut retired: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let this_month: String = new.day.chars().take(7).collect();
    for service in old.into_iter().flat_map(Catalog::services) {
        let now = new.services.get(service.prefix());
        let names = now.iter().flat_map(|now| now.actions.keys());
        let names: BTreeSet<String> = names.map(|name| name.to_lowercase()).collect();
        let mut gone = BTreeMap::new();
        for action in service.actions().chain(service.retired_actions()) {
            if !names.contains(&action.name().to_lowercase()) {
                let month = action.retired().map_or(this_month.clone(), |month| month.to_string());
                gone.insert(action.name().to_owned(), month);
            }
        }
        if now.is_none() || !gone.is_empty() {
            retired.insert(service.prefix().to_owned(), gone);
        }
    }
    retired
}

fn write_service(
    out: &mut String,
    prefix: &str,
    service: &Service,
    old: Option<&Catalog>,
    names: &BTreeSet<String>,
) -> Result<()> {
    let known = old.and_then(|old| old.service(prefix));
    let title = service.title.as_deref().or(known.map(|known| known.title())).unwrap_or(prefix);
    let known_rcp = known.is_some_and(|known| known.has_resource_control_policies());
    let rcp = if service.has_rcp.unwrap_or(known_rcp) { "rcp" } else { NONE };
    writeln!(out, "service\t{prefix}\t{title}\t{rcp}")?;
    for (key, key_type) in &service.keys {
        writeln!(out, "key\t{prefix}\t{key}\t{key_type}")?;
    }
    for (name, resource) in &service.resources {
        let (arns, keys) = (resource.arns.join(" "), joined(&resource.keys));
        writeln!(out, "resource\t{prefix}\t{name}\t{arns}\t{keys}")?;
    }
    for (name, action) in &service.actions {
        let full = format!("{prefix}:{name}");
        let known = old.and_then(|old| old.action(&full));
        let (levels, keys) = (levels(action, known), joined(&action.keys));
        let uses = action.resources.iter().map(|(name, of)| print(name, of, known));
        let uses = uses.collect::<Vec<_>>().join(", ");
        let uses = if uses.is_empty() { NONE } else { &uses };
        write!(out, "action\t{full}\t{levels}\t{uses}\t{keys}")?;
        if action.dependents.is_empty() {
            out.push('\n');
        } else {
            let known =
                action.dependents.iter().filter(|name| names.contains(&name.to_lowercase()));
            writeln!(out, "\t{}", joined(&known.cloned().collect()))?;
        }
    }
    Ok(())
}

/// The access levels. A source with one level only does not take away what was known beside it.
fn levels(action: &Action, known: Option<KnownAction<'_>>) -> String {
    let levels: Vec<&str> = action.levels.iter().map(String::as_str).collect();
    match known.map(|known| known.access_levels()) {
        Some(known) if known.primary().is_some_and(|level| levels == [level.as_str()]) => {
            known.to_string()
        }
        _ if levels.is_empty() => NONE.to_owned(),
        _ => levels.join(", "),
    }
}

fn print(name: &str, of: &Use, known: Option<KnownAction<'_>>) -> String {
    let was_required = |known: KnownAction<'_>| {
        let mut uses = known.resource_types();
        uses.any(|of| of.resource_type().name() == name && of.is_required())
    };
    let is_required = of.is_required.unwrap_or_else(|| known.is_some_and(was_required));
    let mark = if is_required { "!" } else { "" };
    match of.keys.is_empty() {
        true => format!("{name}{mark}"),
        false => format!("{name}{mark}({})", joined(&of.keys)),
    }
}

/// Adds what leans on actions of all services: the dependent actions, which only the old catalog may
/// have, and the names of APIs.
fn with_dependents_and_apis(
    text: &str,
    catalog: &Catalog,
    old: &Catalog,
    has_dependents: bool,
) -> Result<Catalog> {
    let mut out = String::new();
    for line in text.lines() {
        out.push_str(line);
        let action = line.strip_prefix("action\t").and_then(|rest| rest.split('\t').next());
        if let Some(known) =
            action.and_then(|action| old.action(action)).filter(|_| !has_dependents)
        {
            let dependents = known.dependent_actions().map(|action| action.to_string());
            let is_known = |name: &String| catalog.action(name).is_some();
            let dependents: BTreeSet<String> = dependents.filter(is_known).collect();
            write!(out, "\t{}", joined(&dependents))?;
        }
        out.push('\n');
    }
    for line in old.to_text().lines().filter(|line| line.starts_with("api\t")) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [_, name, actions] = fields.as_slice() else { continue };
        let is_live =
            |action: &str| catalog.action(action).is_some_and(|action| action.retired().is_none());
        if is_live(name) || !actions.split(' ').all(is_live) {
            eprintln!("left out: {line}");
            continue;
        }
        writeln!(out, "{line}")?;
    }
    Ok(Catalog::from_text(&out)?)
}

fn joined(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return NONE.to_owned();
    }
    names.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}
