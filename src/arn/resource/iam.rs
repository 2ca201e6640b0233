//! AWS Identity and Access Management.
//!
//! ```
//! use iam_policy::arn::iam;
//! use iam_policy::{IdentityPolicy, IdentityStatement};
//!
//! let role = iam::role(&"111122223333".parse()?, &"ForecastRole".parse()?);
//! let policy = IdentityPolicy::new([IdentityStatement::allow("iam:PassRole").resources(role)])?;
//! println!("{policy:#}");
//! # Ok::<(), iam_policy::Error>(())
//! ```

use super::Scope;
use crate::ParseError;
use crate::arn::Arn;
use crate::name::{
    AccountId, GroupName, InstanceProfileName, OidcProvider, Path, PolicyName, PolicyPath,
    RoleName, SamlProviderName, ServerCertificateName, ServicePrincipal, UserName,
};

/// The account itself, as a principal: its root user and everybody it lets act.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::root(&"111122223333".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:root");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn root(account: &AccountId) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["root"])
}

/// A user without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::user(&"111122223333".try_into()?, &"anna".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:user/anna");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn user(account: &AccountId, name: &UserName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["user/", name.as_str()])
}

/// A user in a path.
///
/// # Errors
///
/// If the path holds `*`, `?` or `${`, which an exact ARN cannot, or is too long for an ARN.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::user_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"anna".try_into()?)?;
/// assert_eq!(arn, "arn:aws:iam::111122223333:user/division_abc/anna");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn user_in(account: &AccountId, path: &Path, name: &UserName) -> Result<Arn, ParseError> {
    Scope::global(account.as_str()).try_arn("iam", &["user", path.as_str(), name.as_str()])
}

/// A role without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::role(&"111122223333".try_into()?, &"ForecastRole".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:role/ForecastRole");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn role(account: &AccountId, name: &RoleName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["role/", name.as_str()])
}

/// A role in a path.
///
/// # Errors
///
/// If the path holds `*`, `?` or `${`, which an exact ARN cannot, or is too long for an ARN.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::role_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"ForecastRole".try_into()?)?;
/// assert_eq!(arn, "arn:aws:iam::111122223333:role/division_abc/ForecastRole");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn role_in(account: &AccountId, path: &Path, name: &RoleName) -> Result<Arn, ParseError> {
    Scope::global(account.as_str()).try_arn("iam", &["role", path.as_str(), name.as_str()])
}

/// A group without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::group(&"111122223333".try_into()?, &"readers".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:group/readers");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn group(account: &AccountId, name: &GroupName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["group/", name.as_str()])
}

/// A group in a path.
///
/// # Errors
///
/// If the path holds `*`, `?` or `${`, which an exact ARN cannot, or is too long for an ARN.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::group_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"readers".try_into()?)?;
/// assert_eq!(arn, "arn:aws:iam::111122223333:group/division_abc/readers");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn group_in(account: &AccountId, path: &Path, name: &GroupName) -> Result<Arn, ParseError> {
    Scope::global(account.as_str()).try_arn("iam", &["group", path.as_str(), name.as_str()])
}

/// An instance profile without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::instance_profile(&"111122223333".try_into()?, &"web".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:instance-profile/web");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn instance_profile(account: &AccountId, name: &InstanceProfileName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["instance-profile/", name.as_str()])
}

/// An instance profile in a path.
///
/// # Errors
///
/// If the path holds `*`, `?` or `${`, which an exact ARN cannot, or is too long for an ARN.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::instance_profile_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"web".try_into()?)?;
/// assert_eq!(arn, "arn:aws:iam::111122223333:instance-profile/division_abc/web");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn instance_profile_in(
    account: &AccountId,
    path: &Path,
    name: &InstanceProfileName,
) -> Result<Arn, ParseError> {
    Scope::global(account.as_str())
        .try_arn("iam", &["instance-profile", path.as_str(), name.as_str()])
}

/// A server certificate without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::server_certificate(&"111122223333".try_into()?, &"example.com".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:server-certificate/example.com");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn server_certificate(account: &AccountId, name: &ServerCertificateName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["server-certificate/", name.as_str()])
}

/// A server certificate in a path.
///
/// # Errors
///
/// If the path holds `*`, `?` or `${`, which an exact ARN cannot, or is too long for an ARN.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::server_certificate_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"example.com".try_into()?)?;
/// assert_eq!(arn, "arn:aws:iam::111122223333:server-certificate/division_abc/example.com");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn server_certificate_in(
    account: &AccountId,
    path: &Path,
    name: &ServerCertificateName,
) -> Result<Arn, ParseError> {
    Scope::global(account.as_str())
        .try_arn("iam", &["server-certificate", path.as_str(), name.as_str()])
}

/// A managed policy of an account, without a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::policy(&"111122223333".try_into()?, &"ForecastAccess".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:policy/ForecastAccess");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn policy(account: &AccountId, name: &PolicyName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["policy/", name.as_str()])
}

/// A managed policy of an account, in a path.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::policy_in(&"111122223333".try_into()?, &"/division_abc/".try_into()?, &"ForecastAccess".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:policy/division_abc/ForecastAccess");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn policy_in(account: &AccountId, path: &PolicyPath, name: &PolicyName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["policy", path.as_str(), name.as_str()])
}

/// A managed policy of AWS.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::aws_managed_policy(&"/division_abc/".try_into()?, &"ForecastAccess".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::aws:policy/division_abc/ForecastAccess");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn aws_managed_policy(path: &PolicyPath, name: &PolicyName) -> Arn {
    Scope::global("aws").arn("iam", &["policy", path.as_str(), name.as_str()])
}

/// The role that a service made for itself.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::service_linked_role(&"111122223333".try_into()?, &"autoscaling.amazonaws.com".try_into()?, &"ForecastRole".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/ForecastRole");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn service_linked_role(
    account: &AccountId,
    service: &ServicePrincipal,
    name: &RoleName,
) -> Arn {
    Scope::global(account.as_str())
        .arn("iam", &["role/aws-service-role/", service.as_str(), "/", name.as_str()])
}

/// A SAML identity provider.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::saml_provider(&"111122223333".try_into()?, &"directory".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:saml-provider/directory");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn saml_provider(account: &AccountId, name: &SamlProviderName) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["saml-provider/", name.as_str()])
}

/// An OpenID Connect identity provider.
///
/// ```
/// use iam_policy::arn;
///
/// let arn = arn::iam::oidc_provider(&"111122223333".try_into()?, &"token.actions.githubusercontent.com".try_into()?);
/// assert_eq!(arn, "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com");
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
pub fn oidc_provider(account: &AccountId, provider: &OidcProvider) -> Arn {
    Scope::global(account.as_str()).arn("iam", &["oidc-provider/", provider.as_str()])
}
