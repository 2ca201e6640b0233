use std::fmt;

use super::action::KnownAction;
use super::blob::{Blob, ServiceRecord};
use super::condition_key::KnownConditionKey;
use super::date::CatalogMonth;
use super::resource_type::ResourceType;

/// A service, by the prefix of its actions.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let forecast = Catalog::embedded().service("forecast").unwrap();
/// assert_eq!(forecast.title(), "Amazon Forecast");
/// assert!(forecast.actions().any(|action| action.name() == "CreateDataset"));
/// ```
#[derive(Clone, Copy)]
pub struct Service<'a> {
    pub(super) blob: Blob<'a>,
    pub(super) id: u16,
}

impl<'a> Service<'a> {
    fn record(&self) -> ServiceRecord {
        self.blob.service(self.id)
    }

    /// The prefix, such as `s3`.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().service("S3").unwrap().prefix(), "s3");
    /// ```
    pub fn prefix(&self) -> &'a str {
        self.blob.text(self.record().prefix)
    }

    /// AWS's name of the service.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().service("s3").unwrap().title(), "Amazon S3");
    /// ```
    pub fn title(&self) -> &'a str {
        self.blob.text(self.record().title)
    }

    /// Whether resource control policies cover it.
    ///
    /// Source: AWS Organizations User Guide, *Resource control policies (RCPs)*.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().service("s3").unwrap().has_resource_control_policies());
    /// assert!(!Catalog::embedded().service("iam").unwrap().has_resource_control_policies());
    /// ```
    pub fn has_resource_control_policies(&self) -> bool {
        self.record().is_under_rcp()
    }

    /// The month in which AWS's reference no longer had it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().service("codestar").unwrap().retired().is_some());
    /// assert!(Catalog::embedded().service("s3").unwrap().retired().is_none());
    /// ```
    pub fn retired(&self) -> Option<CatalogMonth> {
        CatalogMonth::of_number(self.record().gone)
    }

    /// Its actions that are not retired, in the order of their names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// assert!(s3.actions().any(|action| action.name() == "GetObject"));
    /// ```
    pub fn actions(self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        let ServiceRecord { first_action, actions, .. } = self.record();
        let blob = self.blob;
        (first_action..first_action + actions).map(move |id| KnownAction { blob, id })
    }

    /// The actions that it had, in the order of their names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let codestar = Catalog::embedded().service("codestar").unwrap();
    /// assert_eq!(codestar.actions().count(), 0);
    /// assert!(codestar.retired_actions().any(|action| action.name() == "CreateProject"));
    /// ```
    pub fn retired_actions(self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        let ServiceRecord { first_action, actions, retired_actions, .. } = self.record();
        let (blob, first) = (self.blob, first_action + actions);
        (first..first + retired_actions).map(move |id| KnownAction { blob, id })
    }

    /// Its resource types, in the order of their names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// assert!(s3.resource_types().any(|of| of.name() == "bucket"));
    /// ```
    pub fn resource_types(self) -> impl DoubleEndedIterator<Item = ResourceType<'a>> + Clone {
        let ServiceRecord { first_resource, resources, .. } = self.record();
        let blob = self.blob;
        (first_resource..first_resource + resources).map(move |id| ResourceType { blob, id })
    }

    /// The condition keys that its actions and resource types know, in the order of their names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// assert!(s3.condition_keys().any(|key| key.name() == "s3:prefix"));
    /// ```
    pub fn condition_keys(self) -> impl DoubleEndedIterator<Item = KnownConditionKey<'a>> + Clone {
        let ServiceRecord { first_key, keys, .. } = self.record();
        let blob = self.blob;
        (first_key..first_key + keys).map(move |id| KnownConditionKey::of_service(blob, id))
    }
}

/// A service of one catalog is that of another with the same prefix.
impl PartialEq for Service<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.prefix() == other.prefix()
    }
}

impl Eq for Service<'_> {}

/// Its prefix.
impl fmt::Display for Service<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.prefix())
    }
}

impl fmt::Debug for Service<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Service({self})")
    }
}
