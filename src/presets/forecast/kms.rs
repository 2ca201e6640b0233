use super::check_region;
use crate::Operator::StringEquals;
use crate::{
    AccountId, Action, Arn, Error, IdentityPolicy, IdentityStatement, KmsKeyPolicy, PolicyName,
    Region, ResourceStatement, ResourceStatementBuilder, action, actions,
};

/// The guide's name for the inline policy of [`kms_access_policy`].
pub(super) const KMS_POLICY_NAME: PolicyName = PolicyName::from_static("ForecastKMSAccessPolicy");

/// What the role does with the key of an `EncryptionConfig`.
const ROLE_ACTIONS: [Action; 3] = actions!["kms:DescribeKey", "kms:CreateGrant", "kms:RetireGrant"];

/// What the caller must be allowed to do with the key.
pub(super) const CALLER_ACTIONS: [Action; 2] = actions!["kms:Decrypt", "kms:GenerateDataKey"];

/// The ARN is one of a KMS key, not of an alias or of anything else.
pub(super) fn check_key(key: &Arn) -> Result<(), Error> {
    if key.service() == "kms" && key.resource_type() == Some("key") {
        return Ok(());
    }
    Err(Error::message(format!("`{key}` is not the ARN of a KMS key"))
        .with_help("it has the form `arn:aws:kms:REGION:ACCOUNT:key/KEY-ID`"))
}

/// The policy that lets the role use a KMS key for Forecast's own data, which the guide calls
/// `ForecastKMSAccessPolicy`.
///
/// # Errors
///
/// - `arn:aws:kms:us-east-1:111122223333:alias/forecast`: not the ARN of a key
/// - a key in a Region without Forecast
///
/// ```
/// use iam_policy::{arn, presets::forecast};
///
/// let key = arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
/// assert_eq!(
///     forecast::kms_access_policy(&key)?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Action":["kms:DescribeKey","kms:CreateGrant","kms:RetireGrant"],"#,
///         r#""Resource":["arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"]}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn kms_access_policy(key: &Arn) -> Result<IdentityPolicy, Error> {
    check_key(key)?;
    check_region(&Region::new(key.region())?)?;
    IdentityPolicy::new([IdentityStatement::allow(ROLE_ACTIONS).resources([key])])
}

/// The statement of a key policy that lets the role use the key, only through Forecast and only
/// for its own account.
///
/// # Errors
///
/// - an ARN that names no account
/// - a Region without Forecast
///
/// ```
/// use iam_policy::{KmsKeyPolicy, Region, arn, presets::forecast};
///
/// let role = arn!("arn:aws:iam::111122223333:role/ForecastRole");
/// let policy = KmsKeyPolicy::new([forecast::key_role_statement(&role, &Region::US_EAST_1)?])?;
/// assert!(policy.to_json().contains(r#""kms:ViaService":"forecast.us-east-1.amazonaws.com""#));
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn key_role_statement(role: &Arn, region: &Region) -> Result<ResourceStatementBuilder, Error> {
    check_region(region)?;
    Ok(ResourceStatement::allow(ROLE_ACTIONS)
        .aws(role)
        .resources("*")
        .condition(StringEquals, "kms:ViaService", format!("forecast.{region}.amazonaws.com"))
        .condition(StringEquals, "kms:CallerAccount", account_of(role)?))
}

/// The statement of a key policy that lets whoever calls Forecast use the key.
///
/// ```
/// use iam_policy::{KmsKeyPolicy, arn, presets::forecast};
///
/// let caller = arn!("arn:aws:iam::111122223333:user/Alice");
/// let policy = KmsKeyPolicy::new([forecast::key_caller_statement(&caller)])?;
/// assert!(policy.to_json().contains(r#""Action":["kms:Decrypt","kms:GenerateDataKey"]"#));
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn key_caller_statement(caller: &Arn) -> ResourceStatementBuilder {
    ResourceStatement::allow(CALLER_ACTIONS).aws(caller).resources("*")
}

/// The statement of a key policy that leaves the key in the hands of its account.
///
/// ```
/// use iam_policy::{AccountId, KmsKeyPolicy, presets::forecast};
///
/// let account = AccountId::new("111122223333")?;
/// let policy = KmsKeyPolicy::new([forecast::key_administration_statement(&account)])?;
/// assert!(policy.to_json().contains(r#"{"AWS":"arn:aws:iam::111122223333:root"}"#));
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn key_administration_statement(account: &AccountId) -> ResourceStatementBuilder {
    let root = format!("arn:aws:iam::{account}:root");
    ResourceStatement::allow(action!("kms:*")).aws(root).resources("*")
}

/// A whole key policy: administration by the role's account, use by the role through Forecast, and
/// use by the caller.
///
/// # Errors
///
/// As [`key_role_statement`].
///
/// ```
/// use iam_policy::{Region, arn, presets::forecast};
///
/// let role = arn!("arn:aws:iam::111122223333:role/ForecastRole");
/// let caller = arn!("arn:aws:iam::111122223333:user/Alice");
/// let policy = forecast::key_policy(&role, &caller, &Region::US_EAST_1)?;
/// assert_eq!(policy.statements().len(), 3);
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn key_policy(role: &Arn, caller: &Arn, region: &Region) -> Result<KmsKeyPolicy, Error> {
    KmsKeyPolicy::new([
        key_administration_statement(&account_of(role)?),
        key_role_statement(role, region)?,
        key_caller_statement(caller),
    ])
}

fn account_of(arn: &Arn) -> Result<AccountId, Error> {
    arn.account_id().ok_or_else(|| Error::message(format!("ARN `{arn}` names no account")))
}
