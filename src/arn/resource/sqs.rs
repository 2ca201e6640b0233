//! Amazon SQS.
//!
//! ```
//! use iam_policy::arn::sqs;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = sqs::queue(&Region::US_EAST_1, &account, &"orders".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("sqs:SendMessage").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A queue.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::sqs::queue(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:sqs:us-east-1:111122223333:my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn queue(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("sqs", &[name.as_str()])
}
