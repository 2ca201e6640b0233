//! AWS's services, actions, resource types and condition keys.
//!
//! [`Catalog::embedded`] is AWS's Service Authorization Reference as of [a day](Catalog::as_of):
//! which actions there are and what they do, which resource types they work on, with their ARN
//! formats, and which condition keys they know. AWS adds to it every week. So what is not in it is
//! not wrong, only unknown, and what went out of it is kept as retired.
//!
//! Lists of actions can be [expanded](Catalog::expand_all) and [shrunk](Catalog::shrink), and compared
//! between [two catalogs](Catalog::drift).
//!
//! Source: Service Authorization Reference, *Actions, resources, and condition keys for AWS
//! services*.
//!
//! ```
//! use iam_policy::catalog::{AccessLevel, Catalog};
//!
//! let catalog = Catalog::embedded();
//! let get = catalog.action("S3:getobject").unwrap();
//! assert_eq!(get.to_string(), "s3:GetObject");
//! assert_eq!(get.access_level(), Some(AccessLevel::Read));
//! assert!(get.resource_types().any(|of| of.resource_type().name() == "object"));
//!
//! let tagging = catalog.expand("s3:Get*Tagging").map(|action| action.to_string());
//! assert!(tagging.collect::<Vec<_>>().contains(&"s3:GetObjectTagging".to_owned()));
//! ```

mod access_level;
mod action;
mod arn_fit;
mod arn_glance;
mod blob;
mod condition_key;
mod date;
mod decode;
mod drift;
mod error;
mod expand;
mod expansion;
mod key_type;
mod level_sets;
mod literal;
mod number;
mod query;
mod resource_type;
mod service;
mod shrink;
mod source;
mod suggest;
mod text;

use std::borrow::Cow;
use std::fmt;

pub use access_level::{AccessLevel, AccessLevels};
pub use action::{KnownAction, ResourceUse};
pub use condition_key::KnownConditionKey;
pub use date::{CatalogDate, CatalogMonth};
pub use drift::Drift;
pub use error::CatalogError;
pub use expansion::Expansion;
pub use key_type::{KeyType, ValueType};
pub use resource_type::ResourceType;
pub use service::Service;

use blob::{Blob, Layout, encode, find_sorted};
use source::Source;

/// Every AWS service, action, resource type and condition key, as of a day.
///
/// A catalog is one block of bytes that is read where it lies: there is no start-up, and a look-up
/// allocates nothing. Names are found with letters in either case and given in AWS's spelling.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let catalog = Catalog::embedded();
/// assert!(catalog.action("s3:GetObject").is_some());
/// assert!(catalog.action("s3:HeadBucket").is_none());
/// ```
#[derive(Clone)]
pub struct Catalog {
    bytes: Cow<'static, [u8]>,
    layout: Layout,
}

static EMBEDDED: Catalog = Catalog {
    bytes: Cow::Borrowed(iam_policy_catalog::BYTES),
    layout: Layout::read(iam_policy_catalog::BYTES),
};

impl Catalog {
    /// The catalog that comes with the crate.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().services().count() > 400);
    /// ```
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// A catalog of its [bytes](Self::as_bytes), perhaps a newer one than the crate's.
    ///
    /// # Errors
    ///
    /// - bytes that are no catalog, or of another format: `no catalog of this format`
    /// - bytes that were damaged or made to hurt: what is wrong with them. Everything is checked, in
    ///   time that grows with their number
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let bytes = Catalog::embedded().as_bytes().to_vec();
    /// assert_eq!(Catalog::from_bytes(bytes)?.as_of(), Catalog::embedded().as_of());
    /// assert_eq!(
    ///     Catalog::from_bytes(b"{}".as_slice()).unwrap_err().to_string(),
    ///     "invalid catalog: no catalog of this format",
    /// );
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, CatalogError> {
        let bytes = bytes.into();
        let layout = Layout::read(&bytes);
        Blob::new(&bytes, &layout).verify().map_err(CatalogError::whole)?;
        Ok(Self { bytes, layout })
    }

    /// A catalog of its [text](Self::to_text).
    ///
    /// # Syntax
    ///
    /// Each line is an entry, its fields stand between tabs, and names in a list between spaces. `-`
    /// is an empty list. A line that is empty or begins with `#` is nothing.
    ///
    /// - `catalog`, the day of the data, the day of the dependent actions
    /// - `service`, prefix, title, `rcp` where resource control policies cover it
    /// - `key`, service, condition key, type such as `ArrayOfString`
    /// - `resource`, service, resource type, ARN formats, condition keys
    /// - `action`, `service:name`, access levels, resource types with `, ` between (`!` behind one
    ///   that is required; its own condition keys in brackets), condition keys, dependent actions
    /// - `retired-service`, prefix, title, month; `retired-action`, `service:name`, month
    /// - `global-key`, condition key, type; `principal`, service principal
    /// - `api`, the name of an API operation that is no action, the actions that are meant
    ///
    /// A service comes before what belongs to it.
    ///
    /// # Errors
    ///
    /// - a line that is none of these, or refers to what is not there: what is wrong, and the line
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let text = "catalog\t2026-10-27\t2026-07-08\n\
    ///     service\tacme\tAcme\n\
    ///     resource\tacme\trocket\tarn:${Partition}:acme:${Region}:${Account}:rocket/${Id}\n\
    ///     action\tacme:Launch\tWrite\trocket!\n";
    /// let catalog = Catalog::from_text(text)?;
    /// assert!(catalog.action("acme:launch").is_some());
    /// assert_eq!(Catalog::from_text(&catalog.to_text())?.as_bytes(), catalog.as_bytes());
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn from_text(text: &str) -> Result<Self, CatalogError> {
        Self::of_source(Source::default(), text)
    }

