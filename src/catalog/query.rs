//! Actions by what they have.

use super::access_level::AccessLevel;
use super::action::KnownAction;
use super::resource_type::ResourceType;
use super::{Catalog, KnownConditionKey, Service};

impl<'a> Service<'a> {
    /// The actions with an access level, be it the only one or one of several.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// let mut tagging = s3.actions_with_level(AccessLevel::Tagging);
    /// assert!(tagging.any(|action| action.name() == "PutObjectTagging"));
    /// ```
    pub fn actions_with_level(
        self,
        level: AccessLevel,
    ) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        self.actions().filter(move |action| action.access_levels().contains(level))
    }
}

impl<'a> ResourceType<'a> {
    /// The actions that work on resources of this type, in the order of their names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let iam = Catalog::embedded().service("iam").unwrap();
    /// let role = iam.resource_types().find(|of| of.name() == "role").unwrap();
    /// assert!(role.actions().any(|action| action.name() == "PassRole"));
    /// assert!(!role.actions().any(|action| action.name() == "CreateUser"));
    /// ```
    pub fn actions(self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        let works_on = move |action: &KnownAction<'a>| {
            action.resource_types().any(|of| of.resource_type().id == self.id)
        };
        self.service().actions().filter(works_on)
    }
}

impl Catalog {
    /// The actions that know a condition key of a service, written with a tag key or whatever belongs
    /// in it, by themselves or through a resource type that they work on; in the order of service
    /// prefixes and names. A global key is known to all, and those are not listed.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let actions: Vec<_> = Catalog::embedded()
    ///     .actions_with_condition_key("iam:PassedToService")
    ///     .map(|action| action.to_string())
    ///     .collect();
    /// assert_eq!(actions, ["iam:PassRole"]);
    /// ```
    pub fn actions_with_condition_key<'a>(
        &'a self,
        key: &'a str,
    ) -> impl Iterator<Item = KnownAction<'a>> + Clone {
        let has_it = move |service: &Service<'a>| {
            service.condition_keys().any(|known: KnownConditionKey<'_>| known.is(key))
        };
        let services = self.services().filter(has_it);
        let actions = services.flat_map(Service::actions);
        actions.filter(move |action| action.knows_condition_key(key))
    }
}
