//! Service control policies: what the accounts of an organization may do at most.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{new_from_statements, typed_policy, typed_statement};
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
    pub struct ServiceControlStatementBuilder;
    type = PolicyType::ServiceControl;
}

/// Effect and actions of a service control statement, which still needs its resources.
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ServiceControlActions(Draft);

impl ServiceControlStatement {
    /// Lets actions be allowed by other policies.
    pub fn allow(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    pub fn deny(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Lets every action but these be allowed by other policies.
    pub fn allow_not_action(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    pub fn deny_not_action(actions: impl IntoList<Action>) -> ServiceControlActions {
        ServiceControlActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

impl ServiceControlActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> ServiceControlStatementBuilder {
        ServiceControlStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
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
    pub struct ServiceControlPolicy;
    type = PolicyType::ServiceControl;
    statement = ServiceControlStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}"#;
}
new_from_statements!(ServiceControlPolicy, ServiceControlStatement);
