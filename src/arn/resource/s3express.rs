//! S3 Express One Zone: directory buckets.
//!
//! ```
//! use iam_policy::arn::s3express;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = s3express::directory_bucket(&Region::US_EAST_1, &account, &"my-bucket--use1-az4--x-s3".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("s3express:CreateSession").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::Scope;
use crate::arn::Arn;
use crate::name::{AccountId, DirectoryBucketName, Region};

/// A directory bucket.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::s3express::directory_bucket(&Region::US_EAST_1, &"111122223333".try_into()?, &"logs--usw2-az1--x-s3".try_into()?);
/// assert_eq!(arn, "arn:aws:s3express:us-east-1:111122223333:bucket/logs--usw2-az1--x-s3");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn directory_bucket(region: &Region, account: &AccountId, bucket: &DirectoryBucketName) -> Arn {
    Scope::regional(region, account).arn("s3express", &["bucket/", bucket.as_str()])
}
