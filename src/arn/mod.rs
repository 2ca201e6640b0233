//! Amazon Resource Names: exact ones, patterns of them, and the policy variables inside.
//!
//! [`Arn`] names one resource. [`ArnPattern`] is what the `Resource` element and the `Arn`
//! operators hold: it may have wildcards, policy variables and missing fields. Constructors by
//! service build exact ARNs from typed names: [`s3`], [`iam`], [`kms`] and so on.
//!
//! ```
//! use iam_policy::{Arn, ArnPattern, arn};
//!
//! const BUCKET: Arn = arn!("arn:aws:s3:::my-bucket");
//! assert_eq!(BUCKET.service(), "s3");
//! assert_eq!(BUCKET.resource(), "my-bucket");
//!
//! let objects = ArnPattern::new("arn:aws:s3:::my-bucket/forecast/*")?;
//! assert!(objects.matches(&Arn::new("arn:aws:s3:::my-bucket/forecast/data.csv")?));
//! assert!(!objects.matches(&BUCKET));
//! # Ok::<(), iam_policy::ParseError>(())
//! ```

mod grammar;
mod matching;
mod pattern;
mod resource;
mod text_type;
mod variable;
pub(crate) mod wildcard;

pub(crate) use matching::covers_text;
pub use pattern::{ArnMatch, ArnPattern};
pub use resource::{
    ResourceId, dynamodb, forecast, iam, kms, lambda, logs, s3, s3express, s3tables,
    secretsmanager, sns, sqs, sts,
};
pub use variable::{PolicyVariable, escape_literal};

use crate::ParseError;
use crate::name::{AccountId, Partition};
use crate::text::Text;
use text_type::text_type;

/// An Amazon Resource Name that names one resource: no wildcards, no policy variables.
///
/// Source: IAM User Guide, *Identify AWS resources with Amazon Resource Names (ARNs)*.
///
/// # Syntax
///
/// - `arn:partition:service:region:account:resource`, at most 2,048 characters
/// - partition: `aws`, or a name that begins with `aws-` (see [`Partition`])
/// - service: `a`–`z`, `0`–`9` and `-`
/// - region: the same characters, or empty
/// - account: 12 digits, a name of AWS's own such as `aws`, or empty
/// - resource: everything after the fifth colon, further colons included; not empty, no control
///   characters; a `$` not before `{`
///
/// # Errors
///
/// - 2,049 characters: `longer than 2048 characters`
/// - `s3:::my-bucket`: ``does not begin with `arn:` ``
/// - `arn:aws:s3`: `fewer than six fields`
/// - `arn::s3:::my-bucket`: ``no partition before `:` at byte 4``
/// - `arn:asw:s3:::my-bucket`: ``unknown partition beginning with `a` at byte 4``
/// - `arn:aws::::my-bucket`: ``no service before `:` at byte 8``
/// - `arn:aws:S3:::my-bucket`: ``uppercase letter `S` at byte 8``
/// - `arn:aws:s3_:::my-bucket`: ``unexpected character `_` at byte 10``
/// - `arn:aws:sqs:us-east-1:1234:q`:
///   ``account that is not 12 digits, beginning with `1` at byte 22``
/// - `arn:aws:s3:::`: `no resource at the end`
/// - `arn:aws:s3:::my-bucket/*`: ``wildcard `*` at byte 23``
/// - `arn:aws:s3:::b/${aws:username}`: ``policy variable beginning with `$` at byte 15``
/// - a line feed in the resource: ``control character `\n` at byte 13``
///
/// ```
/// use iam_policy::Arn;
///
/// let role: Arn = "arn:aws:iam::111122223333:role/ForecastRole".parse()?;
/// assert_eq!(role.account_id().unwrap(), "111122223333");
/// assert_eq!(role.resource_type(), Some("role"));
/// assert_eq!(role.resource_id(), "ForecastRole");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Arn {
    text: Text,
    ends: grammar::Ends,
}

text_type! {
    Arn;
    title = "ARN";
    pattern = r"^arn:aws(-[a-z0-9]+)*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12}|[a-z][a-z0-9-]*)?:([^*?$\x00-\x1f\x7f]|\$(?!\{))+$";
    example = "arn:aws:s3:::my-bucket";
}

