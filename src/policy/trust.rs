//! Role trust policies: who may assume a role.

use super::draft::Draft;
use super::input::{AwsPrincipal, FederatedPrincipal, IntoElement, IntoList};
use super::typed::{typed_policy, typed_statement};
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
    ///
    /// ```
    /// use iam_policy::{Operator::StringEquals, TrustPolicy, TrustStatement, TrustStatementBuilder};
    ///
    /// fn of_account(statement: TrustStatementBuilder, account: &str) -> TrustStatementBuilder {
    ///     statement.condition(StringEquals, "aws:SourceAccount", account)
    /// }
    /// let sns = TrustStatement::allow("sts:AssumeRole").service("sns.amazonaws.com");
    /// assert!(TrustPolicy::new([of_account(sns, "111122223333")]).is_ok());
    /// ```
    pub struct TrustStatementBuilder;
    type = PolicyType::RoleTrust;
    policy = TrustPolicy;
    example = r#"TrustStatement::allow("sts:AssumeRole").account("111122223333")"#;
}

/// Effect and actions of a trust statement, which still needs its principals.
///
/// ```
/// use iam_policy::{TrustActions, TrustPolicy, TrustStatement};
///
/// let assume: TrustActions = TrustStatement::allow(["sts:AssumeRole", "sts:TagSession"]);
/// assert!(TrustPolicy::new([assume.account("111122223333")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name who may assume the role, with .service(..), .account(..) or the like"]
pub struct TrustActions(Draft);

impl TrustStatement {
    /// Lets principals assume the role, with actions such as `sts:AssumeRole`.
    ///
    /// ```
    /// use iam_policy::{TrustPolicy, TrustStatement};
    ///
    /// let statement = TrustStatement::allow("sts:AssumeRole").account("111122223333");
    /// assert_eq!(TrustPolicy::new([statement])?.statements()[0].effect(), Some("Allow"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(actions: impl IntoList<Action>) -> TrustActions {
        TrustActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Keeps principals from assuming the role.
    ///
    /// ```
    /// use iam_policy::{TrustPolicy, TrustStatement};
    ///
    /// let policy = TrustPolicy::new([
    ///     TrustStatement::allow("sts:AssumeRole").account("111122223333"),
    ///     TrustStatement::deny("sts:AssumeRole").aws("arn:aws:iam::111122223333:user/alice"),
    /// ])?;
    /// assert_eq!(policy.statements()[1].effect(), Some("Deny"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> TrustActions {
        TrustActions(Draft::new(Effect::Deny).action(actions))
    }
}

macro_rules! principals {
    ($stage:ty) => {
        impl $stage {
            /// AWS services, such as `forecast.amazonaws.com`.
            ///
            /// ```
            /// use iam_policy::{ServicePrincipal, TrustPolicy, TrustStatement};
            ///
            /// let statement = TrustStatement::allow("sts:AssumeRole").service(ServicePrincipal::LAMBDA);
            /// assert_eq!(TrustPolicy::new([statement])?, TrustPolicy::for_service("lambda.amazonaws.com")?);
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn service(
                self,
                services: impl IntoList<ServicePrincipal>,
            ) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("Service", services))
            }

            /// Whole accounts, by their ids: whoever their own policies let assume the role.
            ///
            /// ```
            /// use iam_policy::{TrustPolicy, TrustStatement};
            ///
            /// let statement = TrustStatement::allow("sts:AssumeRole").account(["111122223333", "444455556666"]);
            /// let policy = TrustPolicy::new([statement])?;
            /// assert!(policy.to_json().contains(r#"{"AWS":["111122223333","444455556666"]}"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn account(self, accounts: impl IntoList<AccountId>) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("AWS", accounts))
            }

            /// Users, roles or sessions, by their ARNs.
            ///
            /// ```
            /// use iam_policy::{TrustPolicy, TrustStatement, arn};
            ///
            /// let role = arn!("arn:aws:iam::111122223333:role/Deploy");
            /// let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole").aws(role)])?;
            /// assert!(policy.to_json().contains(r#"{"AWS":"arn:aws:iam::111122223333:role/Deploy"}"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn aws(self, principals: impl IntoList<AwsPrincipal>) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("AWS", principals))
            }

            /// Identity providers: the ARN of an OIDC or SAML provider, or the host of a built-in one.
            ///
            /// ```
            /// use iam_policy::{Operator::StringEquals, TrustPolicy, TrustStatement};
            ///
            /// let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRoleWithWebIdentity")
            ///     .federated("arn:aws:iam::111122223333:oidc-provider/example.com")
            ///     .condition(StringEquals, "example.com:sub", "user")])?;
            /// assert!(policy.to_json().contains(r#"{"Federated":"arn:aws:iam::111122223333:oidc-provider"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn federated(
                self,
                providers: impl IntoList<FederatedPrincipal>,
            ) -> TrustStatementBuilder {
                TrustStatementBuilder(self.0.principal("Federated", providers))
            }

            /// Everyone whom the conditions let through: without conditions, the whole world.
            ///
            /// ```
            /// use iam_policy::{Operator::StringEquals, TrustPolicy, TrustStatement};
            ///
            /// let policy = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
            ///     .anyone()
            ///     .condition(StringEquals, "aws:PrincipalOrgID", "o-a1b2c3d4e5")])?;
            /// assert!(policy.to_json().contains(r#""Principal":{"AWS":"*"}"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
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
    ///
    /// ```
    /// use iam_policy::{TrustPolicy, TrustStatement};
    ///
    /// let policy = TrustPolicy::new([
    ///     TrustStatement::allow("sts:AssumeRole").service("lambda.amazonaws.com"),
    ///     TrustStatement::allow("sts:AssumeRole").account("111122223333").sid("Debug"),
    /// ])?;
    /// println!("{policy:#}");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct TrustPolicy;
    type = PolicyType::RoleTrust;
    statement = TrustStatement;
    example = r#"TrustStatement::allow("sts:AssumeRole").account("111122223333")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
}

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
