//! AWS Lambda.
//!
//! ```
//! use iam_policy::arn::lambda;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = lambda::function(&Region::US_EAST_1, &account, &"resize".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("lambda:InvokeFunction").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A function.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::lambda::function(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:lambda:us-east-1:111122223333:function:my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn function(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("lambda", &["function:", name.as_str()])
}

/// A version or alias of a function.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::lambda::function_version(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?, &"$LATEST".try_into()?);
/// assert_eq!(arn, "arn:aws:lambda:us-east-1:111122223333:function:my-name:$LATEST");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn function_version(
    region: &Region,
    account: &AccountId,
    name: &ResourceId,
    qualifier: &ResourceId,
) -> Arn {
    Scope::regional(region, account)
        .arn("lambda", &["function:", name.as_str(), ":", qualifier.as_str()])
}

/// A layer.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::lambda::layer(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:lambda:us-east-1:111122223333:layer:my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn layer(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("lambda", &["layer:", name.as_str()])
}

/// A version of a layer.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::lambda::layer_version(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?, &"3".try_into()?);
/// assert_eq!(arn, "arn:aws:lambda:us-east-1:111122223333:layer:my-name:3");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn layer_version(
    region: &Region,
    account: &AccountId,
    name: &ResourceId,
    version: &ResourceId,
) -> Arn {
    Scope::regional(region, account)
        .arn("lambda", &["layer:", name.as_str(), ":", version.as_str()])
}
