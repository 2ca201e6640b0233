use super::super::always_valid;
use super::check_region;
use crate::Operator::{ArnLike, StringEquals};
use crate::{AccountId, Error, Region, ServicePrincipal, TrustPolicy, TrustStatement, action};

/// The trust policy of the guide's CLI steps: Forecast may assume the role, whoever it acts for.
///
/// Prefer [`guarded_trust_policy`]: with this one, a forecast in any account may lead to the role.
///
/// ```
/// use iam_policy::presets::forecast;
///
/// assert_eq!(
///     forecast::trust_policy().to_json(),
///     r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#,
/// );
/// ```
pub fn trust_policy() -> TrustPolicy {
    always_valid(TrustPolicy::for_service(ServicePrincipal::FORECAST))
}

/// The trust policy of the guide's console steps: as [`trust_policy`], with an empty `Sid`.
///
/// ```
/// use iam_policy::presets::forecast;
///
/// assert_eq!(forecast::console_trust_policy().statements()[0].sid(), Some(""));
/// ```
pub fn console_trust_policy() -> TrustPolicy {
    let statement =
        TrustStatement::allow(action!("sts:AssumeRole")).service(ServicePrincipal::FORECAST);
    always_valid(TrustPolicy::new([statement.sid("")]))
}

/// The recommended trust policy: Forecast may assume the role only for resources of this account
/// in this Region, which guards against the confused deputy.
///
/// # Errors
///
/// - an account id or Region that is none
/// - a Region without Forecast
///
/// ```
/// use iam_policy::presets::forecast;
///
/// let policy = forecast::guarded_trust_policy("111122223333", "us-east-1")?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Allow","#,
///         r#""Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","#,
///         r#""Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"#,
///         r#""ArnLike":{"aws:SourceArn":"arn:aws:forecast:us-east-1:111122223333:*"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn guarded_trust_policy<A, R>(account: A, region: R) -> Result<TrustPolicy, Error>
where
    A: TryInto<AccountId>,
    A::Error: Into<Error>,
    R: TryInto<Region>,
    R::Error: Into<Error>,
{
    let account = account.try_into().map_err(Into::into)?;
    let region = region.try_into().map_err(Into::into)?;
    check_region(&region)?;
    let source = format!("arn:aws:forecast:{region}:{account}:*");
    TrustPolicy::new([TrustStatement::allow(action!("sts:AssumeRole"))
        .service(ServicePrincipal::FORECAST)
        .sid("")
        .condition(StringEquals, "aws:SourceAccount", account)
        .condition(ArnLike, "aws:SourceArn", source)])
}
