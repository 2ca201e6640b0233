//! What is asked for, ARN by ARN, with the resource types that each ARN is of.

use std::collections::HashMap;

use super::fault::{Faults, Place};
use super::{Ask, LeastPrivilege, grant};
use crate::arn::ArnPattern;
use crate::catalog::{AccessLevels, Catalog, ResourceType};
use crate::error::Error;
use crate::text::Text;

/// The ARNs in the order in which they were named, each with the class that it belongs to, and what
/// each call asks for.
pub(super) struct Intent<'a> {
    pub(super) arns: Vec<(Text, usize)>,
    pub(super) classes: Vec<Class<'a>>,
    pub(super) wishes: Vec<Wish>,
}

/// What one call asks for one ARN.
pub(super) struct Wish {
    pub(super) place: Place,
    pub(super) levels: AccessLevels,
    /// Which of the ARNs.
    pub(super) arn: usize,
}

/// What is the same for many ARNs, and decides which actions are granted on them.
pub(super) struct Class<'a> {
    pub(super) types: Vec<ResourceType<'a>>,
    pub(super) levels: AccessLevels,
}

/// One ARN, with everything that is asked for it.
struct Target<'a> {
    arn: Text,
    types: Vec<ResourceType<'a>>,
    levels: AccessLevels,
}

/// Reads what is asked for, or tells everything that is wrong with it.
pub(super) fn read<'a>(least: &LeastPrivilege<'a>) -> Result<Intent<'a>, Error> {
    let mut reader = Reader {
        catalog: least.catalog,
        services: least.services.as_deref(),
        targets: Vec::new(),
        wishes: Vec::new(),
        index: HashMap::new(),
        levels_on: HashMap::new(),
        faults: Faults::default(),
    };
    if least.asks.is_empty() {
        reader.faults.nothing_asked();
    }
    reader.read_services();
    for (index, ask) in least.asks.iter().enumerate() {
        reader.read_ask(index, ask);
    }
    let Reader { targets, wishes, faults, .. } = reader;
    faults.into_result()?;
    Ok(classify(targets, wishes))
}

struct Reader<'a, 'b> {
    catalog: &'a Catalog,
    services: Option<&'b [String]>,
    targets: Vec<Target<'a>>,
    wishes: Vec<Wish>,
    /// The targets by their ARNs.
    index: HashMap<Text, usize>,
    /// The levels that must be asked for the actions on a resource type, by its number.
    levels_on: HashMap<u16, Vec<AccessLevels>>,
    faults: Faults,
}

impl<'a> Reader<'a, '_> {
    /// Services that are no good do not narrow anything: one fault would become one for each ARN.
    fn read_services(&mut self) {
        let Some(prefixes) = self.services else { return };
        let is_known = |prefix: &&String| self.catalog.service(prefix).is_some();
        if prefixes.is_empty() {
            self.faults.no_service();
        } else if prefixes.iter().all(|prefix| is_known(&prefix)) {
            return;
        }
        self.services = None;
        for (index, prefix) in prefixes.iter().enumerate().filter(|(_, prefix)| !is_known(prefix)) {
            self.faults.unknown_service(self.catalog, index, prefix);
        }
    }

    fn read_ask(&mut self, call: usize, ask: &Ask) {
        if ask.levels.primary().is_none() {
            self.faults.no_level(call);
        }
        if ask.resources.is_empty() {
            self.faults.no_resource(call);
        }
        for (index, arn) in ask.resources.iter().enumerate() {
            let place = Place { call, index: ask.resources.is_list().then_some(index) };
            self.read_arn(place, ask.levels, arn);
        }
    }

    fn read_arn(&mut self, place: Place, levels: AccessLevels, arn: &Text) {
        let known = self.index.get(arn).copied();
        let Some(at) = known.or_else(|| self.meet(place, arn)) else { return };
        let Some(target) = self.targets.get_mut(at) else { return };
        target.levels = target.levels.iter().chain(levels.iter()).collect();
        self.wishes.push(Wish { place, levels, arn: at });
        let possible =
            target.types.iter().filter_map(|of| self.levels_on.get(&of.number())).flatten();
        // That no level is asked for has been told.
        let is_asked = levels.primary().is_some();
        if is_asked && !possible.clone().any(|needed| grant::is_within(*needed, levels)) {
            let possible = possible.flat_map(|needed| needed.iter()).collect();
            self.faults.no_action(place, levels, arn, possible);
        }
    }

    /// Takes up an ARN that was not named before, unless it is no good.
    fn meet(&mut self, place: Place, arn: &Text) -> Option<usize> {
        let types = self.types(place, arn)?;
        self.learn_levels(&types);
        let at = self.targets.len();
        self.index.insert(arn.clone(), at);
        self.targets.push(Target { arn: arn.clone(), types, levels: AccessLevels::default() });
        Some(at)
    }

    /// The resource types of an ARN, or `None` after what is wrong with it was noted.
    fn types(&mut self, place: Place, arn: &Text) -> Option<Vec<ResourceType<'a>>> {
        if arn == "*" {
            self.faults.star(place);
            return None;
        }
        let pattern = match ArnPattern::new(arn) {
            Ok(pattern) => pattern,
            Err(error) => {
                self.faults.no_arn(place, &error);
                return None;
            }
        };
        if pattern.service().contains(['*', '?', '$']) {
            self.faults.open_service(place, arn);
            return None;
        }
        let all: Vec<_> = self.catalog.resource_types_of(arn).collect();
        let counts = |of: &ResourceType<'_>| {
            let is_it = |prefix: &String| prefix.eq_ignore_ascii_case(of.service().prefix());
            self.services.is_none_or(|services| services.iter().any(is_it))
        };
        let types: Vec<_> = all.iter().copied().filter(counts).collect();
        if types.is_empty() {
            self.faults.no_type(self.catalog, place, &pattern, &all);
            return None;
        }
        Some(types)
    }

    /// Goes through the actions of services that were not met before.
    fn learn_levels(&mut self, types: &[ResourceType<'a>]) {
        for of in types {
            if self.levels_on.contains_key(&of.number()) {
                continue;
            }
            let service = of.service();
            for of in service.resource_types() {
                self.levels_on.insert(of.number(), Vec::new());
            }
            for action in service.actions() {
                let needed = grant::needed(action.access_levels());
                for of in action.resource_types() {
                    let known = self.levels_on.entry(of.resource_type().number()).or_default();
                    if !known.contains(&needed) {
                        known.push(needed);
                    }
                }
            }
        }
    }
}

/// Puts ARNs of the same types and levels together.
fn classify(targets: Vec<Target<'_>>, wishes: Vec<Wish>) -> Intent<'_> {
    let mut classes: Vec<Class<'_>> = Vec::new();
    let mut index = HashMap::new();
    let mut arns = Vec::new();
    for Target { arn, types, levels } in targets {
        let ids: Vec<u16> = types.iter().map(|of| of.number()).collect();
        let class = *index.entry((ids, levels)).or_insert_with(|| {
            classes.push(Class { types, levels });
            classes.len() - 1
        });
        arns.push((arn, class));
    }
    Intent { arns, classes, wishes }
}
