//! A catalog as text: one line an entry, fields between tabs, in one order, so that two catalogs can
//! be compared by eye.

use std::fmt::Write;
use std::str::FromStr;

use super::error::CatalogError;
use super::source::{ActionSource, Name, ResourceSource, ServiceSource, Source, UseSource};

/// What stands where a list has no entries.
const NONE: &str = "-";

impl Source {
    /// Adds the entries of a text.
    pub(super) fn read(&mut self, text: &str) -> Result<(), CatalogError> {
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            self.line(line).map_err(|reason| CatalogError::in_line(index + 1, reason))?;
        }
        Ok(())
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            ["catalog", as_of, dependents] => {
                self.as_of = parsed(as_of, "date")?;
                self.dependents_as_of = parsed(dependents, "date")?;
            }
            ["service", prefix, title, rest @ ..] => {
                let has_rcp = match rest {
                    [] | [NONE] => false,
                    ["rcp"] => true,
                    _ => return Err("a service has a prefix, a title and perhaps `rcp`".to_owned()),
                };
                let service = ServiceSource { has_rcp, ..titled(title) };
                add(&mut self.services, prefix, service, "service")?;
            }
            ["retired-service", prefix, title, month] => {
                let gone = Some(parsed(month, "month")?);
                let service = ServiceSource { gone, ..titled(title) };
                add(&mut self.services, prefix, service, "service")?;
            }
            ["key", service, name, key_type] => {
                let key_type = parsed(key_type, "type of a condition key")?;
                add(&mut self.service(service)?.keys, name, key_type, "condition key")?;
            }
            ["resource", service, name, arns, rest @ ..] => {
                let resource = ResourceSource {
                    arns: words(arns).map(str::to_owned).collect(),
                    keys: optional_names(rest.first()),
                };
                if rest.len() > 1 || resource.arns.is_empty() || name.contains([',', '!', '(', ')'])
                {
                    return Err(
                        "a resource type has a name, ARN formats and perhaps keys".to_owned()
                    );
                }
                add(&mut self.service(service)?.resources, name, resource, "resource type")?;
            }
            ["action", action, levels, rest @ ..] => {
                let (service, name) = split(action)?;
                let entry = ActionSource {
                    levels: parsed(levels, "access level")?,
                    resources: rest.first().map_or_else(|| Ok(Vec::new()), |text| uses(text))?,
                    keys: optional_names(rest.get(1)),
                    dependents: optional_names(rest.get(2)),
                };
                if rest.len() > 3 {
                    return Err("an action has at most six fields".to_owned());
                }
                let service = self.service(service)?;
                service.retired.remove(&Name::from(name));
                add(&mut service.actions, name, entry, "action")?;
            }
            ["retired-action", action, month] => {
                let (service, name) = split(action)?;
                let month = parsed(month, "month")?;
                add(&mut self.service(service)?.retired, name, month, "retired action")?;
            }
            ["global-key", name, key_type] => {
                let key_type = parsed(key_type, "type of a condition key")?;
                add(&mut self.globals, name, key_type, "global condition key")?;
            }
            ["principal", name] => {
                self.principals.insert(Name::from(*name));
            }
            ["api", name, actions] => {
                split(name)?;
                let actions = words(actions).map(Name::from).collect();
                add(&mut self.apis, name, actions, "API name")?;
            }
            [kind, ..] => return Err(format!("`{kind}` with {} fields", fields.len() - 1)),
            [] => {}
        }
        Ok(())
    }

    fn service(&mut self, prefix: &str) -> Result<&mut ServiceSource, String> {
        let service = self.services.get_mut(&Name::from(prefix));
        service.ok_or_else(|| format!("unknown service `{prefix}`"))
    }

    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        writeln!(out, "catalog\t{}\t{}", self.as_of, self.dependents_as_of)?;
        for (name, key_type) in &self.globals {
            writeln!(out, "global-key\t{}\t{key_type}", name.0)?;
        }
        for name in &self.principals {
            writeln!(out, "principal\t{}", name.0)?;
        }
        for (Name(prefix), service) in &self.services {
            let title = &service.title;
            match service.gone {
                Some(month) => writeln!(out, "retired-service\t{prefix}\t{title}\t{month}")?,
                None if service.has_rcp => writeln!(out, "service\t{prefix}\t{title}\trcp")?,
                None => writeln!(out, "service\t{prefix}\t{title}\t{NONE}")?,
            }
            service.write(prefix, out)?;
        }
        for (name, actions) in &self.apis {
            writeln!(out, "api\t{}\t{}", name.0, joined(actions))?;
        }
        Ok(())
    }
}

