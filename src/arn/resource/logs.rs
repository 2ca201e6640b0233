//! Amazon CloudWatch Logs.
//!
//! ```
//! use iam_policy::arn::logs;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = logs::log_group(&Region::US_EAST_1, &account, &"/aws/lambda/resize".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("logs:FilterLogEvents").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A log group. Policies on its streams often add `:*`.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::logs::log_group(&Region::US_EAST_1, &"111122223333".try_into()?, &"/aws/lambda/f".try_into()?);
/// assert_eq!(arn, "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn log_group(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("logs", &["log-group:", name.as_str()])
}

/// A stream of a log group.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::logs::log_stream(&Region::US_EAST_1, &"111122223333".try_into()?, &"/aws/lambda/f".try_into()?, &"2026/05/a".try_into()?);
/// assert_eq!(arn, "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f:log-stream:2026/05/a");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn log_stream(
    region: &Region,
    account: &AccountId,
    group: &ResourceId,
    name: &ResourceId,
) -> Arn {
    Scope::regional(region, account)
        .arn("logs", &["log-group:", group.as_str(), ":log-stream:", name.as_str()])
}
