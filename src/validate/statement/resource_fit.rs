//! Whether actions can be used with what a statement lists as resources.

use std::collections::{BTreeMap, BTreeSet};

use super::budget::Budget;
use super::resource_doubt::{Kinds, is_doubtful, service, takes_only_star};
use crate::catalog::{Catalog, KnownAction, ResourceType};
use crate::one_or_many::OneOrMany;
use crate::text::Text;
use crate::validate::arn_fields::ArnFields;
use crate::validate::check::{Entry, StatementContext};
use crate::validate::known::Meaning;

/// The resources that a statement lists, none of which stands for everything.
pub(in crate::validate) struct Resources<'a> {
    catalog: &'a Catalog,
    list: &'a OneOrMany<Text>,
    budget: Budget,
    /// The resources of each service, once a first look was not enough; those of an open one under
    /// the empty name.
    targets: BTreeMap<&'a str, Vec<Target<'a>>>,
    /// Which resource types one of the resources may be of, by their numbers.
    fitting: BTreeMap<u16, bool>,
    certainty: Certainty<'a>,
    /// Whether one of them stands for `*`.
    has_star: Option<bool>,
}

/// What the resources certainly are.
enum Certainty<'a> {
    NotAsked,
    /// One of them may be anything.
    None,
    Of(Kinds<'a>),
}

/// An ARN with its parts.
#[derive(Clone, Copy)]
struct Target<'a> {
    text: &'a str,
    service: &'a str,
    resource: &'a str,
}

impl<'a> Target<'a> {
    fn of(text: &'a str) -> Self {
        let arn = ArnFields::of(text);
        let field =
            |field: fn(ArnFields<'a>) -> Option<&'a str>| arn.and_then(field).unwrap_or("*");
        Self { text, service: field(|arn| arn.service), resource: field(|arn| arn.resource) }
    }

    /// Whether the beginning of its resource rules a format out.
    fn rules_out(&self, format: &str) -> bool {
        let resource = format.splitn(6, ':').nth(5).unwrap_or_default();
        let letters = resource.bytes().zip(self.resource.bytes());
        let is_open = |(of, own): &(u8, u8)| matches!(of, b'*' | b'$') || b"*?$".contains(own);
        letters.take_while(|pair| !is_open(pair)).any(|(of, own)| of != own)
    }

    /// It up to each colon in its resource, the first few of them.
    fn heads(self) -> impl Iterator<Item = &'a str> {
        let start = self.text.len().saturating_sub(self.resource.len());
        let colons = self.resource.match_indices(':').take(3);
        colons.filter_map(move |(at, _)| self.text.get(..start + at))
    }

    /// Whether it may be of a type. What follows behind a colon is often written or left out: a log
    /// group is meant by its name and by its name with `:*`.
    fn may_be(self, of: ResourceType<'_>) -> bool {
        of.fits(self.text) || self.heads().any(|head| of.fits(head))
    }
}

impl<'a> Resources<'a> {
    /// So many resources are tried for an action before their parts are looked at.
    const FIRST_LOOKS: usize = 16;
    /// What comparing how an ARN and a format begin counts for.
    const GLANCE: usize = 4;
    /// What matching an ARN with a format counts for, which takes longer than a step elsewhere.
    const LOOK: usize = 32;
    /// What finding the types of an ARN counts for.
    const SEARCH: usize = 1024;

    pub(in crate::validate) fn of(statement: &StatementContext<'a>) -> Option<Self> {
        let s = statement.statement;
        let list = s.resource.as_ref().filter(|_| !statement.has("NotResource"))?;
        // What is no ARN is a fault of its own, or stands for everything.
        if list.is_empty() || !list.iter().all(|text| text.starts_with("arn:")) {
            return None;
        }
        let catalog = statement.context.catalog()?;
        let bytes = statement.actions().chain(statement.resources()).map(|entry| entry.text.len());
        let budget = Budget::for_bytes(bytes.sum());
        let (targets, fitting) = (BTreeMap::new(), BTreeMap::new());
        Some(Self {
            catalog,
            list,
            budget,
            targets,
            fitting,
            certainty: Certainty::NotAsked,
            has_star: None,
        })
    }

