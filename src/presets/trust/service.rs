use super::parts::{Given, Parts, given, trust};
use crate::Operator::{ArnLike, StringEquals, StringLike};
use crate::{
    AccountId, Arn, ArnPattern, Error, OrganizationId, OrganizationPath, ServicePrincipal,
    TrustStatementBuilder, action,
};

/// Lets an AWS service assume the role, on behalf of certain resources only.
///
/// Whoever may use the service could otherwise have it act with this role on their behalf, the
/// confused deputy: so the next call says whose resources count. Which of the keys a service sends is in its
/// own guide.
///
/// Source: IAM User Guide, *The confused deputy problem*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let policy = trust::service("forecast.amazonaws.com")
///     .source_account("111122223333")
///     .source_arn("arn:aws:forecast:us-east-1:111122223333:*")
///     .policy()?;
/// assert_eq!(
///     policy.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","#,
///         r#""Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"#,
///         r#""ArnLike":{"aws:SourceArn":"arn:aws:forecast:us-east-1:111122223333:*"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn service(service: impl TryInto<ServicePrincipal, Error: Into<Error>>) -> Service {
    Service(ServiceTrust { parts: Parts::new(action!("sts:AssumeRole")), service: given(service) })
}

/// Lets pods of EKS clusters assume the role through EKS Pod Identity.
///
/// Which pods get the role is said in EKS, by pod identity associations; conditions on the session
/// tags narrow it further.
///
/// Source: Amazon EKS User Guide, *Create IAM role with trust policy required by EKS Pod Identity*.
///
/// ```
/// use iam_policy::presets::trust;
/// use iam_policy::{Operator::StringEquals, TrustPolicy};
///
/// assert_eq!(
///     trust::eks_pod_identity().policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"Service":"pods.eks.amazonaws.com"},"#,
///         r#""Action":["sts:AssumeRole","sts:TagSession"]}]}"#,
///     ),
/// );
///
/// let statement = trust::eks_pod_identity().statement()?.condition(
///     StringEquals,
///     "aws:RequestTag/kubernetes-namespace",
///     "default",
/// );
/// assert!(TrustPolicy::new([statement]).is_ok());
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn eks_pod_identity() -> ServiceTrust {
    service("pods.eks.amazonaws.com").any_source().tag_session()
}

/// Lets machines with a certificate of a trust anchor assume the role through IAM Roles Anywhere.
///
/// Source: IAM Roles Anywhere User Guide, *Trust model*.
///
/// ```
/// use iam_policy::presets::trust;
///
/// let anchor = "arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1234abcd";
/// assert_eq!(
///     trust::roles_anywhere(anchor).policy()?.to_json(),
///     concat!(
///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
///         r#""Principal":{"Service":"rolesanywhere.amazonaws.com"},"#,
///         r#""Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"],"#,
///         r#""Condition":{"ArnLike":{"aws:SourceArn":"#,
///         r#""arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1234abcd"}}}]}"#,
///     ),
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub fn roles_anywhere(trust_anchor: impl TryInto<Arn, Error: Into<Error>>) -> ServiceTrust {
    let trust = service("rolesanywhere.amazonaws.com").any_source();
    let trust = trust.tag_session().set_source_identity();
    let anchor = given::<Arn>(trust_anchor).map(ArnPattern::from);
    ServiceTrust { parts: trust.parts.condition(ArnLike, "aws:SourceArn", anchor), ..trust }
}

/// Trust in a service that does not yet say on whose behalf the service may act.
///
/// [`service`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, Service};
///
/// let service: Service = trust::service("sns.amazonaws.com");
/// assert!(service.source_account("111122223333").policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "say on whose behalf, with .source_account(..) or the like"]
pub struct Service(ServiceTrust);

/// Trust in a service, ready to become a policy.
///
/// [`service`] makes it.
///
/// ```
/// use iam_policy::presets::trust::{self, ServiceTrust};
///
/// let trust: ServiceTrust = trust::service("lambda.amazonaws.com").any_source();
/// assert!(trust.policy().is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "it takes effect in a policy"]
pub struct ServiceTrust {
    parts: Parts,
    service: Given<ServicePrincipal>,
}

