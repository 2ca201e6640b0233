//! AWS Secrets Manager.
//!
//! ```
//! use iam_policy::arn::secretsmanager;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = secretsmanager::secret(&Region::US_EAST_1, &account, &"db-AbCdEf".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("secretsmanager:GetSecretValue").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::{ResourceId, Scope};
use crate::arn::Arn;
use crate::name::{AccountId, Region};

/// A secret: its name with the suffix that Secrets Manager gave it.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::secretsmanager::secret(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?);
/// assert_eq!(arn, "arn:aws:secretsmanager:us-east-1:111122223333:secret:my-name");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn secret(region: &Region, account: &AccountId, name: &ResourceId) -> Arn {
    Scope::regional(region, account).arn("secretsmanager", &["secret:", name.as_str()])
}
