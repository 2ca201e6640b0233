//! What the catalog says of the actions of a document.

use super::check::{Entry, StatementContext};
use crate::catalog::{Catalog, KnownAction, Service};
use crate::element::action;

/// What an entry of `Action` or `NotAction` stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning<'a> {
    /// Every action.
    Every,
    /// Nothing that could be looked up; checks of the form say so.
    Malformed,
    /// An action of a service that the catalog does not have.
    UnknownService,
    /// An action, or a pattern of actions, that the service does not have.
    Nothing(Service<'a>),
    /// An action, or actions, that AWS no longer documents; one of them.
    Retired(KnownAction<'a>),
    /// One action, by its name.
    One(KnownAction<'a>),
    /// A pattern that stands for at least one action of the service.
    Many(Service<'a>),
}

impl<'a> Meaning<'a> {
    fn of(catalog: &'a Catalog, text: &str) -> Self {
        if let Some(known) = catalog.action(text) {
            return if known.retired().is_some() { Self::Retired(known) } else { Self::One(known) };
        }
        if matches!(text, "*" | "*:*") {
            return Self::Every;
        }
        let Some((prefix, name)) = text.split_once(':') else { return Self::Malformed };
        if !action::is_usual(text.as_bytes()) && action::parse(text.as_bytes()).is_err() {
            return Self::Malformed;
        }
        let Some(service) = catalog.service(prefix) else { return Self::UnknownService };
        if service.expand(name).next().is_some() {
            return Self::Many(service);
        }
        let found = service.retired_actions().find(|action| matches(name, action.name()));
        found.map_or(Self::Nothing(service), Self::Retired)
    }
}

fn matches(pattern: &str, name: &str) -> bool {
    crate::arn::wildcard::covers_ignore_case(pattern, name)
}

/// A meaning, with the numbers that the catalog has for services and actions.
#[derive(Clone, Copy, Debug)]
enum Numbered {
    Every,
    Malformed,
    UnknownService,
    Nothing(u16),
    Retired(u16),
    One(u16),
    Many(u16),
}

impl Numbered {
    fn of(catalog: &Catalog, text: &str) -> Self {
        match Meaning::of(catalog, text) {
            Meaning::Every => Self::Every,
            Meaning::Malformed => Self::Malformed,
            Meaning::UnknownService => Self::UnknownService,
            Meaning::Nothing(service) => Self::Nothing(service.number()),
            Meaning::Retired(action) => Self::Retired(action.number()),
            Meaning::One(action) => Self::One(action.number()),
            Meaning::Many(service) => Self::Many(service.number()),
        }
    }

    fn in_catalog(self, catalog: &Catalog) -> Meaning<'_> {
        match self {
            Self::Every => Meaning::Every,
            Self::Malformed => Meaning::Malformed,
            Self::UnknownService => Meaning::UnknownService,
            Self::Nothing(number) => Meaning::Nothing(catalog.service_numbered(number)),
            Self::Retired(number) => Meaning::Retired(catalog.action_numbered(number)),
            Self::One(number) => Meaning::One(catalog.action_numbered(number)),
            Self::Many(number) => Meaning::Many(catalog.service_numbered(number)),
        }
    }
}

/// What all entries of a document stand for, in their order.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    meanings: Vec<Numbered>,
    /// Where those of each statement begin.
    starts: Vec<usize>,
}

impl Meanings {
    /// Of the entries of each statement.
    pub(super) fn of<'t, S, E>(catalog: &Catalog, statements: S) -> Self
    where
        S: Iterator<Item = E>,
        E: Iterator<Item = &'t str>,
    {
        let mut all = Self::default();
        for entries in statements {
            all.starts.push(all.meanings.len());
            all.meanings.extend(entries.map(|text| Numbered::of(catalog, text)));
        }
        all
    }

    fn of_statement(&self, index: usize) -> &[Numbered] {
        let start = self.starts.get(index).copied().unwrap_or_default();
        let end = self.starts.get(index + 1).copied().unwrap_or(self.meanings.len());
        self.meanings.get(start..end).unwrap_or_default()
    }
}

impl<'a> StatementContext<'a> {
    /// The entries of `Action` and `NotAction` with what they stand for; none without a catalog.
    pub(super) fn known_actions(self) -> impl Iterator<Item = (Entry<'a>, Meaning<'a>)> {
        let catalog = self.context.catalog();
        let meanings = self.context.meanings().of_statement(self.index).iter();
        let meanings = meanings.filter_map(move |meaning| Some(meaning.in_catalog(catalog?)));
        self.actions().zip(meanings)
    }
}

impl<'a> Entry<'a> {
    /// The actions that an entry stands for.
    pub(super) fn expand(self, meaning: Meaning<'a>) -> impl Iterator<Item = KnownAction<'a>> {
        let (one, many) = match meaning {
            Meaning::One(action) => (Some(action), None),
            Meaning::Many(service) => (None, Some(service)),
            _ => (None, None),
        };
        let name = self.text.split_once(':').map_or("", |(_, name)| name);
        one.into_iter().chain(many.into_iter().flat_map(move |service| service.expand(name)))
    }
}
