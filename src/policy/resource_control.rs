//! Resource control policies: who may do what at most with the resources of an organization.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{new_from_statements, typed_policy, typed_statement};
use crate::arn::ArnPattern;
use crate::element::{Action, Effect};
use crate::validate::PolicyType;

typed_statement! {
    /// A statement of a resource control policy, valid for it.
    ///
    /// It can only deny, and to everyone: the principal is always `*`, and conditions narrow it.
    ///
    /// Source: AWS Organizations User Guide, *RCP syntax*.
    ///
    /// ```
    /// use iam_policy::{Operator::Bool, ResourceControlPolicy, ResourceControlStatement};
    ///
    /// let policy = ResourceControlPolicy::new([
    ///     ResourceControlStatement::deny("s3:*")
    ///         .resources("*")
    ///         .condition(Bool.if_exists(), "aws:SecureTransport", false),
    /// ])?;
    /// assert_eq!(policy.statements()[0].principal().unwrap().as_text(), Some("*"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ResourceControlStatement;
    /// A statement of a resource control policy with all that it must have.
    pub struct ResourceControlStatementBuilder;
    type = PolicyType::ResourceControl;
}

/// Actions of a resource control statement, which still needs its resources.
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ResourceControlActions(Draft);

impl ResourceControlStatement {
    /// Denies actions to everyone; each must name its service.
    pub fn deny(actions: impl IntoList<Action>) -> ResourceControlActions {
        ResourceControlActions(Draft::new(Effect::Deny).everyone().action(actions))
    }
}

impl ResourceControlActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    pub fn resources(
        self,
        resources: impl IntoList<ArnPattern>,
    ) -> ResourceControlStatementBuilder {
        ResourceControlStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    pub fn not_resources(
        self,
        resources: impl IntoList<ArnPattern>,
    ) -> ResourceControlStatementBuilder {
        ResourceControlStatementBuilder(self.0.not_resource(resources))
    }
}

typed_policy! {
    /// A resource control policy (RCP) of AWS Organizations.
    ///
    /// Source: AWS Organizations User Guide, *RCP syntax*.
    pub struct ResourceControlPolicy;
    type = PolicyType::ResourceControl;
    statement = ResourceControlStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}"#;
}
new_from_statements!(ResourceControlPolicy, ResourceControlStatement);
