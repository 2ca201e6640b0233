use std::fmt;

use super::action::keys_of;
use super::blob::{Blob, ResourceRecord};
use super::condition_key::KnownConditionKey;
use super::service::Service;

/// A type of resource, with the formats of its ARNs.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let s3 = Catalog::embedded().service("s3").unwrap();
/// let bucket = s3.resource_types().find(|of| of.name() == "bucket").unwrap();
/// assert_eq!(bucket.arn_formats().next(), Some("arn:${Partition}:s3:::${BucketName}"));
/// ```
#[derive(Clone, Copy)]
pub struct ResourceType<'a> {
    pub(super) blob: Blob<'a>,
    pub(super) id: u16,
}

impl<'a> ResourceType<'a> {
    pub(super) fn record(&self) -> ResourceRecord {
        self.blob.resource(self.id)
    }

    /// AWS's name of it, such as `bucket`; a few have spaces in theirs.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let iam = Catalog::embedded().service("iam").unwrap();
    /// assert!(iam.resource_types().any(|of| of.name() == "role"));
    /// ```
    pub fn name(&self) -> &'a str {
        self.blob.text(self.record().name)
    }

    /// The service that it is a type of.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let iam = Catalog::embedded().service("iam").unwrap();
    /// assert_eq!(iam.resource_types().next().unwrap().service(), iam);
    /// ```
    pub fn service(&self) -> Service<'a> {
        Service { blob: self.blob, id: self.record().service }
    }

    /// The formats of its ARNs, as AWS writes them: `${Region}` and the like stand for what differs.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let iam = Catalog::embedded().service("iam").unwrap();
    /// let role = iam.resource_types().find(|of| of.name() == "role").unwrap();
    /// assert!(role.arn_formats().next().unwrap().starts_with("arn:${Partition}:iam::${Account}:role/"));
    /// ```
    pub fn arn_formats(self) -> impl DoubleEndedIterator<Item = &'a str> + Clone {
        let ResourceRecord { first_arn, arns, .. } = self.record();
        let blob = self.blob;
        (0..u16::from(arns))
            .map(move |index| blob.text(blob.arn(first_arn.saturating_add(index)).text))
    }

    /// The condition keys that a resource of this type brings to every action on it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let iam = Catalog::embedded().service("iam").unwrap();
    /// let role = iam.resource_types().find(|of| of.name() == "role").unwrap();
    /// assert!(role.condition_keys().any(|key| key.name() == "aws:ResourceTag/${TagKey}"));
    /// ```
    pub fn condition_keys(self) -> impl DoubleEndedIterator<Item = KnownConditionKey<'a>> + Clone {
        keys_of(self.blob, self.record().keys)
    }
}

/// A resource type of one catalog is that of another with the same name.
impl PartialEq for ResourceType<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.service() == other.service()
    }
}

impl Eq for ResourceType<'_> {}

/// Its name.
impl fmt::Display for ResourceType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for ResourceType<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ResourceType({}/{self})", self.service())
    }
}
