//! AWS Security Token Service: sessions.
//!
//! ```
//! use iam_policy::arn::sts;
//! use iam_policy::{TrustPolicy, TrustStatement};
//!
//! let session = sts::assumed_role(&"111122223333".parse()?, &"Deploy".parse()?, &"alice".parse()?);
//! let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole").aws(session)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::Scope;
use crate::arn::Arn;
use crate::name::{AccountId, FederatedUserName, RoleName, RoleSessionName};

/// The session of somebody who assumed a role; the role stands without its path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::sts::assumed_role(&"111122223333".try_into()?, &"ForecastRole".try_into()?, &"session-1".try_into()?);
/// assert_eq!(arn, "arn:aws:sts::111122223333:assumed-role/ForecastRole/session-1");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn assumed_role(account: &AccountId, role: &RoleName, session: &RoleSessionName) -> Arn {
    Scope::global(account.as_str())
        .arn("sts", &["assumed-role/", role.as_str(), "/", session.as_str()])
}

/// A federated user's session.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::sts::federated_user(&"111122223333".try_into()?, &"bob".try_into()?);
/// assert_eq!(arn, "arn:aws:sts::111122223333:federated-user/bob");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn federated_user(account: &AccountId, name: &FederatedUserName) -> Arn {
    Scope::global(account.as_str()).arn("sts", &["federated-user/", name.as_str()])
}
