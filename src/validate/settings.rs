//! What a validator knows beyond the facts.

#[cfg(feature = "catalog")]
use std::borrow::Cow;
use std::sync::LazyLock;

#[cfg(feature = "catalog")]
use crate::arn::wildcard;
#[cfg(feature = "catalog")]
use crate::catalog::Catalog;
use crate::document::Quota;
use crate::text::Text;

/// What the user of a validator adds to what is known of AWS.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    /// What is known of every action and its like, if anything.
    #[cfg(feature = "catalog")]
    pub(super) catalog: Option<Cow<'static, Catalog>>,
    /// Actions.
    pub(super) actions: Vec<Text>,
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
    /// The settings without any, the catalog included: what decides whether a typed policy can be
    /// made rests on no list.
    pub(super) const NONE: &Self = &Self {
        #[cfg(feature = "catalog")]
        catalog: None,
        actions: Vec::new(),
        quotas: Vec::new(),
        services: Vec::new(),
        service_principals: Vec::new(),
        condition_keys: Vec::new(),
        is_pedantic: false,
    };

    /// The settings of who sets nothing.
    pub(super) fn usual() -> &'static Self {
        static USUAL: LazyLock<Settings> = LazyLock::new(Settings::default);
        &USUAL
    }

    /// Whether the user knows a service.
    #[cfg(feature = "catalog")]
    pub(super) fn knows_service(&self, prefix: &str) -> bool {
        self.services.iter().any(|own| own.eq_ignore_ascii_case(prefix))
    }

    /// Whether the user knows an action, or one that a pattern stands for.
    #[cfg(feature = "catalog")]
    pub(super) fn knows_action(&self, pattern: &str) -> bool {
        self.actions.iter().any(|own| wildcard::covers_ignore_case(pattern, own))
    }

    /// The quota as it is for the account.
    pub(super) fn quota(&self, usual: Quota) -> Quota {
        let own = self.quotas.iter().rev().find(|own| own.is_of(usual));
        own.copied().unwrap_or(usual)
    }

    /// Whether the user knows a condition key, by its name or by what stands before the tag key.
    pub(super) fn knows_key(&self, key: &str) -> bool {
        let name = key.split_once('/').map_or(key, |(name, _)| name);
        let mut own = self.condition_keys.iter();
        own.any(|own| own.eq_ignore_ascii_case(key) || own.eq_ignore_ascii_case(name))
    }

    /// Whether the user knows a service principal, or the catalog does.
    pub(super) fn knows_service_principal(&self, name: &str) -> bool {
        #[cfg(feature = "catalog")]
        if self.catalog.as_ref().is_some_and(|catalog| catalog.has_service_principal(name)) {
            return true;
        }
        self.service_principals.iter().any(|own| **own == *name)
    }

    /// Whether the catalog has a service as one that resource control policies cover.
    #[cfg_attr(
        not(feature = "catalog"),
        expect(unused_variables, clippy::unused_self, reason = "there is no catalog")
    )]
    pub(super) fn covers_by_rcp(&self, service: &str) -> bool {
        #[cfg(feature = "catalog")]
        let known = self.catalog.as_ref().and_then(|catalog| catalog.service(service));
        #[cfg(feature = "catalog")]
        return known.is_some_and(|service| service.has_resource_control_policies());
        #[cfg(not(feature = "catalog"))]
        false
    }
}

/// With the catalog that comes with the crate.
impl Default for Settings {
    fn default() -> Self {
        Self {
            #[cfg(feature = "catalog")]
            catalog: Some(Cow::Borrowed(Catalog::embedded())),
            ..Self::NONE.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_keys_are_known_in_either_case_and_with_a_tag_key() {
        let condition_keys = vec![Text::from_static("aws:Invented")];
        let settings = Settings { condition_keys, ..Settings::default() };
        assert!(settings.knows_key("aws:invented") && settings.knows_key("aws:Invented/team"));
        assert!(!settings.knows_key("aws:Inventor"));
    }

    #[test]
    fn own_service_principals_are_known_to_the_letter() {
        let service_principals = vec![Text::from_static("invented.amazonaws.com")];
        let settings = Settings { service_principals, ..Settings::default() };
        assert!(settings.knows_service_principal("invented.amazonaws.com"));
        assert!(!settings.knows_service_principal("Invented.amazonaws.com"));
    }
}
