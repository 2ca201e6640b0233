//! What the catalog says of the actions of a document.

use super::check::{Entry, StatementContext};
use crate::catalog::{Catalog, KnownAction, Service};
use crate::element::action;

/// What an entry of `Action` or `NotAction` stands for.
pub(super) type Meaning<'a> = Kind<Service<'a>, KnownAction<'a>>;

/// A meaning, with the numbers that the catalog has for services and actions.
type Numbered = Kind<u16, u16>;

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<S, A> {
    /// Every action.
    Every,
    /// Nothing that could be looked up; checks of the form say so.
    Malformed,
    /// An action of a service that the catalog does not have.
    UnknownService,
    /// An action, or a pattern of actions, that the service does not have.
    Nothing(S),
    /// An action, or actions, that AWS no longer documents; one of them.
    Retired(A),
    /// One action, by its name.
    One(A),
    /// A pattern that stands for at least one action of the service.
    Many(S),
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

impl<S, A> Kind<S, A> {
    fn map<T, B>(self, service: impl FnOnce(S) -> T, action: impl FnOnce(A) -> B) -> Kind<T, B> {
        match self {
            Self::Every => Kind::Every,
            Self::Malformed => Kind::Malformed,
            Self::UnknownService => Kind::UnknownService,
            Self::Nothing(of) => Kind::Nothing(service(of)),
            Self::Retired(of) => Kind::Retired(action(of)),
            Self::One(of) => Kind::One(action(of)),
            Self::Many(of) => Kind::Many(service(of)),
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
            all.meanings.extend(
                entries.map(|text| {
                    Meaning::of(catalog, text).map(Service::number, KnownAction::number)
                }),
            );
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
        let meanings = meanings.filter_map(move |meaning| {
            let catalog = catalog?;
            Some(meaning.map(|n| catalog.service_numbered(n), |n| catalog.action_numbered(n)))
        });
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
