use super::parts::{Given, Parts, given, trust};
use super::web_identity::{Subject, WebIdentity, other_audience, web_identity};
use crate::{
    AccountId, ClaimPattern, ClaimValue, Error, KubernetesNamespace, KubernetesServiceAccount,
    OidcProvider, TrustStatementBuilder, action,
};

/// Lets service accounts of an EKS cluster assume the role, through the OIDC provider that the
/// account has for the cluster.
///
/// The provider is the issuer URL of the cluster without `https://`. The next call says which
/// service accounts. For EKS Pod Identity there is [`eks_pod_identity`](super::eks_pod_identity).
///
/// Source: Amazon EKS User Guide, *IAM roles for service accounts*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let cluster = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
/// let policy =
///     trust::eks_cluster("111122223333", cluster).service_account("default", "reader").policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"#,
///         r#""arn:aws:iam::111122223333:oidc-provider/"#,
///         r#"oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE"},"#,
///         r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#,
///         r#""oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:aud":"sts.amazonaws.com","#,
///         r#""oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub":"#,
///         r#""system:serviceaccount:default:reader"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn eks_cluster(
    account: impl TryInto<AccountId, Error: Into<Error>>,
    provider: impl TryInto<OidcProvider, Error: Into<Error>>,
) -> EksCluster {
    let identity = WebIdentity::new(account, provider);
    EksCluster(EksTrust { parts: Parts::new(action!("sts:AssumeRoleWithWebIdentity")), identity })
}

/// An EKS cluster, of which no service account is let in yet.
///
/// [`eks_cluster`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, EksCluster};
///
/// let provider = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
/// let cluster: EksCluster = trust::eks_cluster("111122223333", provider);
/// assert!(cluster.any_service_account("default").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say which service accounts are let in, with .service_account(..)"]
pub struct EksCluster(EksTrust);

/// Trust in service accounts of an EKS cluster, ready to become a policy.
///
/// [`eks_cluster`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, EksTrust};
///
/// let provider = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
/// let cluster = trust::eks_cluster("111122223333", provider);
/// let trust: EksTrust = cluster.service_account("default", "reader");
/// assert!(trust.service_account("default", "writer").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct EksTrust {
    parts: Parts,
    identity: WebIdentity,
}

trust!(EksTrust);
web_identity!(EksCluster: 0.identity);
web_identity!(EksTrust: identity);
other_audience!(EksCluster: 0.identity);
other_audience!(EksTrust: identity);

macro_rules! service_accounts {
    ($stage:ident, $self:ident => $trust:expr) => {
        /// Each call lets in further service accounts.
        impl $stage {
            /// A service account of a namespace.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let cluster = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
            /// let policy = trust::eks_cluster("111122223333", cluster)
            ///     .service_account("default", "reader")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#""system:serviceaccount:default:reader""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn service_account(
                $self,
                namespace: impl TryInto<KubernetesNamespace, Error: Into<Error>>,
                name: impl TryInto<KubernetesServiceAccount, Error: Into<Error>>,
            ) -> EksTrust {
                $trust.subject(literal(given(namespace), given(name)))
            }

            /// Every service account of a namespace.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let cluster = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
            /// let policy = trust::eks_cluster("111122223333", cluster)
            ///     .any_service_account("default")
            ///     .policy()?;
            /// assert!(policy.to_json().ends_with(concat!(
            ///     r#""StringLike":{"oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE:sub":"#,
            ///     r#""system:serviceaccount:default:*"}}}]}"#,
            /// )));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn any_service_account(
                $self,
                namespace: impl TryInto<KubernetesNamespace, Error: Into<Error>>,
            ) -> EksTrust {
                $trust.subject(pattern(given(namespace)))
            }
        }
    };
}
service_accounts!(EksCluster, self => self.0);
service_accounts!(EksTrust, self => self);

fn literal(
    namespace: Given<KubernetesNamespace>,
    name: Given<KubernetesServiceAccount>,
) -> Given<Subject> {
    let value = ClaimValue::new(format!("system:serviceaccount:{}:{}", namespace?, name?))?;
    Ok(Subject::literal("", &value))
}

fn pattern(namespace: Given<KubernetesNamespace>) -> Given<Subject> {
    let pattern = ClaimPattern::new(format!("system:serviceaccount:{}:*", namespace?))?;
    Ok(Subject::pattern("", &pattern))
}

impl EksTrust {
    fn subject(mut self, subject: Given<Subject>) -> Self {
        self.identity = self.identity.subject(subject);
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        self.identity.build(self.parts)
    }
}
