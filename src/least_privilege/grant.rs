//! Which actions are granted on which ARNs.

use std::collections::{BTreeMap, HashMap};

use super::fault::Faults;
use super::intent::Intent;
use super::policy::IncompleteAction;
use crate::catalog::{AccessLevel, AccessLevels, KnownAction, ResourceType, Service};
use crate::error::Error;

/// What is granted, statement by statement, and what would need more resources.
pub(super) struct Grants<'a> {
    pub(super) groups: Vec<Group<'a>>,
    pub(super) incomplete: Vec<IncompleteAction<'a>>,
    /// What is told of each class of ARNs.
    outcomes: Vec<Outcome>,
}

/// What came out for a class of ARNs.
#[derive(Clone, Default)]
struct Outcome {
    /// The levels that the granted actions need, each once.
    granted: Vec<AccessLevels>,
    /// The levels that other actions need, each once, with an incomplete action for an example.
    withheld: Vec<(AccessLevels, usize)>,
}

/// The actions of one service that are granted on the same ARNs.
pub(super) struct Group<'a> {
    pub(super) service: Service<'a>,
    /// The classes of ARNs, in order.
    pub(super) classes: Vec<usize>,
    pub(super) actions: Vec<KnownAction<'a>>,
    /// The resource types that the actions work on here, in order.
    pub(super) types: Vec<ResourceType<'a>>,
    /// The levels that had to be asked for them.
    pub(super) levels: AccessLevels,
}

/// The levels that must be asked for an action of these levels; for one without, none.
///
/// Changing tags or permissions is writing, and AWS marks it so; nobody should have to ask for every
/// other writing action with it.
pub(super) fn needed(levels: AccessLevels) -> AccessLevels {
    let is_implied = levels.contains(AccessLevel::Tagging)
        || levels.contains(AccessLevel::PermissionsManagement);
    levels.iter().filter(|level| !(is_implied && *level == AccessLevel::Write)).collect()
}

/// Whether what an action needs was asked for; what has no level never was.
pub(super) fn is_within(needed: AccessLevels, asked: AccessLevels) -> bool {
    needed.primary().is_some() && needed.iter().all(|level| asked.contains(level))
}

/// All actions that work on the ARNs, in the order of services and then of the ARNs.
pub(super) fn grants<'a>(intent: &Intent<'a>, with_incomplete: bool) -> Grants<'a> {
    let mut granter = Granter {
        intent,
        by_type: BTreeMap::new(),
        incomplete: Vec::new(),
        outcomes: vec![Outcome::default(); intent.classes.len()],
    };
    let mut services: Vec<ResourceType<'a>> = Vec::new();
    for (class, of) in intent.classes.iter().enumerate() {
        for of in &of.types {
            granter.by_type.entry(of.number()).or_default().push(class);
            services.push(*of);
        }
    }
    services.sort_unstable_by_key(|of| of.number());
    let mut services: Vec<Service<'a>> = services.iter().map(ResourceType::service).collect();
    services.dedup();
    let mut groups = Vec::new();
    for service in services {
        groups.extend(granter.groups_of(service, with_incomplete));
    }
    Grants { groups, incomplete: granter.incomplete, outcomes: granter.outcomes }
}

impl Grants<'_> {
    /// Tells of each ARN on which nothing is granted of what a call asked for.
    pub(super) fn check(&self, intent: &Intent<'_>) -> Result<(), Error> {
        let mut faults = Faults::default();
        for wish in &intent.wishes {
            let Some((arn, class)) = intent.arns.get(wish.arn) else { continue };
            let Some(Outcome { granted, withheld }) = self.outcomes.get(*class) else { continue };
            if granted.iter().any(|needed| is_within(*needed, wish.levels)) {
                continue;
            }
            let example = withheld.iter().find(|(needed, _)| is_within(*needed, wish.levels));
            let example = example.and_then(|(_, index)| self.incomplete.get(*index));
            faults.nothing_granted(wish.place, arn, example);
        }
        faults.into_result()
    }
}

struct Granter<'a, 'b> {
    intent: &'b Intent<'a>,
    /// The classes of ARNs of a resource type, by its number.
    by_type: BTreeMap<u16, Vec<usize>>,
    incomplete: Vec<IncompleteAction<'a>>,
    outcomes: Vec<Outcome>,
}

/// Where one action fits.
struct Fit<'a> {
    classes: Vec<usize>,
    types: Vec<ResourceType<'a>>,
    missing: Vec<ResourceType<'a>>,
}

impl<'a> Granter<'a, '_> {
    fn groups_of(&mut self, service: Service<'a>, with_incomplete: bool) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        let mut index: HashMap<Vec<usize>, usize> = HashMap::new();
        for action in service.actions() {
            let needed = needed(action.access_levels());
            let Fit { classes, types, missing } = self.fit(action, needed);
            if classes.is_empty() {
                continue;
            }
            let is_whole = missing.is_empty();
            if !is_whole {
                self.incomplete.push(IncompleteAction { action, missing });
            }
            let is_granted = is_whole || with_incomplete;
            self.note(&classes, needed, is_granted);
            if !is_granted {
                continue;
            }
            let at = *index.entry(classes).or_insert_with_key(|classes| {
                groups.push(Group {
                    service,
                    classes: classes.clone(),
                    actions: Vec::new(),
                    types: Vec::new(),
                    levels: AccessLevels::default(),
                });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(at) {
                group.add(action, types, needed);
            }
        }
        groups.sort_by(|one, other| one.classes.cmp(&other.classes));
        groups
    }

    /// Keeps what became of an action, the last of the incomplete ones if it is not granted.
    fn note(&mut self, classes: &[usize], needed: AccessLevels, is_granted: bool) {
        let example = self.incomplete.len().saturating_sub(1);
        for class in classes {
            let Some(Outcome { granted, withheld }) = self.outcomes.get_mut(*class) else {
                continue;
            };
            if is_granted && !granted.contains(&needed) {
                granted.push(needed);
            } else if !is_granted && !withheld.iter().any(|(known, _)| *known == needed) {
                withheld.push((needed, example));
            }
        }
    }

    fn fit(&self, action: KnownAction<'a>, needed: AccessLevels) -> Fit<'a> {
        let mut fit = Fit { classes: Vec::new(), types: Vec::new(), missing: Vec::new() };
        for of in action.resource_types() {
            let (resource_type, before) = (of.resource_type(), fit.classes.len());
            let classes = self.by_type.get(&resource_type.number()).into_iter().flatten();
            let asked = |class: &usize| self.intent.classes.get(*class).map(|of| of.levels);
            let is_asked =
                |class: &&usize| asked(class).is_some_and(|levels| is_within(needed, levels));
            fit.classes.extend(classes.filter(is_asked));
            if fit.classes.len() > before {
                fit.types.push(resource_type);
            } else if of.is_required() {
                fit.missing.push(resource_type);
            }
        }
        fit.classes.sort_unstable();
        fit.classes.dedup();
        fit
    }
}

impl<'a> Group<'a> {
    fn add(&mut self, action: KnownAction<'a>, types: Vec<ResourceType<'a>>, needed: AccessLevels) {
        self.actions.push(action);
        for of in types {
            if let Err(at) = self.types.binary_search_by_key(&of.number(), |of| of.number()) {
                self.types.insert(at, of);
            }
        }
        self.levels = self.levels.iter().chain(needed.iter()).collect();
    }
}