    /// Whether none of them can be one that the action works on. `None` where the budget is spent.
    pub(in crate::validate) fn miss(&mut self, action: KnownAction<'a>) -> Option<bool> {
        if action.resource_types().next().is_none() || is_doubtful(action) {
            return Some(false);
        }
        let types = action.resource_types();
        let pairs = types.flat_map(|of| self.list.iter().map(move |text| (of, text)));
        if pairs.take(Self::FIRST_LOOKS).any(|(of, text)| of.resource_type().fits(text)) {
            return Some(false);
        }
        for of in action.resource_types() {
            if self.is_fitting(of.resource_type())? {
                return Some(false);
            }
        }
        self.find_kinds()?;
        let Certainty::Of(kinds) = &self.certainty else { return Some(false) };
        self.budget.spend(kinds.cost() * Self::GLANCE)?;
        Some(!kinds.may_be_for(action))
    }

    /// Whether none of them stands for the `*` that is all an action takes.
    pub(in crate::validate) fn miss_star(&mut self, action: KnownAction<'a>) -> bool {
        let takes_only_star = action.resource_types().next().is_none() && takes_only_star(action);
        takes_only_star && {
            let has_star = || self.list.iter().any(|text| stands_for_all(text));
            !*self.has_star.get_or_insert_with(has_star)
        }
    }

    /// Whether one of them may be of the type.
    fn is_fitting(&mut self, of: ResourceType<'a>) -> Option<bool> {
        if let Some(is_fitting) = self.fitting.get(&of.number()) {
            return Some(*is_fitting);
        }
        self.gather();
        let mut is_fitting = false;
        for format in of.arn_formats() {
            is_fitting = is_fitting || self.may_have(of, format)?;
        }
        self.fitting.insert(of.number(), is_fitting);
        Some(is_fitting)
    }

    fn gather(&mut self) {
        if self.targets.is_empty() {
            for target in self.list.iter().map(|text| Target::of(text)) {
                let name = if is_open(target.service) { "" } else { target.service };
                self.targets.entry(name).or_default().push(target);
            }
        }
    }

    /// Whether one of them may be of the type, one of whose formats is given.
    fn may_have(&mut self, of: ResourceType<'a>, format: &str) -> Option<bool> {
        let name = service(format);
        if is_open(name) {
            return Some(true);
        }
        for target in [name, ""].iter().filter_map(|name| self.targets.get(name)).flatten() {
            self.budget.spend(Self::GLANCE)?;
            if !target.rules_out(format) {
                self.budget.spend(Self::LOOK)?;
                if target.may_be(of) {
                    return Some(true);
                }
            }
        }
        Some(false)
    }

    /// Finds out what they certainly are.
    fn find_kinds(&mut self) -> Option<()> {
        if !matches!(self.certainty, Certainty::NotAsked) {
            return Some(());
        }
        let mut kinds = Kinds::default();
        for text in self.list {
            self.budget.spend(Self::SEARCH)?;
            if kinds.add(self.catalog, text).is_none() {
                self.certainty = Certainty::None;
                return Some(());
            }
        }
        self.certainty = Certainty::Of(kinds);
        Some(())
    }

    /// Whether the resource can be used with none of the actions, of which there are many where some
    /// have wildcards.
    pub(in crate::validate) fn is_unused(
        &mut self,
        text: &'a str,
        actions: &Actions<'a>,
    ) -> Option<bool> {
        self.budget.spend(Self::SEARCH)?;
        let target = Target::of(text);
        let mut kinds = Kinds::default();
        if actions.are_doubtful
            || actions.open.contains(&target.service)
            || kinds.add(self.catalog, text).is_none()
        {
            return Some(false);
        }
        let texts = std::iter::once(text).chain(target.heads());
        let mut types = texts.flat_map(|head| self.catalog.resource_types_of(head));
        if types.any(|of| actions.types.contains(&of.number())) {
            return Some(false);
        }
        self.budget.spend(actions.all.len() * kinds.cost() * Self::GLANCE)?;
        Some(!actions.all.values().any(|action| kinds.may_be_for(*action)))
    }