impl Arn {
    /// Reads an ARN.
    ///
    /// # Errors
    ///
    /// The rules are on the type.
    ///
    /// ```
    /// use iam_policy::Arn;
    ///
    /// assert_eq!(Arn::new("arn:aws:s3:::my-bucket")?, "arn:aws:s3:::my-bucket");
    /// assert_eq!(
    ///     Arn::new("arn:aws:s3:::my-bucket/*").unwrap_err().to_string(),
    ///     "invalid ARN `arn:aws:s3:::my-bucket/*`: wildcard `*` at byte 23",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn new(text: impl AsRef<str>) -> Result<Self, ParseError> {
        let text = text.as_ref();
        match grammar::parse(text.as_bytes()) {
            Ok(ends) => Ok(Self { text: Text::from(text), ends }),
            Err(fault) => Err(ParseError::new("ARN", text, fault)),
        }
    }

    /// Takes an ARN from the program's text; in a `const`, the compiler checks it. The macro
    /// [`arn!`](crate::arn!) always has it checked.
    ///
    /// # Panics
    ///
    /// If the text breaks a rule of the type; in a `const` that is a compile error.
    ///
    /// ```
    /// use iam_policy::Arn;
    ///
    /// const BUCKET: Arn = Arn::from_static("arn:aws:s3:::my-bucket");
    /// assert_eq!(BUCKET.resource(), "my-bucket");
    /// ```
    #[expect(clippy::panic, reason = "in a `const` it is a compile error")]
    #[track_caller]
    pub const fn from_static(text: &'static str) -> Self {
        match grammar::parse(text.as_bytes()) {
            Ok(ends) => Self { text: Text::from_static(text), ends },
            Err(fault) => panic!("{}", fault.reason),
        }
    }

    /// An ARN of fields that are known to be valid and short enough.
    fn assemble(
        partition: &Partition,
        service: &str,
        region: &str,
        account: &str,
        resource: &str,
    ) -> Self {
        let mut end = 3;
        let ends = [partition.as_str(), service, region, account].map(|field| {
            end += 1 + field.len();
            u16::try_from(end).unwrap_or(u16::MAX)
        });
        let text = format!("arn:{partition}:{service}:{region}:{account}:{resource}");
        Self { text: Text::from(text), ends }
    }

    /// The same text, checked and kept without a copy.
    pub(crate) fn from_text(text: Text) -> Result<Self, ParseError> {
        match grammar::parse(text.as_bytes()) {
            Ok(ends) => Ok(Self { text, ends }),
            Err(fault) => Err(ParseError::new("ARN", &text, fault)),
        }
    }

    /// The ARN of the same resource in another partition.
    ///
    /// ```
    /// use iam_policy::{Partition, arn};
    ///
    /// let bucket = arn!("arn:aws:s3:::my-bucket").in_partition(&Partition::AWS_CN);
    /// assert_eq!(bucket, "arn:aws-cn:s3:::my-bucket");
    /// ```
    #[must_use]
    pub fn in_partition(&self, partition: &Partition) -> Self {
        Self::assemble(partition, self.service(), self.region(), self.account(), self.resource())
    }

    /// The partition: `aws`, `aws-cn`, `aws-us-gov` …
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// assert_eq!(arn!("arn:aws-cn:s3:::my-bucket").partition(), "aws-cn");
    /// ```
    pub fn partition(&self) -> &str {
        let [partition, ..] = self.ends;
        self.range(4, partition)
    }

    /// The service's namespace, such as `s3`.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// assert_eq!(arn!("arn:aws:iam::111122223333:root").service(), "iam");
    /// ```
    pub fn service(&self) -> &str {
        let [partition, service, ..] = self.ends;
        self.range(partition + 1, service)
    }

    /// The Region, which is empty for the resources of global services and for S3 buckets.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// assert_eq!(arn!("arn:aws:sqs:us-east-1:111122223333:my-queue").region(), "us-east-1");
    /// assert_eq!(arn!("arn:aws:s3:::my-bucket").region(), "");
    /// ```
    pub fn region(&self) -> &str {
        let [_, service, region, _] = self.ends;
        self.range(service + 1, region)
    }

    /// The account field: 12 digits, a name such as `aws`, or empty.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// assert_eq!(arn!("arn:aws:iam::aws:policy/ReadOnlyAccess").account(), "aws");
    /// ```
    pub fn account(&self) -> &str {
        let [_, _, region, account] = self.ends;
        self.range(region + 1, account)
    }

    /// The account, where the account field holds 12 digits.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// let root = arn!("arn:aws:iam::111122223333:root");
    /// assert_eq!(root.account_id().unwrap(), "111122223333");
    /// assert_eq!(arn!("arn:aws:s3:::my-bucket").account_id(), None);
    /// ```
    pub fn account_id(&self) -> Option<AccountId> {
        AccountId::new(self.account()).ok()
    }

    /// Everything after the fifth colon.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// let function = arn!("arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST");
    /// assert_eq!(function.resource(), "function:f:$LATEST");
    /// ```
    pub fn resource(&self) -> &str {
        let [.., account] = self.ends;
        self.text.get(usize::from(account) + 1..).unwrap_or_default()
    }

    /// The type of the resource: the word before the first `/` or `:` of the resource.
    ///
    /// `None` where there is no such separator, where it comes first, and for S3 buckets and their
    /// objects, whose ARNs have no type. It is read off the form, not looked up.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// let key = arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd");
    /// assert_eq!(key.resource_type(), Some("key"));
    /// assert_eq!(arn!("arn:aws:s3:::my-bucket/data.csv").resource_type(), None);
    /// assert_eq!(arn!("arn:aws:sns:us-east-1:111122223333:my-topic").resource_type(), None);
    /// ```
    pub fn resource_type(&self) -> Option<&str> {
        self.typed_resource().map(|(resource_type, _)| resource_type)
    }

    /// The resource without its type.
    ///
    /// ```
    /// use iam_policy::arn;
    ///
    /// let group = arn!("arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f");
    /// assert_eq!(group.resource_id(), "/aws/lambda/f");
    /// assert_eq!(arn!("arn:aws:s3:::my-bucket/data.csv").resource_id(), "my-bucket/data.csv");
    /// ```
    pub fn resource_id(&self) -> &str {
        self.typed_resource().map_or(self.resource(), |(_, id)| id)
    }

    fn typed_resource(&self) -> Option<(&str, &str)> {
        if self.service() == "s3" && self.account().is_empty() {
            return None;
        }
        let (resource_type, id) = self.resource().split_once(['/', ':'])?;
        if resource_type.is_empty() { None } else { Some((resource_type, id)) }
    }

    fn range(&self, start: u16, end: u16) -> &str {
        self.text.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }
}

