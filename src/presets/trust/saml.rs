use super::parts::{Given, Parts, given, literal, trust};
use crate::Operator::StringEquals;
use crate::arn::iam;
use crate::{
    AccountId, ClaimValue, Error, Partition, SamlProviderName, TrustStatementBuilder, action,
};

/// Lets people assume the role who sign in through a SAML provider of an account.
///
/// Source: IAM User Guide, *Create a role for SAML 2.0 federation*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// assert_eq!(
///     trust::saml("111122223333", "ADFS").policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/ADFS"},"#,
///         r#""Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"#,
///         r#""SAML:aud":"https://signin.aws.amazon.com/saml"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn saml(
    account: impl TryInto<AccountId, Error: Into<Error>>,
    provider: impl TryInto<SamlProviderName, Error: Into<Error>>,
) -> SamlTrust {
    SamlTrust {
        parts: Parts::new(action!("sts:AssumeRoleWithSAML")),
        partition: Ok(Partition::AWS),
        account: given(account),
        provider: given(provider),
        audiences: Vec::new(),
    }
}

/// Trust in a SAML provider of another partition, of which the audience is still missing.
///
/// [`SamlTrust::partition`] makes it.
///
/// ```
/// use iam_policy::Partition;
/// use iam_policy::presets::trust::{self, SamlPartition};
///
/// let china: SamlPartition = trust::saml("111122223333", "ADFS").partition(Partition::AWS_CN);
/// assert!(china.audience("https://signin.amazonaws.cn/saml").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say where people sign in, with .audience(..)"]
pub struct SamlPartition(SamlTrust);

/// Trust in a SAML provider, ready to become a policy.
///
/// [`saml`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, SamlTrust};
///
/// let trust: SamlTrust = trust::saml("111122223333", "ADFS");
/// assert!(trust.tag_session().policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct SamlTrust {
    parts: Parts,
    partition: Given<Partition>,
    account: Given<AccountId>,
    provider: Given<SamlProviderName>,
    audiences: Vec<Given<ClaimValue>>,
}

trust!(SamlTrust);

impl SamlTrust {
    /// Where people sign in in the partition `aws`.
    const SIGN_IN: ClaimValue = ClaimValue::from_static("https://signin.aws.amazon.com/saml");

    /// Of the provider in another partition than `aws`, where people sign in elsewhere: the
    /// audience has to follow.
    ///
    /// ```
    /// use iam_policy::{Partition, presets::trust};
    ///
    /// let policy = trust::saml("111122223333", "ADFS")
    ///     .partition(Partition::AWS_CN)
    ///     .audience("https://signin.amazonaws.cn/saml")
    ///     .policy()?;
    /// assert_eq!(
    ///     policy.to_json(),
    ///     concat!(
    ///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
    ///         r#""Principal":{"Federated":"arn:aws-cn:iam::111122223333:saml-provider/ADFS"},"#,
    ///         r#""Action":"sts:AssumeRoleWithSAML","Condition":{"StringEquals":{"#,
    ///         r#""SAML:aud":"https://signin.amazonaws.cn/saml"}}}]}"#,
    ///     ),
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn partition(
        self,
        partition: impl TryInto<Partition, Error: Into<Error>>,
    ) -> SamlPartition {
        SamlPartition(Self { partition: given(partition), audiences: Vec::new(), ..self })
    }

    /// For sign-ins at this URL instead of `https://signin.aws.amazon.com/saml`. A further one is
    /// an alternative.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::saml("111122223333", "ADFS").audience("https://example.com").policy()?;
    /// assert!(policy.to_json().contains(r#""SAML:aud":"https://example.com""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn audience(mut self, audience: impl TryInto<ClaimValue, Error: Into<Error>>) -> Self {
        self.audiences.push(given(audience));
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        let (partition, account, provider) = (self.partition?, self.account?, self.provider?);
        let arn = iam::saml_provider(&account, &provider).in_partition(&partition);
        let mut audiences = self.audiences;
        if audiences.is_empty() {
            audiences.push(Ok(Self::SIGN_IN));
        }
        let parts = audiences.into_iter().fold(self.parts, |parts, audience| {
            let audience = audience.map(|audience| literal(audience.as_str()));
            parts.condition(StringEquals, "SAML:aud", audience)
        });
        parts.build(|actions| actions.federated(arn))
    }
}

impl SamlPartition {
    /// For sign-ins at this URL.
    ///
    /// ```
    /// use iam_policy::presets::trust;
    ///
    /// let policy = trust::saml("111122223333", "ADFS").audience("https://example.com").policy()?;
    /// assert!(policy.to_json().contains(r#""SAML:aud":"https://example.com""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn audience(self, audience: impl TryInto<ClaimValue, Error: Into<Error>>) -> SamlTrust {
        self.0.audience(audience)
    }
}
