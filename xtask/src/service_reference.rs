//! The layout of AWS's own service reference: a file for each service. It has no names of services,
//! no dependent actions, and does not tell which resource types are required.

use std::error::Error;
use std::path::Path;

use serde_json::Value;

use crate::iamdata::{json, keys, text, texts};
use crate::reference::{Action, Reference, Resource, Service, Use, key};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Reads every `.json` file of `dir` that describes a service.
pub(crate) fn read(dir: &Path, day: &str) -> Result<Reference> {
    let mut reference = Reference { day: day.to_owned(), ..Reference::default() };
    for file in std::fs::read_dir(dir)? {
        let path = file?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let file = json(&path)?;
        // The list of the files is a file, too.
        let Some(prefix) = file["Name"].as_str() else { continue };
        reference.services.insert(prefix.to_owned(), service(&file)?);
    }
    if reference.services.is_empty() {
        return Err(format!("no service is described in {}", dir.display()).into());
    }
    Ok(reference)
}

fn service(file: &Value) -> Result<Service> {
    let mut service = Service::default();
    let list = |name: &str| file[name].as_array().into_iter().flatten();
    for entry in list("ConditionKeys") {
        let types = texts(&entry["Types"])?;
        let of = types.first().map_or("Unknown", String::as_str);
        service.keys.insert(key(text(&entry["Name"])?), of.to_owned());
    }
    for entry in list("Resources") {
        let arns = texts(&entry["ARNFormats"])?.into_iter().collect();
        let resource = Resource { arns, keys: keys(&entry["ConditionKeys"])? };
        service.resources.insert(text(&entry["Name"])?.to_owned(), resource);
    }
    for entry in list("Actions") {
        let mut action = Action {
            keys: keys(&entry["ActionConditionKeys"])?,
            levels: [level(&entry["Annotations"]["Properties"]).to_owned()].into(),
            ..Action::default()
        };
        for of in entry["Resources"].as_array().into_iter().flatten() {
            let resource = Use { is_required: None, keys: keys(&of["ConditionKeys"])? };
            action.resources.insert(text(&of["Name"])?.to_owned(), resource);
        }
        service.actions.insert(text(&entry["Name"])?.to_owned(), action);
    }
    service.finish();
    Ok(service)
}

/// The access level of an action, of which AWS gives properties.
fn level(properties: &Value) -> &'static str {
    let levels = [
        ("IsPermissionManagement", "Permissions management"),
        ("IsTaggingOnly", "Tagging"),
        ("IsList", "List"),
        ("IsWrite", "Write"),
    ];
    let is_set = |name: &str| properties[name].as_bool().unwrap_or_default();
    levels.iter().find(|(name, _)| is_set(name)).map_or("Read", |(_, level)| level)
}
