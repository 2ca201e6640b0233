//! Amazon DynamoDB.
//!
//! ```
//! use iam_policy::arn::dynamodb;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = dynamodb::table(&Region::US_EAST_1, &account, &"orders".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("dynamodb:GetItem").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A table.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::dynamodb::table(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:dynamodb:us-east-1:111122223333:table/my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn table(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("dynamodb", &["table/", name.as_str()])
}

/// An index of a table.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::dynamodb::index(&Region::US_EAST_1, &"111122223333".try_into()?, &"orders".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:dynamodb:us-east-1:111122223333:table/orders/index/my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn index(region: &Region, account: &AccountId, table: &ResourceId, name: &ResourceId) -> Arn {
    Scope::regional(region, account)
        .arn("dynamodb", &["table/", table.as_str(), "/index/", name.as_str()])
}

/// A stream of a table.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::dynamodb::stream(&Region::US_EAST_1, &"111122223333".try_into()?, &"orders".try_into()?, &"2026".try_into()?);
/// assert_eq!(arn, "arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/2026");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn stream(region: &Region, account: &AccountId, table: &ResourceId, label: &ResourceId) -> Arn {
    Scope::regional(region, account)
        .arn("dynamodb", &["table/", table.as_str(), "/stream/", label.as_str()])
}
