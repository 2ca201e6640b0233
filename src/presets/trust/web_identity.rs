//! What all presets of OIDC providers share.

use super::parts::{Given, Parts, given, literal};
use crate::Operator::{StringEquals, StringLike};
use crate::arn::iam;
use crate::{
    AccountId, ClaimPattern, ClaimValue, Error, OidcProvider, Partition, Text,
    TrustStatementBuilder,
};

/// An OIDC provider of an account, with the audiences and subjects that are let in.
#[derive(Clone, Debug)]
pub(super) struct WebIdentity {
    partition: Given<Partition>,
    account: Given<AccountId>,
    provider: Given<OidcProvider>,
    audiences: Vec<Given<ClaimValue>>,
    subjects: Vec<Given<Subject>>,
}

/// What the subject of a token is compared with, as it stands in the policy.
#[derive(Clone, Debug)]
pub(super) enum Subject {
    /// A text that means itself.
    Literal(Text),
    Pattern(Text),
}

impl Subject {
    /// A subject that begins with a fixed text.
    pub(super) fn literal(begin: &str, value: &ClaimValue) -> Self {
        Self::Literal(literal(&format!("{begin}{value}")))
    }

    /// A pattern that begins with a fixed text.
    pub(super) fn pattern(begin: &str, pattern: &ClaimPattern) -> Self {
        Self::Pattern(Text::from(format!("{}{pattern}", literal(begin))))
    }
}

impl WebIdentity {
    /// The audience of tokens that are meant for AWS.
    const STS: ClaimValue = ClaimValue::from_static("sts.amazonaws.com");

    pub(super) fn new(
        account: impl TryInto<AccountId, Error: Into<Error>>,
        provider: impl TryInto<OidcProvider, Error: Into<Error>>,
    ) -> Self {
        Self {
            partition: Ok(Partition::AWS),
            account: given(account),
            provider: given(provider),
            audiences: Vec::new(),
            subjects: Vec::new(),
        }
    }

    pub(super) fn partition(self, partition: Given<Partition>) -> Self {
        Self { partition, ..self }
    }

    pub(super) fn audience(mut self, audience: Given<ClaimValue>) -> Self {
        self.audiences.push(audience);
        self
    }

    pub(super) fn subject(mut self, subject: Given<Subject>) -> Self {
        self.subjects.push(subject);
        self
    }

    /// The statement; without an audience, for tokens that are meant for AWS.
    pub(super) fn build(self, mut parts: Parts) -> Result<TrustStatementBuilder, Error> {
        let (partition, account, provider) = (self.partition?, self.account?, self.provider?);
        let arn = iam::oidc_provider(&account, &provider).in_partition(&partition);
        let mut audiences = self.audiences;
        if audiences.is_empty() {
            audiences.push(Ok(Self::STS));
        }
        for audience in audiences {
            let audience = audience.map(|audience| literal(audience.as_str()));
            parts = parts.condition(StringEquals, format!("{provider}:aud"), audience);
        }
        // Two operators on one key would both have to hold, so one pattern makes all patterns.
        let is_pattern = |subject: &Given<Subject>| matches!(subject, Ok(Subject::Pattern(_)));
        let operator = if self.subjects.iter().any(is_pattern) { StringLike } else { StringEquals };
        for subject in self.subjects {
            let subject = subject.map(|(Subject::Literal(text) | Subject::Pattern(text))| text);
            parts = parts.condition(operator, format!("{provider}:sub"), subject);
        }
        parts.build(|actions| actions.federated(arn))
    }
}

/// Implements what every preset of an OIDC provider does in each of its stages, for a type with
/// the field `$field` on the way to a `WebIdentity`.
macro_rules! web_identity {
    ($name:ident: $($field:tt).+) => {
        impl $name {
            /// Of the identity provider in another partition than `aws`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let cluster = "oidc.eks.cn-north-1.amazonaws.com.cn/id/EXAMPLE";
            /// let policy = trust::eks_cluster("111122223333", cluster)
            ///     .partition("aws-cn")
            ///     .service_account("default", "reader")
            ///     .policy()?;
            /// let wanted = r#"arn:aws-cn:iam::111122223333:oidc-provider/"#;
            /// assert!(policy.to_json().contains(wanted));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn partition(
                mut self,
                partition: impl TryInto<$crate::Partition, Error: Into<$crate::Error>>,
            ) -> Self {
                let partition = $crate::presets::trust::parts::given(partition);
                self.$($field).+ = self.$($field).+.partition(partition);
                self
            }
        }
    };
}
pub(super) use web_identity;

/// Implements the choice of an audience other than `sts.amazonaws.com`.
macro_rules! other_audience {
    ($name:ident: $($field:tt).+) => {
        impl $name {
            /// For tokens with this audience instead of `sts.amazonaws.com`. A further one is an
            /// alternative.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::github_actions("111122223333", "octo-org/octo-repo")
            ///     .audience("my-audience")
            ///     .branch("main")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#":aud":"my-audience""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn audience(
                mut self,
                audience: impl TryInto<$crate::ClaimValue, Error: Into<$crate::Error>>,
            ) -> Self {
                let audience = $crate::presets::trust::parts::given(audience);
                self.$($field).+ = self.$($field).+.audience(audience);
                self
            }
        }
    };
}
pub(super) use other_audience;
