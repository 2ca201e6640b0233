//! A catalog taken apart: what its text is read into and its bytes are made of.

use std::collections::{BTreeMap, BTreeSet};

use super::access_level::AccessLevels;
use super::date::{CatalogDate, CatalogMonth};
use super::key_type::KeyType;

/// A name that is sorted and found without regard to case, but keeps its spelling.
#[derive(Clone, Debug)]
pub(super) struct Name(pub(super) String);

impl Name {
    fn folded(&self) -> impl Iterator<Item = u8> {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Name {}

impl PartialOrd for Name {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.folded().cmp(other.folded())
    }
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct Source {
    pub(super) as_of: CatalogDate,
    pub(super) dependents_as_of: CatalogDate,
    pub(super) services: BTreeMap<Name, ServiceSource>,
    pub(super) globals: BTreeMap<Name, KeyType>,
    pub(super) principals: BTreeSet<Name>,
    pub(super) apis: BTreeMap<Name, Vec<Name>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct ServiceSource {
    pub(super) title: String,
    pub(super) has_rcp: bool,
    pub(super) gone: Option<CatalogMonth>,
    pub(super) keys: BTreeMap<Name, KeyType>,
    pub(super) resources: BTreeMap<Name, ResourceSource>,
    pub(super) actions: BTreeMap<Name, ActionSource>,
    pub(super) retired: BTreeMap<Name, CatalogMonth>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct ResourceSource {
    pub(super) arns: Vec<String>,
    pub(super) keys: Vec<Name>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct ActionSource {
    pub(super) levels: AccessLevels,
    pub(super) resources: Vec<UseSource>,
    pub(super) keys: Vec<Name>,
    /// Whole actions, `service:name`.
    pub(super) dependents: Vec<Name>,
}

/// A resource type that an action works on.
#[derive(Clone, Debug)]
pub(super) struct UseSource {
    pub(super) name: Name,
    pub(super) is_required: bool,
    /// The condition keys that are there only for this one.
    pub(super) keys: Vec<Name>,
}