    /// The same catalog with more entries, of the same [syntax](Self::from_text): what AWS has not
    /// published yet, or what your own service authorizes. A retired action that is added lives again.
    ///
    /// # Errors
    ///
    /// - as for [`from_text`](Self::from_text)
    /// - an entry that is there already: ``action `s3:GetObject` is there already``
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded().with_text("action\ts3:GetRainbow\tRead\tobject!")?;
    /// assert!(catalog.action("s3:GetRainbow").is_some());
    /// assert_eq!(
    ///     catalog.with_text("action\ts3:GetObject\tRead").unwrap_err().to_string(),
    ///     "invalid catalog: action `GetObject` is there already, in line 1",
    /// );
    /// # Ok::<(), iam_policy::catalog::CatalogError>(())
    /// ```
    pub fn with_text(&self, text: &str) -> Result<Self, CatalogError> {
        Self::of_source(self.to_source(), text)
    }

    fn of_source(mut source: Source, text: &str) -> Result<Self, CatalogError> {
        source.read(text)?;
        Self::from_bytes(encode(&source).map_err(CatalogError::whole)?)
    }

    /// The bytes, for [`from_bytes`](Self::from_bytes).
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().as_bytes().len() < 1 << 21);
    /// ```
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The text, one line an entry, for [`from_text`](Self::from_text).
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let text = Catalog::embedded().to_text();
    /// assert!(text.lines().any(|line| line.starts_with("action\ts3:GetObject\tRead\t")));
    /// ```
    pub fn to_text(&self) -> String {
        self.to_source().print()
    }

    /// The day of the data: what AWS published later is not in it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().as_of().to_string() >= "2026-10-27".to_owned());
    /// ```
    pub fn as_of(&self) -> CatalogDate {
        CatalogDate::of_number(self.layout.as_of).unwrap_or_default()
    }

    /// The day of the dependent actions, which AWS no longer publishes.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().dependents_as_of().to_string(), "2026-07-08");
    /// ```
    pub fn dependents_as_of(&self) -> CatalogDate {
        CatalogDate::of_number(self.layout.dependents_as_of).unwrap_or_default()
    }

    fn blob(&self) -> Blob<'_> {
        Blob::new(&self.bytes, &self.layout)
    }

    /// Every service, in the order of their prefixes, retired ones too.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().services().any(|service| service.prefix() == "forecast"));
    /// ```
    pub fn services(&self) -> impl Iterator<Item = Service<'_>> + Clone {
        let count = u16::try_from(self.blob().service_count()).unwrap_or(u16::MAX);
        (0..count).map(|id| Service { blob: self.blob(), id })
    }

    /// The service of a prefix, such as `s3`, also a retired one.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::embedded().service("S3").unwrap().title(), "Amazon S3");
    /// ```
    pub fn service(&self, prefix: &str) -> Option<Service<'_>> {
        let id = self.blob().find_service(prefix.as_bytes())?;
        Some(Service { blob: self.blob(), id })
    }

    /// Every action that is not retired, in the order of service prefixes and names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().actions().count() > 22_000);
    /// ```
    pub fn actions(&self) -> impl Iterator<Item = KnownAction<'_>> + Clone {
        self.services().flat_map(Service::actions)
    }

    /// The action `service:name`, also a retired one.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.action("S3:getobject").unwrap().name(), "GetObject");
    /// assert!(catalog.action("codestar:CreateProject").unwrap().retired().is_some());
    /// assert!(catalog.action("s3:*").is_none());
    /// ```
    pub fn action(&self, action: &str) -> Option<KnownAction<'_>> {
        let id = self.blob().find_action(action.as_bytes())?;
        Some(KnownAction { blob: self.blob(), id })
    }

    /// The actions that are meant by a name that is none, where it is the name of an API operation
    /// and the action is called something else.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let meant = Catalog::embedded().actions_of_api("s3:HeadBucket").next().unwrap();
    /// assert_eq!(meant.to_string(), "s3:ListBucket");
    /// ```
    pub fn actions_of_api(&self, name: &str) -> impl Iterator<Item = KnownAction<'_>> + Clone {
        let blob = self.blob();
        let list = blob.find_api(name.as_bytes()).map(|found| found.actions);
        let count = list.map_or(0, |list| blob.action_list_len(list));
        let list = list.unwrap_or_default();
        (0..count).map(move |index| KnownAction { blob, id: blob.action_in_list(list, index) })
    }

    /// Whether a service principal is known.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().has_service_principal("ec2.amazonaws.com"));
    /// assert!(!Catalog::embedded().has_service_principal("ec3.amazonaws.com"));
    /// ```
    pub fn has_service_principal(&self, principal: &str) -> bool {
        let blob = self.blob();
        let name = |index| blob.part(blob.principal(index));
        let found = find_sorted(blob.principal_count(), name, principal.as_bytes());
        found.is_some_and(|index| blob.text(blob.principal(index)) == principal)
    }

    /// The service principals that are known, such as `ec2.amazonaws.com`, in the order of the
    /// alphabet. AWS publishes no list of them, so that many others may exist.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let mut principals = Catalog::embedded().service_principals();
    /// assert!(principals.any(|name| name == "forecast.amazonaws.com"));
    /// ```
    pub fn service_principals(&self) -> impl Iterator<Item = &str> + Clone {
        let blob = self.blob();
        (0..blob.principal_count()).map(move |index| blob.text(blob.principal(index)))
    }
}

/// Two catalogs are the same if their bytes are.
impl PartialEq for Catalog {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Catalog {}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let services = self.blob().service_count();
        f.debug_struct("Catalog")
            .field("as_of", &format_args!("{}", self.as_of()))
            .field("services", &services)
            .finish_non_exhaustive()
    }
}
