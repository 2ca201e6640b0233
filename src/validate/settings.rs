//! What a validator knows beyond the facts.

use crate::document::Quota;
use crate::text::Text;

/// What the user of a validator adds to what is known of AWS.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    /// Quotas that are not the usual ones for the account.
    pub(super) quotas: Vec<Quota>,
    /// Service prefixes.
    pub(super) services: Vec<Text>,
    /// Service principals.
    pub(super) service_principals: Vec<Text>,
    /// Condition keys.
    pub(super) condition_keys: Vec<Text>,
    pub(super) is_pedantic: bool,
}

impl Settings {
    /// The settings without any.
    pub(super) const NONE: &Self = &Self {
        quotas: Vec::new(),
        services: Vec::new(),
        service_principals: Vec::new(),
        condition_keys: Vec::new(),
        is_pedantic: false,
    };

    /// The quota as it is for the account.
    pub(super) fn quota(&self, usual: Quota) -> Quota {
        let own = self.quotas.iter().rev().find(|own| own.is_of(usual));
        own.copied().unwrap_or(usual)
    }
}
