use serde::{Serialize, Serializer};

use super::shell::Command;
use crate::{
    Arn, IdentityPolicy, ManagedPolicy, MaxSessionDuration, Path, PolicyName, RoleDescription,
    RoleName, TrustPolicy,
};

/// The body of CreateRole.
///
/// Source: IAM API Reference, *CreateRole*.
///
/// ```
/// use iam_policy::request::CreateRoleRequest;
/// use iam_policy::{RoleName, TrustPolicy};
///
/// let request = CreateRoleRequest::new(
///     RoleName::new("ForecastRole")?,
///     TrustPolicy::for_service("forecast.amazonaws.com")?,
/// );
/// assert_eq!(request.role_name(), "ForecastRole");
/// assert!(request.command().starts_with("aws iam create-role --role-name ForecastRole"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRoleRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Path>,
    role_name: RoleName,
    #[serde(serialize_with = "as_text")]
    assume_role_policy_document: TrustPolicy,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<RoleDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_session_duration: Option<MaxSessionDuration>,
    #[serde(skip_serializing_if = "Option::is_none")]
    permissions_boundary: Option<Arn>,
}

impl CreateRoleRequest {
    /// A role with the given name and trust policy, and IAM's defaults for the rest.
    pub fn new(role_name: RoleName, trust_policy: TrustPolicy) -> Self {
        Self {
            path: None,
            role_name,
            assume_role_policy_document: trust_policy,
            description: None,
            max_session_duration: None,
            permissions_boundary: None,
        }
    }

    /// The same request for a role in a path.
    pub fn with_path(self, path: Path) -> Self {
        Self { path: Some(path), ..self }
    }

    /// The same request with a description.
    pub fn with_description(self, description: RoleDescription) -> Self {
        Self { description: Some(description), ..self }
    }

    /// The same request with the longest time a session may last.
    pub fn with_max_session_duration(self, duration: MaxSessionDuration) -> Self {
        Self { max_session_duration: Some(duration), ..self }
    }

    /// The same request with a permissions boundary: the ARN of a managed policy.
    pub fn with_permissions_boundary(self, policy: Arn) -> Self {
        Self { permissions_boundary: Some(policy), ..self }
    }

    /// `RoleName`.
    pub fn role_name(&self) -> &str {
        self.role_name.as_str()
    }

    /// `AssumeRolePolicyDocument`, as the text that the API takes.
    pub fn assume_role_policy_document(&self) -> String {
        self.assume_role_policy_document.to_json()
    }

    /// `Path`.
    pub fn path(&self) -> Option<&str> {
        self.path.as_ref().map(Path::as_str)
    }

    /// `Description`.
    pub fn description(&self) -> Option<&str> {
        self.description.as_ref().map(RoleDescription::as_str)
    }

    /// `MaxSessionDuration`, in seconds.
    pub fn max_session_duration(&self) -> Option<i32> {
        i32::try_from(self.max_session_duration?.as_secs()).ok()
    }

    /// `PermissionsBoundary`.
    pub fn permissions_boundary(&self) -> Option<&str> {
        self.permissions_boundary.as_ref().map(Arn::as_str)
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    pub fn command(&self) -> String {
        let mut command = Command::new("create-role").option("role-name", self.role_name());
        let document = self.assume_role_policy_document();
        command = command.option("assume-role-policy-document", &document);
        let duration = self.max_session_duration().map(|seconds| seconds.to_string());
        let optional = [
            ("path", self.path()),
            ("description", self.description()),
            ("max-session-duration", duration.as_deref()),
            ("permissions-boundary", self.permissions_boundary()),
        ];
        for (name, value) in optional {
            if let Some(value) = value {
                command = command.option(name, value);
            }
        }
        command.finish()
    }
}

/// The body of PutRolePolicy.
///
/// Source: IAM API Reference, *PutRolePolicy*.
///
/// ```
/// use iam_policy::request::PutRolePolicyRequest;
/// use iam_policy::{ForecastPolicy, PolicyName, RoleName};
///
/// let request = PutRolePolicyRequest::new(
///     RoleName::new("ForecastRole")?,
///     PolicyName::new("ForecastBucketAccessPolicy")?,
///     ForecastPolicy::for_bucket("my-bucket")?.into(),
/// );
/// assert!(request.policy_document().contains("arn:aws:s3:::my-bucket/*"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRolePolicyRequest {
    role_name: RoleName,
    policy_name: PolicyName,
    #[serde(serialize_with = "as_text")]
    policy_document: IdentityPolicy,
}

impl PutRolePolicyRequest {
    /// An inline policy of a role.
    pub fn new(role_name: RoleName, policy_name: PolicyName, policy: IdentityPolicy) -> Self {
        Self { role_name, policy_name, policy_document: policy }
    }

    /// `RoleName`.
    pub fn role_name(&self) -> &str {
        self.role_name.as_str()
    }

    /// `PolicyName`.
    pub fn policy_name(&self) -> &str {
        self.policy_name.as_str()
    }

    /// `PolicyDocument`, as the text that the API takes.
    pub fn policy_document(&self) -> String {
        self.policy_document.to_json()
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    pub fn command(&self) -> String {
        Command::new("put-role-policy")
            .option("role-name", self.role_name())
            .option("policy-name", self.policy_name())
            .option("policy-document", &self.policy_document())
            .finish()
    }
}

/// The body of CreatePolicy, which makes a managed policy.
///
/// Source: IAM API Reference, *CreatePolicy*.
///
/// ```
/// let request = iam_policy::ForecastRole::for_bucket("my-bucket")?.create_policy_request()?;
/// assert_eq!(request.policy_name(), "AWSS3BucketAccess");
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePolicyRequest {
    policy_name: PolicyName,
    #[serde(serialize_with = "as_text")]
    policy_document: ManagedPolicy,
}

impl CreatePolicyRequest {
    /// A managed policy.
    pub fn new(policy_name: PolicyName, policy: ManagedPolicy) -> Self {
        Self { policy_name, policy_document: policy }
    }

    /// `PolicyName`.
    pub fn policy_name(&self) -> &str {
        self.policy_name.as_str()
    }

    /// `PolicyDocument`, as the text that the API takes.
    pub fn policy_document(&self) -> String {
        self.policy_document.to_json()
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    pub fn command(&self) -> String {
        Command::new("create-policy")
            .option("policy-name", self.policy_name())
            .option("policy-document", &self.policy_document())
            .finish()
    }
}

/// The API takes documents as text inside the request.
fn as_text<S: Serializer>(policy: &impl ToString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&policy.to_string())
}
