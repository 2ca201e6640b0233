//! Resource control policies: who may do what at most with the resources of an organization.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{typed_policy, typed_statement};
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
    ///
    /// ```
    /// use iam_policy::{ResourceControlPolicy, ResourceControlStatement, ResourceControlStatementBuilder};
    ///
    /// fn lock(service: &str) -> ResourceControlStatementBuilder {
    ///     ResourceControlStatement::deny(format!("{service}:*")).resources("*")
    /// }
    /// assert!(ResourceControlPolicy::new(["s3", "kms"].map(lock)).is_ok());
    /// ```
    pub struct ResourceControlStatementBuilder;
    type = PolicyType::ResourceControl;
    policy = ResourceControlPolicy;
    example = r#"ResourceControlStatement::deny("s3:DeleteBucket").resources("*")"#;
}

/// Actions of a resource control statement, which still needs its resources.
///
/// ```
/// use iam_policy::{ResourceControlActions, ResourceControlPolicy, ResourceControlStatement};
///
/// let everything: ResourceControlActions = ResourceControlStatement::deny(["s3:*", "sqs:*"]);
/// assert!(ResourceControlPolicy::new([everything.resources("*")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ResourceControlActions(Draft);

impl ResourceControlStatement {
    /// Denies actions to everyone; each must name its service.
    ///
    /// ```
    /// use iam_policy::{ResourceControlPolicy, ResourceControlStatement};
    ///
    /// let policy = ResourceControlPolicy::new([ResourceControlStatement::deny("s3:*").resources("*")])?;
    /// assert!(policy.to_json().contains(r#""Effect":"Deny","Principal":"*","Action":"s3:*""#));
    /// assert!(ResourceControlPolicy::new([ResourceControlStatement::deny("*").resources("*")]).is_err());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> ResourceControlActions {
        ResourceControlActions(Draft::new(Effect::Deny).everyone().action(actions))
    }
}

impl ResourceControlActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    ///
    /// ```
    /// use iam_policy::{ResourceControlPolicy, ResourceControlStatement};
    ///
    /// let statement = ResourceControlStatement::deny("s3:*").resources("arn:aws:s3:::my-bucket/*");
    /// assert!(ResourceControlPolicy::new([statement]).is_ok());
    /// ```
    pub fn resources(
        self,
        resources: impl IntoList<ArnPattern>,
    ) -> ResourceControlStatementBuilder {
        ResourceControlStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    ///
    /// ```
    /// use iam_policy::{ResourceControlPolicy, ResourceControlStatement};
    ///
    /// let statement = ResourceControlStatement::deny("s3:*").not_resources("arn:aws:s3:::my-bucket/*");
    /// assert!(ResourceControlPolicy::new([statement]).is_ok());
    /// ```
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
    ///
    /// ```
    /// use iam_policy::{Operator::StringNotEquals, ResourceControlPolicy, ResourceControlStatement};
    ///
    /// let only_ours = ResourceControlPolicy::new([ResourceControlStatement::deny("s3:*")
    ///     .resources("*")
    ///     .condition(StringNotEquals.if_exists(), "aws:PrincipalOrgID", "o-a1b2c3d4e5")
    ///     .condition(iam_policy::Operator::Bool.if_exists(), "aws:PrincipalIsAWSService", false)])?;
    /// assert_eq!(only_ours.statements()[0].condition().unwrap().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ResourceControlPolicy;
    type = PolicyType::ResourceControl;
    statement = ResourceControlStatement;
    example = r#"ResourceControlStatement::deny("s3:DeleteBucket").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}"#;
}
