use std::fmt;

use super::access_level::{AccessLevel, AccessLevels};
use super::blob::{ActionRecord, Blob, ResourceUse as UseRecord};
use super::condition_key::KnownConditionKey;
use super::date::CatalogMonth;
use super::resource_type::ResourceType;
use super::service::Service;
use crate::element::Action;

/// An action that the catalog knows.
///
/// ```
/// use iam_policy::catalog::{AccessLevel, Catalog};
///
/// let put = Catalog::embedded().action("s3:PutObject").unwrap();
/// assert_eq!(put.to_string(), "s3:PutObject");
/// assert_eq!(put.access_level(), Some(AccessLevel::Write));
/// assert!(put.condition_keys().any(|key| key.name() == "s3:x-amz-acl"));
/// ```
#[derive(Clone, Copy)]
pub struct KnownAction<'a> {
    pub(super) blob: Blob<'a>,
    pub(super) id: u16,
}

impl<'a> KnownAction<'a> {
    pub(super) fn record(&self) -> ActionRecord {
        self.blob.action(self.id)
    }

    /// The name behind the colon.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().action("s3:getobject").unwrap().name(), "GetObject");
    /// ```
    pub fn name(&self) -> &'a str {
        self.blob.text(self.record().name)
    }

    /// The service that it is an action of.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().action("s3:GetObject").unwrap().service().prefix(), "s3");
    /// ```
    pub fn service(&self) -> Service<'a> {
        Service { blob: self.blob, id: self.record().service }
    }

    /// It as policies write it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().action("s3:getobject").unwrap().to_action(), "s3:GetObject");
    /// ```
    #[expect(
        clippy::missing_panics_doc,
        clippy::expect_used,
        reason = "the catalog's names are checked"
    )]
    pub fn to_action(&self) -> Action {
        Action::new(self.to_string()).expect("the names in a catalog are those of actions")
    }

    /// The most far-reaching of its access levels; none for a retired action, or where AWS gives none.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let list = Catalog::embedded().action("s3:ListBucket").unwrap();
    /// assert_eq!(list.access_level(), Some(AccessLevel::List));
    /// ```
    pub fn access_level(&self) -> Option<AccessLevel> {
        self.access_levels().primary()
    }

    /// All access levels that AWS gives it; none for a retired action.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let tag = Catalog::embedded().action("s3:PutObjectTagging").unwrap();
    /// assert!(tag.access_levels().contains(AccessLevel::Write));
    /// ```
    pub fn access_levels(&self) -> AccessLevels {
        AccessLevels::of_bits(self.record().levels)
    }

    /// The month in which AWS's reference no longer had it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let create = Catalog::embedded().action("codestar:CreateProject").unwrap();
    /// assert!(create.retired().is_some());
    /// ```
    pub fn retired(&self) -> Option<CatalogMonth> {
        let month = CatalogMonth::of_number(self.record().resources);
        month.filter(|_| self.blob.is_retired(self.id))
    }

    /// The resource types that it works on, in AWS's terms those of the column *Resource types*. An
    /// action without any takes only `*` as its resource.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let get = catalog.action("s3:GetObject").unwrap();
    /// assert!(get.resource_types().any(|of| of.resource_type().name() == "object"));
    /// assert_eq!(catalog.action("s3:ListAllMyBuckets").unwrap().resource_types().count(), 0);
    /// ```
    pub fn resource_types(self) -> impl DoubleEndedIterator<Item = ResourceUse<'a>> + Clone {
        let (blob, list) = (self.blob, self.record().resources);
        let count = if blob.is_retired(self.id) { 0 } else { blob.resource_list_len(list) };
        (0..count)
            .map(move |index| ResourceUse { blob, record: blob.resource_in_list(list, index) })
    }

    /// The condition keys that it knows, whatever the resource; those that come with one of the
    /// resource types are [there](ResourceUse::condition_keys).
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let list = Catalog::embedded().action("s3:ListBucket").unwrap();
    /// assert!(list.condition_keys().any(|key| key.name() == "s3:prefix"));
    /// ```
    pub fn condition_keys(self) -> impl DoubleEndedIterator<Item = KnownConditionKey<'a>> + Clone {
        keys_of(self.blob, self.record().keys)
    }

    /// Whether it, or one of the resource types that it works on, knows a condition key, written with
    /// a tag key or whatever belongs in it.
    ///
    /// What every request has is not among them: [`Catalog::condition_key`] tells such keys.
    ///
    /// [`Catalog::condition_key`]: super::Catalog::condition_key
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let get = Catalog::embedded().action("s3:GetObject").unwrap();
    /// assert!(get.knows_condition_key("s3:existingobjecttag/team"));
    /// assert!(!get.knows_condition_key("s3:prefix"));
    /// ```
    pub fn knows_condition_key(self, key: &str) -> bool {
        self.condition_keys().any(|known| known.is(key))
            || self.resource_types().any(|of| {
                let own = of.condition_keys().any(|known| known.is(key));
                own || of.resource_type().condition_keys().any(|known| known.is(key))
            })
    }

    /// The actions that its caller needs as well, as of
    /// [the last day on which AWS published them](super::Catalog::dependents_as_of).
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let run = Catalog::embedded().action("ecs:RunTask").unwrap();
    /// assert!(run.dependent_actions().any(|action| action.to_string() == "iam:PassRole"));
    /// ```
    pub fn dependent_actions(self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        let (blob, list) = (self.blob, self.record().dependents);
        let count = blob.action_list_len(list);
        (0..count).map(move |index| KnownAction { blob, id: blob.action_in_list(list, index) })
    }
}

