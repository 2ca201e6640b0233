//! Identity-based policies: what a user, group, role or session may do.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{new_from_statements, typed_policy, typed_statement};
use crate::arn::ArnPattern;
use crate::element::{Action, Effect};
use crate::validate::PolicyType;

typed_statement! {
    /// A statement of an identity-based policy, valid for it.
    ///
    /// It is made in stages: effect and actions, then resources, then what is optional. What is
    /// left out or does not belong does not compile.
    ///
    /// Source: IAM User Guide, *IAM JSON policy elements: Statement*.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement, Operator::Bool};
    ///
    /// let policy = IdentityPolicy::new([
    ///     IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*").sid("Read"),
    ///     IdentityStatement::deny("s3:*")
    ///         .resources(["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"])
    ///         .condition(Bool, "aws:SecureTransport", false),
    /// ])?;
    /// assert_eq!(policy.statements().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    ///
    /// An identity-based policy names no principal:
    ///
    /// ```compile_fail,E0599
    /// iam_policy::IdentityStatement::allow("s3:GetObject").principal("*");
    /// ```
    pub struct IdentityStatement;
    /// A statement of an identity-based policy with all that it must have.
    pub struct IdentityStatementBuilder;
    type = PolicyType::Identity;
}

/// Effect and actions of an identity-based statement, which still needs its resources.
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct IdentityActions(Draft);

impl IdentityStatement {
    /// Allows actions.
    pub fn allow(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    pub fn deny(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Allows every action but these, future ones included.
    pub fn allow_not_action(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    pub fn deny_not_action(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

impl IdentityActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> IdentityStatementBuilder {
        IdentityStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    pub fn not_resources(self, resources: impl IntoList<ArnPattern>) -> IdentityStatementBuilder {
        IdentityStatementBuilder(self.0.not_resource(resources))
    }
}

typed_policy! {
    /// An identity-based policy, inline or managed.
    ///
    /// It is as strict as both have in common: AWS's own managed policies are valid. What a
    /// customer managed policy demands beside that is on [`ManagedPolicy`].
    ///
    /// Source: IAM User Guide, *Policies and permissions in IAM*.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement};
    ///
    /// let error = IdentityPolicy::new([
    ///     IdentityStatement::allow(["s3:GetObject", "s3Put"]).resources("my-bucket"),
    /// ])
    /// .unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "Statement[0].Action[1]: invalid action `s3Put`: no service prefix; \
    ///      Statement[0].Resource: resource `my-bucket` is neither `*` nor an ARN",
    /// );
    /// ```
    pub struct IdentityPolicy;
    type = PolicyType::Identity;
    statement = IdentityStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}
new_from_statements!(IdentityPolicy, IdentityStatement);

typed_policy! {
    /// A customer managed policy: an identity-based policy of version 2012-10-17.
    ///
    /// Source: IAM User Guide, *Managed policies and inline policies*.
    pub struct ManagedPolicy;
    type = PolicyType::Managed;
    statement = IdentityStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}
new_from_statements!(ManagedPolicy, IdentityStatement);

typed_policy! {
    /// A permissions boundary: a managed policy that limits what a user or role may do.
    ///
    /// Source: IAM User Guide, *Permissions boundaries for IAM entities*.
    pub struct PermissionsBoundary;
    type = PolicyType::PermissionsBoundary;
    statement = IdentityStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
}
new_from_statements!(PermissionsBoundary, IdentityStatement);

typed_policy! {
    /// A session policy: what one session of a role or federated user may do at most.
    ///
    /// STS refuses ARNs with fewer than six fields in it.
    ///
    /// Source: IAM User Guide, *Policies and permissions in IAM*.
    pub struct SessionPolicy;
    type = PolicyType::Session;
    statement = IdentityStatement;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}
new_from_statements!(SessionPolicy, IdentityStatement);