trust!(ServiceTrust);

impl Service {
    /// On behalf of anyone's resources.
    ///
    /// This is for the services that assume only roles of the account that owns the resource, such
    /// as `ec2.amazonaws.com` and `lambda.amazonaws.com`.
    ///
    /// ```
    /// use iam_policy::{TrustPolicy, presets::trust};
    ///
    /// let policy = trust::service("lambda.amazonaws.com").any_source().policy()?;
    /// assert_eq!(policy, TrustPolicy::for_service("lambda.amazonaws.com")?);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn any_source(self) -> ServiceTrust {
        self.0
    }
}

macro_rules! sources {
    ($stage:ident, $self:ident => $trust:expr) => {
        impl $stage {
            /// On behalf of the resources of one account: `aws:SourceAccount`.
            ///
            /// A further account is an alternative; keys of other kinds must match as well.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::service("sns.amazonaws.com")
            ///     .source_account("111122223333")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#""aws:SourceAccount":"111122223333""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn source_account(
                $self,
                account: impl TryInto<AccountId, Error: Into<Error>>,
            ) -> ServiceTrust {
                $trust.source(StringEquals, "aws:SourceAccount", given::<AccountId>(account))
            }

            /// On behalf of one resource, or of those that a pattern names: `aws:SourceArn`.
            ///
            /// An ARN without an account, as that of a bucket, needs
            /// [`source_account`](Self::source_account) beside it.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::service("sns.amazonaws.com")
            ///     .source_arn("arn:aws:sns:*:111122223333:*")
            ///     .policy()?;
            /// let wanted = r#""ArnLike":{"aws:SourceArn":"arn:aws:sns:*:111122223333:*"}"#;
            /// assert!(policy.to_json().contains(wanted));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn source_arn(
                $self,
                arn: impl TryInto<ArnPattern, Error: Into<Error>>,
            ) -> ServiceTrust {
                $trust.source(ArnLike, "aws:SourceArn", given::<ArnPattern>(arn))
            }

            /// On behalf of the resources of an organization: `aws:SourceOrgID`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::service("sns.amazonaws.com")
            ///     .source_organization("o-a1b2c3d4e5")
            ///     .policy()?;
            /// assert!(policy.to_json().contains(r#""aws:SourceOrgID":"o-a1b2c3d4e5""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn source_organization(
                $self,
                organization: impl TryInto<OrganizationId, Error: Into<Error>>,
            ) -> ServiceTrust {
                let organization = given::<OrganizationId>(organization);
                $trust.source(StringEquals, "aws:SourceOrgID", organization)
            }

            /// On behalf of the resources of the accounts in an organizational unit, or in one
            /// below it: `aws:SourceOrgPaths`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::service("forecast.amazonaws.com")
            ///     .source_organization_path("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/")
            ///     .policy()?;
            /// assert_eq!(
            ///     policy.to_json(),
            ///     concat!(
            ///         r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
            ///         r#""Principal":{"Service":"forecast.amazonaws.com"},"#,
            ///         r#""Action":"sts:AssumeRole","Condition":{"ForAnyValue:StringLike":"#,
            ///         r#"{"aws:SourceOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}}]}"#,
            ///     ),
            /// );
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn source_organization_path(
                $self,
                path: impl TryInto<OrganizationPath, Error: Into<Error>>,
            ) -> ServiceTrust {
                let path = given::<OrganizationPath>(path).map(|path| format!("{path}*"));
                $trust.source(StringLike.for_any_value(), "aws:SourceOrgPaths", path)
            }
        }
    };
}
sources!(Service, self => self.0);
sources!(ServiceTrust, self => self);

impl ServiceTrust {
    fn source(
        mut self,
        operator: impl Into<crate::ConditionOperator>,
        key: &'static str,
        value: Given<impl Into<crate::Text>>,
    ) -> Self {
        self.parts = self.parts.condition(operator, crate::Text::from_static(key), value);
        self
    }

    fn build(self) -> Result<TrustStatementBuilder, Error> {
        let service = self.service?;
        self.parts.build(|actions| actions.service(service))
    }
}
