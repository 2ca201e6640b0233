//! AWS Secrets Manager.

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
