//! What a source says of AWS's services, whatever its layout.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Default)]
pub(crate) struct Reference {
    /// The day it is of, such as `2026-10-27`.
    pub(crate) day: String,
    pub(crate) services: BTreeMap<String, Service>,
}

#[derive(Debug, Default)]
pub(crate) struct Service {
    /// Its name, where the source has names.
    pub(crate) title: Option<String>,
    /// Whether resource control policies cover it, where the source tells.
    pub(crate) has_rcp: Option<bool>,
    /// Condition keys and their types.
    pub(crate) keys: BTreeMap<String, String>,
    pub(crate) resources: BTreeMap<String, Resource>,
    pub(crate) actions: BTreeMap<String, Action>,
}

#[derive(Debug, Default)]
pub(crate) struct Resource {
    pub(crate) arns: Vec<String>,
    pub(crate) keys: BTreeSet<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Action {
    pub(crate) levels: BTreeSet<String>,
    pub(crate) resources: BTreeMap<String, Use>,
    pub(crate) keys: BTreeSet<String>,
    pub(crate) dependents: BTreeSet<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Use {
    /// Whether it is required, where the source tells.
    pub(crate) is_required: Option<bool>,
    pub(crate) keys: BTreeSet<String>,
}

/// A condition key in one spelling: what is open in it stands as `${Name}`.
pub(crate) fn key(name: &str) -> String {
    let name = match name.strip_suffix("/tag-key") {
        Some(start) => format!("{start}/${{TagKey}}"),
        None => name.to_owned(),
    };
    name.replace("<key>", "${TagKey}")
}

impl Service {
    /// Adds condition keys that are only referred to, and leaves out resource types that are: of
    /// those no ARN is known.
    pub(crate) fn finish(&mut self) {
        let known: BTreeSet<String> =
            self.resources.keys().map(|name| name.to_lowercase()).collect();
        for (action, of) in &mut self.actions {
            of.resources.retain(|name, _| {
                let is_known = known.contains(&name.to_lowercase());
                if !is_known {
                    eprintln!("left out: unknown resource type `{name}` of {action}");
                }
                is_known
            });
        }
        let lists = self.actions.values().flat_map(|action| {
            action.keys.iter().chain(action.resources.values().flat_map(|of| &of.keys))
        });
        let lists = lists.chain(self.resources.values().flat_map(|of| &of.keys));
        let known: BTreeSet<String> = self.keys.keys().map(|key| key.to_lowercase()).collect();
        let unknown: Vec<String> =
            lists.filter(|key| !known.contains(&key.to_lowercase())).cloned().collect();
        self.keys.extend(unknown.into_iter().map(|key| (key, "Unknown".to_owned())));
    }
}
