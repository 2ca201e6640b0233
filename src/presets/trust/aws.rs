use super::parts::{Given, Parts, given, trust};
use crate::Operator::{StringEquals, StringLike};
use crate::{
    AccountId, Arn, ConditionOperator, Error, ExternalId, OrganizationId, OrganizationPath, Text,
    TrustStatementBuilder, action,
};

/// Lets an account assume the role: whichever of its users and roles its own policies allow.
///
/// An account of a third party, which acts for many customers, needs an
/// [external id](AwsTrust::external_id) that the third party gives to this customer alone.
///
/// Source: IAM User Guide, *Access to AWS accounts owned by third parties*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let policy = trust::account("111122223333").external_id("12345").policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole","#,
///         r#""Condition":{"StringEquals":{"sts:ExternalId":"12345"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn account(account: impl TryInto<AccountId, Error: Into<Error>>) -> AwsTrust {
    AwsTrust {
        parts: Parts::new(action!("sts:AssumeRole")),
        principals: vec![text::<AccountId>(account)],
    }
}

/// Lets a role, a user or a session assume the role, by its ARN.
///
/// IAM stores the unique id of a role: one that is deleted and made anew under the same name has to
/// be named anew.
///
/// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let policy = trust::principal("arn:aws:iam::111122223333:role/Deploy")
///     .or_principal("arn:aws:iam::111122223333:user/alice")
///     .policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["#,
///         r#""arn:aws:iam::111122223333:role/Deploy","arn:aws:iam::111122223333:user/alice"]},"#,
///         r#""Action":"sts:AssumeRole"}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn principal(arn: impl TryInto<Arn, Error: Into<Error>>) -> AwsTrust {
    AwsTrust { parts: Parts::new(action!("sts:AssumeRole")), principals: vec![text::<Arn>(arn)] }
}

/// Lets every account of an organization assume the role.
///
/// Source: IAM User Guide, *AWS global condition context keys*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// assert_eq!(
///     trust::organization("o-a1b2c3d4e5").policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"AWS":"*"},"Action":"sts:AssumeRole","#,
///         r#""Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn organization(
    organization: impl TryInto<OrganizationId, Error: Into<Error>>,
) -> OrganizationTrust {
    let organization = given::<OrganizationId>(organization);
    OrganizationTrust::new(StringEquals, "aws:PrincipalOrgID", organization)
}

/// Lets every account in an organizational unit, or in one below it, assume the role.
///
/// Source: IAM User Guide, *AWS global condition context keys*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let unit = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/";
/// assert_eq!(
///     trust::organization_path(unit).policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"AWS":"*"},"Action":"sts:AssumeRole","#,
///         r#""Condition":{"ForAnyValue:StringLike":{"#,
///         r#""aws:PrincipalOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn organization_path(
    path: impl TryInto<OrganizationPath, Error: Into<Error>>,
) -> OrganizationTrust {
    let below = given::<OrganizationPath>(path).map(|path| format!("{path}*"));
    OrganizationTrust::new(StringLike.for_any_value(), "aws:PrincipalOrgPaths", below)
}

/// Trust in accounts, roles and users, ready to become a policy.
///
/// [`account`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, AwsTrust};
///
/// fn partners(accounts: &[&str]) -> Option<AwsTrust> {
///     let (first, others) = accounts.split_first()?;
///     Some(others.iter().fold(trust::account(*first), |trust, other| trust.or_account(*other)))
/// }
/// assert!(partners(&["111122223333", "444455556666"]).unwrap().policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct AwsTrust {
    parts: Parts,
    principals: Vec<Given<Text>>,
}

trust!(AwsTrust);

impl AwsTrust {
    /// Lets a further account assume the role.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::account("111122223333").or_account("444455556666").policy()?;
    /// assert!(policy.to_json().contains(r#"{"AWS":["111122223333","444455556666"]}"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn or_account(mut self, account: impl TryInto<AccountId, Error: Into<Error>>) -> Self {
        self.principals.push(text::<AccountId>(account));
        self
    }

    /// Lets a further role, user or session assume the role.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::account("111122223333")
    ///     .or_principal("arn:aws:iam::444455556666:role/Deploy")
    ///     .policy()?;
    /// let wanted = r#"{"AWS":["111122223333","arn:aws:iam::444455556666:role/Deploy"]}"#;
    /// assert!(policy.to_json().contains(wanted));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn or_principal(mut self, arn: impl TryInto<Arn, Error: Into<Error>>) -> Self {
        self.principals.push(text::<Arn>(arn));
        self
    }

    /// Only with an external id, which a third party issues to each of its customers:
    /// `sts:ExternalId`. A further one is an alternative.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::account("111122223333").external_id("12345").policy()?;
    /// assert!(policy.to_json().contains(r#"{"sts:ExternalId":"12345"}"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn external_id(mut self, id: impl TryInto<ExternalId, Error: Into<Error>>) -> Self {
        let id = given::<ExternalId>(id);
        self.parts = self.parts.condition(StringEquals, "sts:ExternalId", id);
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        let principals = self.principals.into_iter().collect::<Given<Vec<Text>>>()?;
        self.parts.build(|actions| match &*principals {
            [principal] => actions.aws(principal),
            principals => actions.aws(principals),
        })
    }
}

fn text<T: Into<Text>>(value: impl TryInto<T, Error: Into<Error>>) -> Given<Text> {
    given::<T>(value).map(Into::into)
}

/// Trust in the accounts of an organization, ready to become a policy.
///
/// [`organization`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, OrganizationTrust};
///
/// let trust: OrganizationTrust = trust::organization("o-a1b2c3d4e5").set_source_identity();
/// assert!(trust.policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct OrganizationTrust {
    parts: Parts,
}

trust!(OrganizationTrust);

impl OrganizationTrust {
    fn new(
        operator: impl Into<ConditionOperator>,
        key: &'static str,
        value: Given<impl Into<Text>>,
    ) -> Self {
        Self { parts: Parts::new(action!("sts:AssumeRole")).condition(operator, key, value) }
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        self.parts.build(crate::TrustActions::anyone)
    }
}
