//! A condition key of a service, of which it can be told whether an action knows it.

use crate::catalog::Service;
use crate::element::Operator;
use crate::validate::check::{ConditionContext, Context};

/// A key that only requests for some actions have.
#[derive(Clone, Copy)]
pub(in crate::validate) struct ServiceKey<'a> {
    name: &'a str,
    prefix: &'a str,
}

impl<'a> ServiceKey<'a> {
    /// More places are not named in one finding: each condition of a document could have as many as
    /// there are actions.
    pub(in crate::validate) const MOST_PLACES: usize = 64;

    /// The key of a condition that fails without it, where the catalog has the key and it is of a
    /// service.
    ///
    /// Keys of tags are left out: which actions know them has checks of its own. So are those of role
    /// sessions, which are there for every action, and those of identity providers.
    pub(in crate::validate) fn of(condition: &ConditionContext<'a>) -> Option<Self> {
        let name: &'a str = condition.key;
        let (prefix, rest) = name.split_once(':')?;
        let before_slash = rest.split_once('/').map_or(rest, |(before, _)| before);
        let is_tag = before_slash.to_ascii_lowercase().contains("tag");
        if is_tag || prefix.contains('.') {
            return None;
        }
        let parsed = condition.parsed?;
        if parsed.is_if_exists() || parsed.operator() == Operator::Null {
            return None;
        }
        let catalog = condition.statement.context.catalog()?;
        let service = catalog.condition_key(name)?.service()?;
        service.prefix().eq_ignore_ascii_case(prefix).then_some(Self { name, prefix })
    }

    pub(in crate::validate) fn name(self) -> &'a str {
        self.name
    }

    /// Whether it is a key of the service.
    pub(in crate::validate) fn is_of(self, service: &str) -> bool {
        self.prefix.eq_ignore_ascii_case(service)
    }

    /// Whether some action of the service is known to know it. That is looked up only so often.
    pub(in crate::validate) fn is_listed(self, context: &Context<'_>) -> bool {
        let service = context.guess(|catalog| catalog.service(self.prefix));
        let mut actions = service.into_iter().flat_map(Service::actions);
        actions.any(|action| action.knows_condition_key(self.name))
    }
}
