//! Role trust policies: who may assume a role.

use super::draft::Draft;
use super::input::{AwsPrincipal, FederatedPrincipal, IntoElement, IntoList};
use super::typed::{new_from_statements, typed_policy, typed_statement};
use crate::element::{Action, Effect};
use crate::name::{AccountId, ServicePrincipal};
use crate::validate::PolicyType;

typed_statement! {
    /// A statement of a role trust policy, valid for it.
    ///
    /// It is made in stages: effect and actions, then principals, then what is optional. It has no
    /// resources: the resource is the role itself.
    ///
    /// Source: IAM User Guide, *Roles terms and concepts*.
    ///
    /// ```
    /// use iam_policy::Operator::{ArnLike, StringEquals};
    /// use iam_policy::{TrustPolicy, TrustStatement};
    ///
    /// let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
    ///     .service("forecast.amazonaws.com")
    ///     .condition(StringEquals, "aws:SourceAccount", "111122223333")
    ///     .condition(ArnLike, "aws:SourceArn", "arn:aws:forecast:us-east-1:111122223333:*")])?;
    /// assert_eq!(policy.statements()[0].condition().unwrap().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    ///
    /// A trust policy names no resources:
    ///
    /// ```compile_fail,E0599
    /// iam_policy::TrustStatement::allow("sts:AssumeRole").resources("*");
    /// ```
    pub struct TrustStatement;
    /// A statement of a role trust policy with all that it must have.
    pub struct TrustStatementBuilder;
    type = PolicyType::RoleTrust;
}

/// Effect and actions of a trust statement, which still needs its principals.
#[derive(Clone, Debug)]
#[must_use = "name who may assume the role, with .service(..), .account(..) or the like"]
pub struct TrustActions(Draft);

impl TrustStatement {
    /// Lets principals assume the role, with actions such as `sts:AssumeRole`.
    pub fn allow(actions: impl IntoList<Action>) -> TrustActions {
        TrustActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Keeps principals from assuming the role.
    pub fn deny(actions: impl IntoList<Action>) -> TrustActions {
        TrustActions(Draft::new(Effect::Deny).action(actions))
    }
}

macro_rules! principals {
    ($stage:ty) => {
        impl $stage {
            /// AWS services, such as `forecast.amazonaws.com`.
            pub fn service(
                self,
                services: impl IntoList<ServicePrincipal>,
            ) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("Service", services))
            }

            /// Whole accounts, by their ids: whoever their own policies let assume the role.
            pub fn account(self, accounts: impl IntoList<AccountId>) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("AWS", accounts))
            }

            /// Users, roles or sessions, by their ARNs.
            pub fn aws(self, principals: impl IntoList<AwsPrincipal>) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("AWS", principals))
            }

            /// Identity providers: the ARN of an OIDC or SAML provider, or the host of a built-in one.
            pub fn federated(
                self,
                providers: impl IntoList<FederatedPrincipal>,
            ) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("Federated", providers))
            }

            /// Everyone whom the conditions let through: without conditions, the whole world.
            pub fn anyone(self) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal::<AwsPrincipal>("AWS", "*"))
            }
        }
    };
}
principals!(TrustActions);
principals!(TrustStatementBuilder);

typed_policy! {
    /// The trust policy of a role.
    ///
    /// Source: IAM User Guide, *Roles terms and concepts*.
    pub struct TrustPolicy;
    type = PolicyType::RoleTrust;
    statement = TrustStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
}
new_from_statements!(TrustPolicy, TrustStatement);

impl TrustPolicy {
    /// Lets an AWS service assume the role, whoever it acts for.
    ///
    /// Anyone's resources in that service may then lead to the role: prefer a policy with
    /// conditions on `aws:SourceAccount` or `aws:SourceArn`.
    ///
    /// # Errors
    ///
    /// If the name is not one of a service principal, such as `forecast`.
    ///
    /// ```
    /// use iam_policy::TrustPolicy;
    ///
    /// let policy = TrustPolicy::for_service("forecast.amazonaws.com")?;
    /// assert_eq!(policy.size().characters, 132);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn for_service(service: impl IntoElement<ServicePrincipal>) -> Result<Self, crate::Error> {
        Self::new([TrustStatement::allow("sts:AssumeRole").service(service)])
    }
}
