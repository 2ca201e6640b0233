use std::fmt;

use super::Catalog;
use super::blob::bytes::{is_before, starts};
use super::blob::{Blob, KeyRecord, find_sorted, key_type, partition_point};
use super::key_type::KeyType;
use super::service::Service;

/// A condition key that the catalog knows: one of a service, or a global one.
///
/// Some are templates: `aws:ResourceTag/${TagKey}` is the value of any one tag.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let key = Catalog::embedded().condition_key("s3:ExistingObjectTag/team").unwrap();
/// assert_eq!(key.name(), "s3:ExistingObjectTag/${TagKey}");
/// assert_eq!(key.key_type().to_string(), "String");
/// ```
#[derive(Clone, Copy)]
pub struct KnownConditionKey<'a> {
    blob: Blob<'a>,
    record: KeyRecord,
}

impl<'a> KnownConditionKey<'a> {
    pub(super) fn of_service(blob: Blob<'a>, id: u16) -> Self {
        Self { blob, record: blob.key(id) }
    }

    /// The key as AWS writes it; `${TagKey}` and the like stand for what differs.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let key = Catalog::embedded().condition_key("S3:PREFIX").unwrap();
    /// assert_eq!(key.name(), "s3:prefix");
    /// ```
    pub fn name(&self) -> &'a str {
        self.blob.text(self.record.name)
    }

    /// What its values are.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let key = Catalog::embedded().condition_key("s3:max-keys").unwrap();
    /// assert_eq!(key.key_type().to_string(), "Numeric");
    /// ```
    pub fn key_type(&self) -> KeyType {
        key_type(self.record)
    }

    /// The service that has it; none has a global one.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.condition_key("s3:prefix").unwrap().service().unwrap().prefix(), "s3");
    /// assert_eq!(catalog.condition_key("saml:aud").unwrap().service().unwrap().prefix(), "sts");
    /// assert!(catalog.condition_key("aws:SourceIp").unwrap().service().is_none());
    /// ```
    pub fn service(&self) -> Option<Service<'a>> {
        let id = Some(self.record.service).filter(|id| *id != u16::MAX)?;
        Some(Service { blob: self.blob, id })
    }

    /// Whether something is left open in it, such as the key of a tag.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert!(Catalog::embedded().condition_key("aws:ResourceTag/team").unwrap().is_template());
    /// assert!(!Catalog::embedded().condition_key("s3:prefix").unwrap().is_template());
    /// ```
    pub fn is_template(&self) -> bool {
        self.name().contains("${")
    }

    /// Whether a key is this one, letters in either case, or one that the template stands for.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let tag = Catalog::embedded().condition_key("aws:ResourceTag/team").unwrap();
    /// assert!(tag.is("aws:resourcetag/cost-center"));
    /// assert!(!tag.is("aws:ResourceTag/") && !tag.is("aws:ResourceTag"));
    /// ```
    pub fn is(&self, key: &str) -> bool {
        fits(self.name(), key)
    }
}

/// Whether a key fits a name with open parts, each of at least one character.
fn fits(name: &str, key: &str) -> bool {
    let Some((head, rest)) = name.split_once('$') else {
        return name.eq_ignore_ascii_case(key);
    };
    let Some((_, tail)) = rest.split_once('}') else { return false };
    let open =
        key.split_at_checked(head.len()).filter(|(start, _)| start.eq_ignore_ascii_case(head));
    let Some((_, open)) = open else { return false };
    if tail.is_empty() {
        return !open.is_empty();
    }
    let mut ends = open.char_indices().skip(1).map(|(at, _)| at);
    // Names have two open parts at most.
    ends.any(|at| open.split_at_checked(at).is_some_and(|(_, rest)| fits(tail, rest)))
}

impl Catalog {
    /// The condition key that a policy names, with a tag key or whatever belongs in it; a global key,
    /// or that of a service.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// assert_eq!(catalog.condition_key("aws:sourcearn").unwrap().name(), "aws:SourceArn");
    /// assert_eq!(catalog.condition_key("s3:Prefix").unwrap().name(), "s3:prefix");
    /// assert!(catalog.condition_key("s3:prefixes").is_none());
    /// ```
    pub fn condition_key(&self, key: &str) -> Option<KnownConditionKey<'_>> {
        let blob = self.blob();
        if let Some(global) = self.global_condition_key(key) {
            return Some(global);
        }
        let name = |index| blob.part(blob.key(blob.exact_key(index)).name);
        if let Some(index) = find_sorted(blob.exact_key_count(), name, key.as_bytes()) {
            return Some(KnownConditionKey::of_service(blob, blob.exact_key(index)));
        }
        let mut templates = (0..blob.template_count()).map(|index| blob.template(index));
        let found = templates.find(|id| {
            let known = KnownConditionKey::of_service(blob, *id);
            known.is(key)
        });
        found.map(|id| KnownConditionKey::of_service(blob, id))
    }

    fn global_condition_key(&self, key: &str) -> Option<KnownConditionKey<'_>> {
        let blob = self.blob();
        let name = |index| blob.part(blob.global(index).name);
        if let Some(index) = find_sorted(blob.global_count(), name, key.as_bytes()) {
            return Some(KnownConditionKey { blob, record: blob.global(index) });
        }
        // Those with an open part have it behind a slash.
        let mut keys = self.global_condition_keys();
        key.contains('/').then(|| keys.find(|global| global.is(key))).flatten()
    }

    /// Whether there are condition keys with this prefix, which need not be that of a service.
    pub(crate) fn has_keys_of(&self, prefix: &str) -> bool {
        let blob = self.blob();
        let head = format!("{prefix}:");
        let name = |index| blob.bytes_of(blob.key(blob.exact_key(index)).name);
        let is_before = |index| is_before(name(index), head.as_bytes());
        let first = partition_point(blob.exact_key_count(), is_before);
        let exact = first < blob.exact_key_count() && starts(name(first), head.as_bytes());
        let template = |index| blob.bytes_of(blob.key(blob.template(index)).name);
        exact || (0..blob.template_count()).any(|index| starts(template(index), head.as_bytes()))
    }

    /// The condition keys that do not belong to a service: those that begin with `aws:`, and a few
    /// that a role session brings with it, such as `ec2:SourceInstanceArn`.
    ///
    /// Source: IAM User Guide, *AWS global condition context keys*.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let mut keys = Catalog::embedded().global_condition_keys();
    /// assert!(keys.any(|key| key.name() == "aws:PrincipalOrgID"));
    /// ```
    pub fn global_condition_keys(&self) -> impl Iterator<Item = KnownConditionKey<'_>> + Clone {
        let blob = self.blob();
        (0..blob.global_count()).map(move |at| KnownConditionKey { blob, record: blob.global(at) })
    }
}

/// A key is that of its name.
impl PartialEq for KnownConditionKey<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for KnownConditionKey<'_> {}

/// Its name.
impl fmt::Display for KnownConditionKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl fmt::Debug for KnownConditionKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KnownConditionKey({self})")
    }
}