/// An [`Arn`] from a literal that the compiler checks.
///
/// ```
/// use iam_policy::{Arn, arn};
///
/// const BUCKET: Arn = arn!("arn:aws:s3:::my-bucket");
/// assert_eq!(BUCKET.resource(), "my-bucket");
/// ```
///
/// A literal that is no exact ARN does not compile:
///
/// ```compile_fail
/// let objects = iam_policy::arn!("arn:aws:s3:::my-bucket/*");
/// ```
#[macro_export]
macro_rules! arn {
    ($text:expr) => {{
        const __IAM_POLICY_ARN: $crate::Arn = $crate::Arn::from_static($text);
        __IAM_POLICY_ARN
    }};
}

/// An [`ArnPattern`] from a literal that the compiler checks.
///
/// ```
/// use iam_policy::{arn, arn_pattern};
///
/// assert!(arn_pattern!("arn:aws:s3:::*").matches(&arn!("arn:aws:s3:::my-bucket")));
/// ```
///
/// A literal that IAM would refuse as a resource does not compile:
///
/// ```compile_fail
/// let bucket = iam_policy::arn_pattern!("my-bucket/*");
/// ```
#[macro_export]
macro_rules! arn_pattern {
    ($text:expr) => {{
        const __IAM_POLICY_ARN_PATTERN: $crate::ArnPattern = $crate::ArnPattern::from_static($text);
        __IAM_POLICY_ARN_PATTERN
    }};
}