impl ServiceSource {
    fn write(&self, prefix: &str, out: &mut String) -> std::fmt::Result {
        for (name, key_type) in &self.keys {
            writeln!(out, "key\t{prefix}\t{}\t{key_type}", name.0)?;
        }
        for (name, resource) in &self.resources {
            let (arns, keys) = (resource.arns.join(" "), joined(&resource.keys));
            writeln!(out, "resource\t{prefix}\t{}\t{arns}\t{keys}", name.0)?;
        }
        for (name, action) in &self.actions {
            let uses: Vec<String> = action.resources.iter().map(UseSource::print).collect();
            let uses = if uses.is_empty() { NONE.to_owned() } else { uses.join(", ") };
            let (keys, dependents) = (joined(&action.keys), joined(&action.dependents));
            let levels = action.levels;
            writeln!(out, "action\t{prefix}:{}\t{levels}\t{uses}\t{keys}\t{dependents}", name.0)?;
        }
        for (name, month) in &self.retired {
            writeln!(out, "retired-action\t{prefix}:{}\t{month}", name.0)?;
        }
        Ok(())
    }
}

impl UseSource {
    /// The name, with `!` where it is required and its keys in brackets.
    fn print(&self) -> String {
        let mut out = self.name.0.clone();
        if self.is_required {
            out.push('!');
        }
        if !self.keys.is_empty() {
            let _ = write!(out, "({})", joined(&self.keys));
        }
        out
    }
}

fn titled(title: &str) -> ServiceSource {
    ServiceSource { title: title.to_owned(), ..ServiceSource::default() }
}

fn split(action: &str) -> Result<(&str, &str), String> {
    let parts = action.split_once(':');
    parts.ok_or_else(|| format!("`{action}` is not written as `service:name`"))
}

fn parsed<T: FromStr>(text: &str, what: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("`{text}` is no {what}"))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty() && *word != NONE)
}

fn optional_names(text: Option<&&str>) -> Vec<Name> {
    text.into_iter().flat_map(|text| words(text)).map(Name::from).collect()
}

fn uses(text: &str) -> Result<Vec<UseSource>, String> {
    let entries = text.split(", ").filter(|entry| *entry != NONE && !entry.is_empty());
    let read = |entry: &str| {
        let (head, keys) = match entry.split_once('(') {
            None => (entry, ""),
            Some((head, rest)) => {
                let keys = rest.strip_suffix(')');
                (head, keys.ok_or_else(|| format!("`{entry}` has no `)` at its end"))?)
            }
        };
        let (name, is_required) = match head.strip_suffix('!') {
            Some(name) => (name, true),
            None => (head, false),
        };
        Ok(UseSource {
            name: name.into(),
            is_required,
            keys: words(keys).map(Name::from).collect(),
        })
    };
    entries.map(read).collect()
}

fn joined(names: &[Name]) -> String {
    if names.is_empty() {
        return NONE.to_owned();
    }
    names.iter().map(|name| &*name.0).collect::<Vec<_>>().join(" ")
}

fn add<T>(
    to: &mut std::collections::BTreeMap<Name, T>,
    name: &str,
    value: T,
    what: &str,
) -> Result<(), String> {
    let is_name = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    if name.is_empty() || !name.bytes().all(is_name) {
        return Err(format!("`{name}` cannot be the name of {}", article(what)));
    }
    match to.insert(name.into(), value) {
        None => Ok(()),
        Some(_) => Err(format!("{what} `{name}` is there already")),
    }
}

fn article(what: &str) -> String {
    let article = if what.starts_with(['a', 'e', 'i', 'o', 'u', 'A']) { "an" } else { "a" };
    format!("{article} {what}")
}
