//! Identity-based policies: what a user, group, role or session may do.

use super::draft::Draft;
use super::input::IntoList;
use super::typed::{typed_policy, typed_statement};
use crate::arn::ArnPattern;
use crate::element::{Action, Effect};
use crate::error::Error;
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
    ///
    /// ```
    /// use iam_policy::{IdentityStatement, IdentityStatementBuilder};
    ///
    /// fn read(bucket: &str) -> IdentityStatementBuilder {
    ///     IdentityStatement::allow("s3:GetObject").resources(format!("arn:aws:s3:::{bucket}/*"))
    /// }
    /// let statement = IdentityStatement::try_from(read("my-bucket").sid("Read"))?;
    /// assert_eq!(statement.as_ref().sid(), Some("Read"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct IdentityStatementBuilder;
    type = PolicyType::Identity;
    policy = IdentityPolicy;
    example = r#"IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*")"#;
}

/// Effect and actions of an identity-based statement, which still needs its resources.
///
/// ```
/// use iam_policy::{IdentityActions, IdentityPolicy, IdentityStatement};
///
/// let read: IdentityActions = IdentityStatement::allow(["s3:GetObject", "s3:ListBucket"]);
/// assert!(IdentityPolicy::new([read.resources("*")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct IdentityActions(Draft);

impl IdentityStatement {
    /// Allows actions.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement};
    ///
    /// let statement = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// assert_eq!(IdentityPolicy::new([statement])?.statements()[0].effect(), Some("Allow"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement};
    ///
    /// let statement = IdentityStatement::deny("s3:DeleteObject").resources("*");
    /// assert_eq!(IdentityPolicy::new([statement])?.statements()[0].effect(), Some("Deny"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Allows every action but these, future ones included.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement};
    ///
    /// let statement = IdentityStatement::allow_not_action(["iam:*", "organizations:*"]).resources("*");
    /// assert!(IdentityPolicy::new([statement])?.to_json().contains(r#""Allow","NotAction":["iam:*","#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow_not_action(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement, Operator::Bool};
    ///
    /// let statement = IdentityStatement::deny_not_action("iam:ChangePassword")
    ///     .resources("*")
    ///     .condition(Bool.if_exists(), "aws:MultiFactorAuthPresent", false);
    /// assert!(IdentityPolicy::new([statement])?.to_json().contains(r#""Deny","NotAction":"iam:"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny_not_action(actions: impl IntoList<Action>) -> IdentityActions {
        IdentityActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

impl IdentityActions {
    /// On these resources: ARNs, patterns of ARNs, or `*`.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement, arn};
    ///
    /// let statement = IdentityStatement::allow("s3:ListBucket").resources(arn!("arn:aws:s3:::my-bucket"));
    /// assert!(IdentityPolicy::new([statement])?.to_json().contains(r#""Resource":"arn:aws:s3:::my-bucket""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> IdentityStatementBuilder {
        IdentityStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    ///
    /// ```
    /// use iam_policy::{IdentityPolicy, IdentityStatement};
    ///
    /// let statement = IdentityStatement::deny("s3:*").not_resources("arn:aws:s3:::my-bucket/*");
    /// assert!(IdentityPolicy::new([statement])?.to_json().contains(r#""NotResource":"arn:aws:s3:"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
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
    /// Managed policies, boundaries and session policies convert into it, and it converts into them
    /// where it follows their rules.
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
    example = r#"IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}

typed_policy! {
    /// A customer managed policy: an identity-based policy of version 2012-10-17.
    ///
    /// Source: IAM User Guide, *Managed policies and inline policies*.
    ///
    /// ```
    /// use iam_policy::ManagedPolicy;
    ///
    /// let error = ManagedPolicy::from_json(
    ///     r#"{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
    /// );
    /// assert!(error.unwrap_err().to_string().starts_with("Version: "));
    /// ```
    pub struct ManagedPolicy;
    type = PolicyType::Managed;
    statement = IdentityStatement;
    example = r#"IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}

typed_policy! {
    /// A permissions boundary: a managed policy that limits what a user or role may do.
    ///
    /// Source: IAM User Guide, *Permissions boundaries for IAM entities*.
    ///
    /// ```
    /// use iam_policy::{IdentityStatement, PermissionsBoundary};
    ///
    /// let boundary = PermissionsBoundary::new([
    ///     IdentityStatement::allow(["s3:*", "cloudwatch:*"]).resources("*"),
    ///     IdentityStatement::deny("s3:DeleteBucket").resources("*"),
    /// ])?;
    /// assert_eq!(boundary.statements().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct PermissionsBoundary;
    type = PolicyType::PermissionsBoundary;
    statement = IdentityStatement;
    example = r#"IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
}

typed_policy! {
    /// A session policy: what one session of a role or federated user may do at most.
    ///
    /// STS refuses ARNs with fewer than six fields in it.
    ///
    /// Source: IAM User Guide, *Policies and permissions in IAM*.
    ///
    /// ```
    /// use iam_policy::{IdentityStatement, SessionPolicy};
    ///
    /// let queues = IdentityStatement::allow("sqs:SendMessage").resources("arn:aws:sqs");
    /// assert!(SessionPolicy::new([queues]).is_err());
    /// ```
    pub struct SessionPolicy;
    type = PolicyType::Session;
    statement = IdentityStatement;
    example = r#"IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#;
}

/// Declares that a policy of one kind is an identity-based policy that follows further rules.
macro_rules! stricter_than_identity {
    ($name:ident) => {
        impl From<$name> for IdentityPolicy {
            fn from(policy: $name) -> Self {
                Self(policy.0)
            }
        }

        impl TryFrom<IdentityPolicy> for $name {
            type Error = Error;
            fn try_from(policy: IdentityPolicy) -> Result<Self, Error> {
                Self::try_from(policy.0)
            }
        }
    };
}
stricter_than_identity!(ManagedPolicy);
stricter_than_identity!(PermissionsBoundary);
stricter_than_identity!(SessionPolicy);
