//! A catalog taken apart again.

use super::action::{KnownAction, ResourceUse};
use super::condition_key::KnownConditionKey;
use super::source::{ActionSource, Name, ResourceSource, ServiceSource, Source, UseSource};
use super::{Catalog, Service};

impl Catalog {
    pub(super) fn to_source(&self) -> Source {
        let blob = self.blob();
        let globals = self.global_condition_keys().map(|key| (name(key.name()), key.key_type()));
        let api = |index| {
            let text = blob.text(blob.api(index).name);
            (name(text), self.actions_of_api(text).map(full_name).collect())
        };
        Source {
            as_of: self.as_of(),
            dependents_as_of: self.dependents_as_of(),
            services: self.services().map(|of| (name(of.prefix()), of.to_source())).collect(),
            globals: globals.collect(),
            principals: self.service_principals().map(name).collect(),
            apis: (0..blob.api_count()).map(api).collect(),
        }
    }
}

impl Service<'_> {
    fn to_source(self) -> ServiceSource {
        let action = |action: KnownAction<'_>| {
            let source = ActionSource {
                levels: action.access_levels(),
                resources: action.resource_types().map(resource_use).collect(),
                keys: names(action.condition_keys()),
                dependents: action.dependent_actions().map(full_name).collect(),
            };
            (name(action.name()), source)
        };
        let resources = self.resource_types().map(|of| {
            let arns = of.arn_formats().map(str::to_owned).collect();
            (name(of.name()), ResourceSource { arns, keys: names(of.condition_keys()) })
        });
        let keys = self.condition_keys().map(|key| (name(key.name()), key.key_type()));
        let retired = self.retired_actions();
        ServiceSource {
            title: self.title().to_owned(),
            has_rcp: self.has_resource_control_policies(),
            gone: self.retired(),
            keys: keys.collect(),
            resources: resources.collect(),
            actions: self.actions().map(action).collect(),
            retired: retired.filter_map(|of| Some((name(of.name()), of.retired()?))).collect(),
        }
    }
}

fn name(text: &str) -> Name {
    Name::from(text)
}

fn full_name(action: KnownAction<'_>) -> Name {
    Name(action.to_string())
}

fn names<'a>(keys: impl Iterator<Item = KnownConditionKey<'a>>) -> Vec<Name> {
    keys.map(|key| name(key.name())).collect()
}

fn resource_use(of: ResourceUse<'_>) -> UseSource {
    UseSource {
        name: name(of.resource_type().name()),
        is_required: of.is_required(),
        keys: names(of.condition_keys()),
    }
}
