//! Service control policies: what the accounts of an organization may do at most.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{typed_policy, typed_statement};
use crate::arn::ArnPattern;
use crate::element::{Action, Effect};
use crate::validate::PolicyType;

typed_statement! {
    /// A statement of a service control policy, valid for it.
    ///
    /// Source: AWS Organizations User Guide, *SCP syntax*.
    ///
    /// ```
    /// use iam_policy::{Operator::StringNotEquals, ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let policy = ServiceControlPolicy::new([
    ///     ServiceControlStatement::deny_not_action(["iam:*", "sts:*", "organizations:*"])
    ///         .resources("*")
    ///         .condition(StringNotEquals, "aws:RequestedRegion", ["eu-central-1", "eu-west-1"])
    ///         .sid("OnlyEurope"),
    /// ])?;
    /// assert_eq!(policy.statements()[0].sid(), Some("OnlyEurope"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ServiceControlStatement;
    /// A statement of a service control policy with all that it must have.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement, ServiceControlStatementBuilder};
    ///
    /// fn keep(service: &str) -> ServiceControlStatementBuilder {
    ///     ServiceControlStatement::deny(format!("{service}:Delete*")).resources("*")
    /// }
    /// assert!(ServiceControlPolicy::new(["s3", "kms"].map(keep)).is_ok());
    /// ```
    pub struct ServiceControlStatementBuilder;
    type = PolicyType::ServiceControl;
    policy = ServiceControlPolicy;
    example = r#"ServiceControlStatement::deny("s3:DeleteBucket").resources("*")"#;
}

/// Effect and actions of a service control statement, which still needs its resources.
///
/// ```
/// use iam_policy::{ServiceControlActions, ServiceControlPolicy, ServiceControlStatement};
///
/// let leave: ServiceControlActions = ServiceControlStatement::deny("organizations:LeaveOrganization");
/// assert!(ServiceControlPolicy::new([leave.resources("*")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ServiceControlActions(Draft);

impl ServiceControlStatement {
    /// Lets actions be allowed by other policies.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let policy = ServiceControlPolicy::new([ServiceControlStatement::allow("*").resources("*")])?;
    /// assert_eq!(policy.statements()[0].effect(), Some("Allow"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let keep_logs = ServiceControlStatement::deny("cloudtrail:StopLogging").resources("*");
    /// assert_eq!(ServiceControlPolicy::new([keep_logs])?.statements()[0].effect(), Some("Deny"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Lets every action but these be allowed by other policies.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let statement = ServiceControlStatement::allow_not_action("iam:*").resources("*");
    /// assert!(ServiceControlPolicy::new([statement])?.to_json().contains(r#""NotAction":"iam:*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow_not_action(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let statement = ServiceControlStatement::deny_not_action(["iam:*", "s3:*"]).resources("*");
    /// assert!(ServiceControlPolicy::new([statement])?.to_json().contains(r#""NotAction":["iam:*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny_not_action(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

impl ServiceControlActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let statement = ServiceControlStatement::deny("s3:*").resources("arn:aws:s3:::audit-logs/*");
    /// assert!(ServiceControlPolicy::new([statement]).is_ok());
    /// ```
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> ServiceControlStatementBuilder {
        ServiceControlStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    ///
    /// ```
    /// use iam_policy::{ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let statement = ServiceControlStatement::deny("s3:*").not_resources("arn:aws:s3:::my-bucket/*");
    /// assert!(ServiceControlPolicy::new([statement]).is_ok());
    /// ```
    pub fn not_resources(
        self,
        resources: impl IntoList<ArnPattern>,
    ) -> ServiceControlStatementBuilder {
        ServiceControlStatementBuilder(self.0.not_resource(resources))
    }
}

typed_policy! {
    /// A service control policy (SCP) of AWS Organizations.
    ///
    /// Source: AWS Organizations User Guide, *SCP syntax*.
    ///
    /// ```
    /// use iam_policy::{Operator::ArnNotLike, ServiceControlPolicy, ServiceControlStatement};
    ///
    /// let guarded = ServiceControlPolicy::new([ServiceControlStatement::deny("iam:*Role*")
    ///     .resources("arn:aws:iam::*:role/platform/*")
    ///     .condition(ArnNotLike, "aws:PrincipalArn", "arn:aws:iam::*:role/platform/admin")])?;
    /// assert_eq!(guarded.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ServiceControlPolicy;
    type = PolicyType::ServiceControl;
    statement = ServiceControlStatement;
    example = r#"ServiceControlStatement::deny("s3:DeleteBucket").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}"#;
}
