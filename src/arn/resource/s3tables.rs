//! Amazon S3 Tables.
//!
//! ```
//! use iam_policy::arn::s3tables;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = s3tables::table_bucket(&Region::US_EAST_1, &account, &"my-tables".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("s3tables:ListTables").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region, TableBucketName};

/// A table bucket.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::s3tables::table_bucket(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-tables".try_into()?);
/// assert_eq!(arn, "arn:aws:s3tables:us-east-1:111122223333:bucket/my-tables");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn table_bucket(region: &Region, account: &AccountId, bucket: &TableBucketName) -> Arn {
    Scope::regional(region, account).arn("s3tables", &["bucket/", bucket.as_str()])
}

/// A table, by the id that S3 gave it.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::s3tables::table(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-tables".try_into()?, &"orders".try_into()?);
/// assert_eq!(arn, "arn:aws:s3tables:us-east-1:111122223333:bucket/my-tables/table/orders");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn table(
    region: &Region,
    account: &AccountId,
    bucket: &TableBucketName,
    table: &ResourceId,
) -> Arn {
    Scope::regional(region, account)
        .arn("s3tables", &["bucket/", bucket.as_str(), "/table/", table.as_str()])
}