    /// Adds the actions that an entry stands for.
    pub(in crate::validate) fn expand(
        &mut self,
        entry: Entry<'a>,
        meaning: Meaning<'a>,
        actions: &mut Actions<'a>,
    ) -> Option<()> {
        for action in entry.expand(meaning) {
            self.budget.spend(Self::LOOK)?;
            actions.add(action);
        }
        Some(())
    }
}

/// The actions of a statement, and what they work on.
#[derive(Default)]
pub(in crate::validate) struct Actions<'a> {
    all: BTreeMap<u16, KnownAction<'a>>,
    /// The resource types that they work on, by their numbers.
    types: BTreeSet<u16>,
    /// The services of those that have no resource types, and may work on some.
    open: Vec<&'a str>,
    /// Whether the reference may lack what some of them work on.
    are_doubtful: bool,
}

impl<'a> Actions<'a> {
    pub(in crate::validate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn add(&mut self, action: KnownAction<'a>) {
        if self.all.insert(action.number(), action).is_some() {
            return;
        }
        self.are_doubtful |= is_doubtful(action);
        let mut types = action.resource_types().peekable();
        let prefix = action.service().prefix();
        if types.peek().is_none() && !self.open.contains(&prefix) {
            self.open.push(prefix);
        }
        self.types.extend(types.map(|of| of.resource_type().number()));
    }
}

/// Whether a part of an ARN may be several things.
fn is_open(text: &str) -> bool {
    text.contains(['*', '?', '$'])
}

/// Whether an ARN is open to its end, as `arn:aws:s3:::*`, or incomplete.
fn stands_for_all(text: &str) -> bool {
    let resource = ArnFields::of(text).and_then(|arn| arn.resource);
    resource.is_none_or(|resource| {
        resource.starts_with("${") || resource.bytes().all(|byte| b"*?/:".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::{Target, stands_for_all};
    use crate::catalog::{Catalog, ResourceType};

    fn resource_type(service: &str, name: &str) -> ResourceType<'static> {
        let service = Catalog::embedded().service(service).unwrap();
        service.resource_types().find(|of| of.name() == name).unwrap()
    }

    #[test]
    fn what_follows_behind_a_colon_may_be_there_or_not() {
        let may_be = |of: ResourceType<'_>, text: &str| Target::of(text).may_be(of);
        let group = resource_type("logs", "log-group");
        for end in ["app", "app:*", "app:log-stream:*", "*"] {
            assert!(may_be(group, &format!("arn:aws:logs:*:*:log-group:{end}")), "{end}");
        }
        assert!(!may_be(group, "arn:aws:logs:*:*:destination:app"));
        let (bucket, object) = (resource_type("s3", "bucket"), resource_type("s3", "object"));
        assert!(may_be(bucket, "arn:aws:s3:::b") && !may_be(bucket, "arn:aws:s3:::b/*"));
        assert!(may_be(object, "arn:aws:s3:::b/*") && !may_be(object, "arn:aws:s3:::b"));
    }

    #[test]
    fn a_format_is_ruled_out_by_how_the_resource_begins() {
        let format = "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}";
        for text in [
            "arn:aws:ec2:*:*:instance/i-1",
            "arn:aws:ec2:*:*:inst*",
            "arn:aws:ec2:*:*:*",
            "arn:aws:ec2",
            "arn:aws:ec2:*:*:${aws:PrincipalTag/x}",
        ] {
            assert!(!Target::of(text).rules_out(format), "{text}");
        }
        for text in ["arn:aws:ec2:*:*:vol*", "arn:aws:ec2:*:*:volume/*"] {
            assert!(Target::of(text).rules_out(format), "{text}");
        }
    }

    #[test]
    fn an_open_arn_stands_for_all() {
        for text in ["arn:aws:s3:::*", "arn:aws:ec2:*:*:*/*", "arn:aws:ec2", "arn:aws:a:::${aws:x}"]
        {
            assert!(stands_for_all(text), "{text}");
        }
        assert!(!stands_for_all("arn:aws:ec2:*:*:instance/*"));
    }
}
