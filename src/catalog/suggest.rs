//! What may be meant by a name that the catalog does not have.

use super::action::KnownAction;
use super::service::Service;
use super::{Catalog, KnownConditionKey};
use crate::near::nearest;

impl Catalog {
    /// The service whose prefix is nearest to one that is unknown: two letters away at most, and no
    /// other as near.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.nearest_service("dynamdb").unwrap().prefix(), "dynamodb");
    /// assert!(catalog.nearest_service("warehouse").is_none());
    /// ```
    pub fn nearest_service(&self, prefix: &str) -> Option<Service<'_>> {
        let live = self.services().filter(|service| service.retired().is_none());
        let prefix = nearest(prefix, live.map(|service| service.prefix()))?;
        self.service(prefix)
    }

    /// The action that is nearest to an unknown one: of its service, or of the service nearest to
    /// one that is unknown.
    ///
    /// An action is not asked for by the name of an [API](Self::actions_of_api).
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.nearest_action("s3:GetObjct").unwrap().to_string(), "s3:GetObject");
    /// assert_eq!(catalog.nearest_action("dynamdb:GetItems").unwrap().to_string(), "dynamodb:GetItem");
    /// assert!(catalog.nearest_action("s3:Fly").is_none());
    /// ```
    pub fn nearest_action(&self, action: &str) -> Option<KnownAction<'_>> {
        let (prefix, name) = action.split_once(':')?;
        let service = self.service(prefix).or_else(|| self.nearest_service(prefix))?;
        let name = match service.expand(name).next() {
            Some(known) if known.name().eq_ignore_ascii_case(name) => known.name(),
            _ => nearest(name, service.actions().map(|action| action.name()))?,
        };
        service.actions().find(|action| action.name() == name)
    }

    /// The condition key that is nearest to an unknown one: a global one, or one of the service in
    /// it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.nearest_condition_key("s3:prefx").unwrap().name(), "s3:prefix");
    /// assert_eq!(catalog.nearest_condition_key("aws:SourceAcount").unwrap().name(), "aws:SourceAccount");
    /// ```
    pub fn nearest_condition_key(&self, key: &str) -> Option<KnownConditionKey<'_>> {
        let (prefix, _) = key.split_once(':')?;
        if prefix.eq_ignore_ascii_case("aws") {
            let name = nearest(key, self.global_condition_keys().map(|key| key.name()))?;
            return self.global_condition_keys().find(|key| key.name() == name);
        }
        let service = self.service(prefix).or_else(|| self.nearest_service(prefix))?;
        let name = nearest(key, service.condition_keys().map(|key| key.name()))?;
        service.condition_keys().find(|key| key.name() == name)
    }

    /// The service principal that is nearest to an unknown one.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let nearest = Catalog::embedded().nearest_service_principal("forcast.amazonaws.com");
    /// assert_eq!(nearest, Some("forecast.amazonaws.com"));
    /// ```
    pub fn nearest_service_principal(&self, principal: &str) -> Option<&str> {
        // Only what stands before the domain counts: it is shorter, so that less counts as near.
        let (name, domain) = principal.split_once('.')?;
        let of_domain = |known: &&str| known.split_once('.').is_some_and(|(_, of)| of == domain);
        let known = self.service_principals().filter(of_domain);
        let names = known.clone().filter_map(|known| known.split_once('.').map(|(name, _)| name));
        let name = nearest(name, names)?;
        known.clone().find(|known| known.split_once('.').is_some_and(|(of, _)| of == name))
    }
}
