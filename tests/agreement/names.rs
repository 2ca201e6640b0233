//! What a finding is about, looked up in the catalog: whether AWS's answer of then is explained by
//! what the catalog says now.

use iam_policy::catalog::Catalog;

/// A name in a policy that AWS may have to know.
#[derive(Debug)]
pub(crate) enum Name {
    /// An action, or a pattern of actions.
    Action(String),
    /// The service in an ARN, of a condition key, or in a service principal.
    Service(String),
    /// A condition key.
    Key(String),
}

impl Name {
    /// What a text stands for; the key of a condition where there is no text.
    pub(crate) fn of(text: &str) -> Option<Self> {
        if let Some(rest) = text.strip_prefix("arn:") {
            return Some(Self::Service(rest.split(':').nth(1)?.to_owned()));
        }
        if let Some(service) = text.strip_suffix(".amazonaws.com") {
            return Some(Self::Service(service.to_owned()));
        }
        text.contains(':').then(|| Self::Action(text.to_owned()))
    }

    /// Whether the catalog has it.
    pub(crate) fn is_live(&self) -> bool {
        let catalog = Catalog::embedded();
        match self {
            Self::Action(action) => catalog.expand(action).next().is_some(),
            Self::Service(service) => {
                catalog.service(service).is_some_and(|service| service.retired().is_none())
            }
            Self::Key(key) => catalog.condition_key(key).is_some(),
        }
    }

    /// Whether the catalog has it as retired.
    pub(crate) fn is_retired(&self) -> bool {
        let catalog = Catalog::embedded();
        match self {
            Self::Action(action) => {
                let service = action.split(':').next().unwrap();
                let is_retired =
                    |service: iam_policy::catalog::Service<'_>| service.retired().is_some();
                catalog.action(action).is_some_and(|action| action.retired().is_some())
                    || catalog.service(service).is_some_and(is_retired)
            }
            Self::Service(service) => {
                catalog.service(service).is_some_and(|service| service.retired().is_some())
            }
            Self::Key(_) => false,
        }
    }
}
