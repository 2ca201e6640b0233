use super::kms::{CALLER_ACTIONS, check_key};
use crate::Operator::StringEquals;
use crate::{Arn, Error, IdentityPolicy, IdentityStatement, ServicePrincipal, action};

/// What whoever calls Forecast needs beside Forecast's own actions: to pass the role to it, and to
/// nothing else.
///
/// # Errors
///
/// If the ARN is not one of a role.
///
/// ```
/// use iam_policy::{arn, presets::forecast};
///
/// let role = arn!("arn:aws:iam::111122223333:role/ForecastRole");
/// assert_eq!(
///     forecast::caller_policy(&role)?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","#,
///         r#""Resource":"arn:aws:iam::111122223333:role/ForecastRole","#,
///         r#""Condition":{"StringEquals":{"iam:PassedToService":"forecast.amazonaws.com"}}}]}"#,
///     ),
/// );
/// let user = arn!("arn:aws:iam::111122223333:user/Alice");
/// assert_eq!(
///     forecast::caller_policy(&user).unwrap_err().to_string(),
///     "`arn:aws:iam::111122223333:user/Alice` is not the ARN of a role",
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn caller_policy(role: &Arn) -> Result<IdentityPolicy, Error> {
    if role.service() != "iam" || role.resource_type() != Some("role") {
        return Err(Error::message(format!("`{role}` is not the ARN of a role")));
    }
    IdentityPolicy::new([IdentityStatement::allow(action!("iam:PassRole"))
        .resources(role)
        .condition(StringEquals, "iam:PassedToService", ServicePrincipal::FORECAST)])
}

/// The same for callers who have Forecast encrypt with a KMS key of their own.
///
/// # Errors
///
/// As [`caller_policy`], and if the second ARN is not one of a KMS key.
///
/// ```
/// use iam_policy::{arn, presets::forecast};
///
/// let role = arn!("arn:aws:iam::111122223333:role/ForecastRole");
/// let key = arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
/// let policy = forecast::caller_policy_with_key(&role, &key)?;
/// assert_eq!(
///     policy.statements()[1].action().unwrap().as_slice(),
///     ["kms:Decrypt", "kms:GenerateDataKey"],
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn caller_policy_with_key(role: &Arn, key: &Arn) -> Result<IdentityPolicy, Error> {
    check_key(key)?;
    caller_policy(role)?.with_statements([IdentityStatement::allow(CALLER_ACTIONS).resources(key)])
}
