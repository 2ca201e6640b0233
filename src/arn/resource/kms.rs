//! AWS Key Management Service.
//!
//! ```
//! use iam_policy::arn::kms;
//! use iam_policy::{IdentityPolicy, IdentityStatement, Region};
//!
//! let account = "111122223333".parse()?;
//! let resource = kms::key(&Region::US_EAST_1, &account, &"1234abcd-12ab-34cd-56ef-1234567890ab".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("kms:Decrypt").resources(resource)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::Scope;
use crate::arn::Arn;
use crate::name::{AccountId, KmsAliasName, KmsKeyId, Region};

/// A key.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::kms::key(&Region::US_EAST_1, &"111122223333".try_into()?, &"1234abcd-12ab-34cd-56ef-1234567890ab".try_into()?);
/// assert_eq!(arn, "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn key(region: &Region, account: &AccountId, key: &KmsKeyId) -> Arn {
    Scope::regional(region, account).arn("kms", &["key/", key.as_str()])
}

/// An alias; its name begins with `alias/`.
///
/// ```
/// use iam_policy::{arn, Region};
///
/// let arn = arn::kms::alias(&Region::US_EAST_1, &"111122223333".try_into()?, &"alias/forecast".try_into()?);
/// assert_eq!(arn, "arn:aws:kms:us-east-1:111122223333:alias/forecast");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn alias(region: &Region, account: &AccountId, alias: &KmsAliasName) -> Arn {
    Scope::regional(region, account).arn("kms", &[alias.as_str()])
}