/// An action of one catalog is that of another with the same name.
impl PartialEq for KnownAction<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name() && self.service() == other.service()
    }
}

impl Eq for KnownAction<'_> {}

/// As policies write it, such as `s3:GetObject`.
impl fmt::Display for KnownAction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.width().is_some() || f.precision().is_some() {
            return f.pad(&format!("{}:{}", self.service().prefix(), self.name()));
        }
        write!(f, "{}:{}", self.service().prefix(), self.name())
    }
}

impl fmt::Debug for KnownAction<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KnownAction({self})")
    }
}

/// A resource type that an action works on.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let create = Catalog::embedded().action("forecast:CreateDatasetImportJob").unwrap();
/// let required = create.resource_types().filter(|of| of.is_required());
/// assert!(required.count() >= 1);
/// ```
#[derive(Clone, Copy)]
pub struct ResourceUse<'a> {
    blob: Blob<'a>,
    record: UseRecord,
}

impl<'a> ResourceUse<'a> {
    /// The resource type.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let get = Catalog::embedded().action("iam:GetRole").unwrap();
    /// assert_eq!(get.resource_types().next().unwrap().resource_type().name(), "role");
    /// ```
    pub fn resource_type(&self) -> ResourceType<'a> {
        ResourceType { blob: self.blob, id: self.record.resource }
    }

    /// Whether the action needs a resource of the type, in AWS's terms whether it stands with a `*`
    /// in the table of actions.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let get = Catalog::embedded().action("iam:GetRole").unwrap();
    /// assert!(get.resource_types().next().unwrap().is_required());
    /// ```
    pub fn is_required(&self) -> bool {
        self.record.required != 0
    }

    /// The condition keys that the action knows for this resource type only.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let run = Catalog::embedded().action("ec2:RunInstances").unwrap();
    /// let mut instance = run.resource_types().filter(|of| of.resource_type().name() == "instance");
    /// let mut keys = instance.next().unwrap().condition_keys();
    /// assert!(keys.any(|key| key.name() == "ec2:InstanceType"));
    /// ```
    pub fn condition_keys(self) -> impl DoubleEndedIterator<Item = KnownConditionKey<'a>> + Clone {
        keys_of(self.blob, self.record.keys)
    }
}

impl fmt::Debug for ResourceUse<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_required() { "!" } else { "" };
        write!(f, "ResourceUse({}{mark})", self.resource_type())
    }
}

pub(super) fn keys_of(
    blob: Blob<'_>,
    list: u16,
) -> impl DoubleEndedIterator<Item = KnownConditionKey<'_>> + Clone {
    let count = blob.key_list_len(list);
    (0..count).map(move |index| KnownConditionKey::of_service(blob, blob.key_in_list(list, index)))
}
