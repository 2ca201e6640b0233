//! Amazon S3: general purpose buckets, their objects and access points.
//!
//! ```
//! use iam_policy::{BucketName, IdentityPolicy, IdentityStatement};
//!
//! let bucket = BucketName::new("my-bucket")?;
//! let policy = IdentityPolicy::new([
//!     IdentityStatement::allow("s3:ListBucket").resources(bucket.arn()),
//!     IdentityStatement::allow("s3:GetObject").resources(bucket.objects_arn("reports/*")?),
//! ])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::Scope;
use crate::ParseError;
use crate::arn::{Arn, ArnPattern, escape_literal};
use crate::name::{AccessPointName, AccountId, BucketName, MultiRegionAccessPointAlias, Region};
use crate::parse_error::Fault;

impl BucketName {
    /// The ARN of the bucket.
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// assert_eq!(BucketName::new("my-bucket")?.arn(), "arn:aws:s3:::my-bucket");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn arn(&self) -> Arn {
        bucket(self)
    }

    /// The ARN of one object, with `*`, `?` and `$` in its key taken literally.
    ///
    /// # Errors
    ///
    /// - the empty key: `empty`
    /// - a key of more than 1,024 bytes: `longer than 1024 bytes`
    /// - a key whose ARN, with the escapes, has more than 2,048 characters
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// let bucket = BucketName::new("my-bucket")?;
    /// assert_eq!(bucket.object_arn("what?.csv")?, "arn:aws:s3:::my-bucket/what${?}.csv");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn object_arn(&self, key: impl AsRef<str>) -> Result<ArnPattern, ParseError> {
        let key = key.as_ref();
        if key.len() > 1024 {
            return Err(ParseError::new("object key", key, Fault::whole("longer than 1024 bytes")));
        }
        self.objects("object key", key, &escape_literal(key))
    }

    /// The ARNs of the objects whose keys match a pattern, which may hold wildcards and policy
    /// variables: `*` is every object, `forecast/*` everything under a prefix.
    ///
    /// # Errors
    ///
    /// - the empty pattern: `empty`
    /// - a pattern whose ARN has more than 2,048 characters
    ///
    /// ```
    /// use iam_policy::BucketName;
    ///
    /// let bucket = BucketName::new("my-bucket")?;
    /// assert_eq!(bucket.objects_arn("forecast/*")?, "arn:aws:s3:::my-bucket/forecast/*");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn objects_arn(&self, pattern: impl AsRef<str>) -> Result<ArnPattern, ParseError> {
        let pattern = pattern.as_ref();
        self.objects("object key pattern", pattern, pattern)
    }

    fn objects(
        &self,
        what: &'static str,
        input: &str,
        key: &str,
    ) -> Result<ArnPattern, ParseError> {
        if input.is_empty() {
            return Err(ParseError::new(what, input, Fault::whole("empty")));
        }
        ArnPattern::new(format!("{}/{key}", self.arn()))
    }
}

/// A general purpose bucket.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::s3::bucket(&"my-bucket".try_into()?);
/// assert_eq!(arn, "arn:aws:s3:::my-bucket");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn bucket(bucket: &BucketName) -> Arn {
    Scope::global("").arn("s3", &[bucket.as_str()])
}

/// An access point.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::s3::access_point(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-point".try_into()?);
/// assert_eq!(arn, "arn:aws:s3:us-east-1:111122223333:accesspoint/my-point");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn access_point(region: &Region, account: &AccountId, name: &AccessPointName) -> Arn {
    Scope::regional(region, account).arn("s3", &["accesspoint/", name.as_str()])
}

/// A Multi-Region Access Point, by its alias.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::s3::multi_region_access_point(&"111122223333".try_into()?, &"mfzwi23gnjvgw.mrap".try_into()?);
/// assert_eq!(arn, "arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn multi_region_access_point(account: &AccountId, alias: &MultiRegionAccessPointAlias) -> Arn {
    Scope::global(account.as_str()).arn("s3", &["accesspoint/", alias.as_str()])
}
