use std::fmt;
use std::str::FromStr;

use crate::arn::escape_literal;
use crate::{ArnPattern, BucketName, Error, Text};

/// A place in S3 that Forecast reads from or writes to: `s3://bucket`, `s3://bucket/prefix/` or
/// `s3://bucket/key.csv`.
///
/// What ends in `/`, and a whole bucket, is a folder; anything else is one object.
///
/// Source: Amazon Forecast Developer Guide, *S3Config* and *Dataset Guidelines for Forecast*.
///
/// # Syntax
///
/// - 7 to 4,096 characters, beginning with `s3://`
/// - a [`BucketName`], then optionally `/` and a key or prefix of at most 1,024 bytes
/// - only characters that an IAM policy can hold: U+0020 to U+00FF
///
/// # Errors
///
/// - `my-bucket/data`: ``does not begin with `s3://` ``
/// - `s3://My_bucket`: the fault of the bucket name
/// - `s3://my-bucket/日本`: a character that an IAM policy cannot hold
///
/// ```
/// use iam_policy::presets::forecast::S3Location;
///
/// let location: S3Location = "s3://my-bucket/sales/2026/".parse()?;
/// assert_eq!(location.bucket(), &"my-bucket");
/// assert_eq!(location.key(), "sales/2026/");
/// assert!(location.is_folder());
/// assert_eq!(
///     "my-bucket/data".parse::<S3Location>().unwrap_err().to_string(),
///     "invalid S3 location `my-bucket/data`: does not begin with `s3://`",
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct S3Location {
    bucket: BucketName,
    key: Text,
}

impl S3Location {
    /// A place in a bucket; the empty key is the whole bucket, which a bucket name converts into.
    ///
    /// # Errors
    ///
    /// - a bucket name that is none
    /// - a key of more than 1,024 bytes, or with a character that an IAM policy cannot hold
    ///
    /// ```
    /// use iam_policy::presets::forecast::S3Location;
    ///
    /// assert_eq!(S3Location::new("my-bucket", "sales/")?.to_string(), "s3://my-bucket/sales/");
    /// assert_eq!(
    ///     S3Location::new("my-bucket", "売上/").unwrap_err().to_string(),
    ///     "invalid S3 location `s3://my-bucket/売上/`: an IAM policy cannot hold the character `売`",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new<B>(bucket: B, key: impl AsRef<str>) -> Result<Self, Error>
    where
        B: TryInto<BucketName>,
        B::Error: Into<Error>,
    {
        let bucket = bucket.try_into().map_err(Into::into)?;
        let location = Self { bucket, key: Text::from(key.as_ref()) };
        location.check()?;
        Ok(location)
    }

    fn check(&self) -> Result<(), Error> {
        // The message stays on one line whatever the key holds.
        let quoted = self.to_string().escape_debug().to_string();
        let fault =
            |reason: String| Error::message(format!("invalid S3 location `{quoted}`: {reason}"));
        let outside = |character: &char| !matches!(character, '\u{20}'..='\u{ff}');
        if let Some(character) = self.key.chars().find(outside) {
            let character = character.escape_debug();
            return Err(fault(format!("an IAM policy cannot hold the character `{character}`"))
                .with_help("import from a folder above it, whose name the policy can hold"));
        }
        if self.key.len() > 1024 {
            return Err(fault("the key is longer than 1024 bytes".to_owned()));
        }
        Ok(())
    }

    /// The bucket.
    ///
    /// ```
    /// let location: iam_policy::presets::forecast::S3Location = "s3://my-bucket/sales.csv".parse()?;
    /// assert_eq!(location.bucket(), &"my-bucket");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn bucket(&self) -> &BucketName {
        &self.bucket
    }

    /// The key or prefix behind the bucket, without the slash between the two.
    ///
    /// ```
    /// let location: iam_policy::presets::forecast::S3Location = "s3://my-bucket/sales.csv".parse()?;
    /// assert_eq!(location.key(), "sales.csv");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether it is a folder or a whole bucket, not one object.
    ///
    /// ```
    /// use iam_policy::presets::forecast::S3Location;
    ///
    /// assert!("s3://my-bucket".parse::<S3Location>()?.is_folder());
    /// assert!(!"s3://my-bucket/sales.csv".parse::<S3Location>()?.is_folder());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn is_folder(&self) -> bool {
        self.key.is_empty() || self.key.ends_with('/')
    }

    /// The pattern of all keys that begin with this one; `*`, `?` and `$` in it stand for
    /// themselves.
    pub(super) fn prefix_pattern(&self) -> String {
        format!("{}*", escape_literal(&self.key))
    }

    /// The objects of the folder, or all whose keys begin with this one.
    pub(super) fn objects(&self) -> Result<ArnPattern, Error> {
        Ok(self.bucket.objects_arn(self.prefix_pattern())?)
    }
}

impl fmt::Display for S3Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "s3://{}", self.bucket)?;
        if self.key.is_empty() { Ok(()) } else { write!(f, "/{}", self.key) }
    }
}

impl fmt::Debug for S3Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "S3Location({self})")
    }
}

impl FromStr for S3Location {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let Some(rest) = text.strip_prefix("s3://") else {
            let quoted = text.escape_debug();
            let message = format!("invalid S3 location `{quoted}`: does not begin with `s3://`");
            return Err(Error::message(message));
        };
        let (bucket, key) = rest.split_once('/').unwrap_or((rest, ""));
        Self::new(bucket, key)
    }
}

/// The whole bucket.
impl From<BucketName> for S3Location {
    fn from(bucket: BucketName) -> Self {
        Self { bucket, key: Text::default() }
    }
}

impl From<&BucketName> for S3Location {
    fn from(bucket: &BucketName) -> Self {
        Self::from(bucket.clone())
    }
}

impl TryFrom<&str> for S3Location {
    type Error = Error;
    fn try_from(text: &str) -> Result<Self, Error> {
        text.parse()
    }
}

impl TryFrom<String> for S3Location {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl TryFrom<&String> for S3Location {
    type Error = Error;
    fn try_from(text: &String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<&S3Location> for S3Location {
    fn from(location: &S3Location) -> Self {
        location.clone()
    }
}

impl serde::Serialize for S3Location {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for S3Location {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Text as serde::Deserialize>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
