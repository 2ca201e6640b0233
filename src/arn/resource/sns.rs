//! Amazon SNS.
//!
//! ```
//! use iam_policy::arn::sns;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = sns::topic(&Region::US_EAST_1, &account, &"alarms".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("sns:Publish").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A topic.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::sns::topic(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:sns:us-east-1:111122223333:my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn topic(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("sns", &[name.as_str()])
}
