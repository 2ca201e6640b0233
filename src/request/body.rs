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
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert_eq!(request.path(), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
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
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_path("/service-role/".parse()?);
    /// assert_eq!(request.path(), Some("/service-role/"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn with_path(self, path: Path) -> Self {
        Self { path: Some(path), ..self }
    }

    /// The same request with a description.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_description("reads sales.csv".parse()?);
    /// assert_eq!(request.description(), Some("reads sales.csv"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn with_description(self, description: RoleDescription) -> Self {
        Self { description: Some(description), ..self }
    }

    /// The same request with the longest time a session may last.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_max_session_duration(MaxSessionDuration::TWELVE_HOURS);
    /// assert!(request.command().contains(" --max-session-duration 43200"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn with_max_session_duration(self, duration: MaxSessionDuration) -> Self {
        Self { max_session_duration: Some(duration), ..self }
    }

    /// The same request with a permissions boundary: the ARN of a managed policy.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_permissions_boundary(arn!("arn:aws:iam::111122223333:policy/Limits"));
    /// assert!(request.command().ends_with(" arn:aws:iam::111122223333:policy/Limits"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn with_permissions_boundary(self, policy: Arn) -> Self {
        Self { permissions_boundary: Some(policy), ..self }
    }

    /// `RoleName`.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert_eq!(request.role_name(), "Resize");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn role_name(&self) -> &str {
        self.role_name.as_str()
    }

    /// `AssumeRolePolicyDocument`, as the text that the API takes.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert!(request.assume_role_policy_document().contains(r#""Action":"sts:AssumeRole""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn assume_role_policy_document(&self) -> String {
        self.assume_role_policy_document.to_json()
    }

    /// `Path`.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert_eq!(request.with_path("/team/".parse()?).path(), Some("/team/"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn path(&self) -> Option<&str> {
        self.path.as_ref().map(Path::as_str)
    }

    /// `Description`.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert_eq!(request.description(), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn description(&self) -> Option<&str> {
        self.description.as_ref().map(RoleDescription::as_str)
    }

    /// `MaxSessionDuration`, in seconds.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_max_session_duration(MaxSessionDuration::ONE_HOUR);
    /// assert_eq!(request.max_session_duration(), Some(3600));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn max_session_duration(&self) -> Option<i32> {
        i32::try_from(self.max_session_duration?.as_secs()).ok()
    }

    /// `PermissionsBoundary`.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// let request = request.with_permissions_boundary(arn!("arn:aws:iam::111122223333:policy/Limits"));
    /// assert_eq!(request.permissions_boundary(), Some("arn:aws:iam::111122223333:policy/Limits"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn permissions_boundary(&self) -> Option<&str> {
        self.permissions_boundary.as_ref().map(Arn::as_str)
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    ///
    /// ```
    /// # use iam_policy::{MaxSessionDuration, TrustPolicy, arn, request::CreateRoleRequest};
    /// let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
    /// let request = CreateRoleRequest::new("Resize".parse()?, trust);
    /// assert!(request.command().starts_with(
    ///     r#"aws iam create-role --role-name Resize --assume-role-policy-document '{"Version":"#,
    /// ));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
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
    ///
    /// ```
    /// # use iam_policy::{IdentityPolicy, IdentityStatement, request::PutRolePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let policy = IdentityPolicy::new([read])?;
    /// let request = PutRolePolicyRequest::new("Resize".parse()?, "Read".parse()?, policy);
    /// assert!(serde_json::to_string(&request).unwrap().starts_with(r#"{"RoleName":"Resize","#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new(role_name: RoleName, policy_name: PolicyName, policy: IdentityPolicy) -> Self {
        Self { role_name, policy_name, policy_document: policy }
    }

    /// `RoleName`.
    ///
    /// ```
    /// # use iam_policy::{IdentityPolicy, IdentityStatement, request::PutRolePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let policy = IdentityPolicy::new([read])?;
    /// let request = PutRolePolicyRequest::new("Resize".parse()?, "Read".parse()?, policy);
    /// assert_eq!(request.role_name(), "Resize");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn role_name(&self) -> &str {
        self.role_name.as_str()
    }

    /// `PolicyName`.
    ///
    /// ```
    /// # use iam_policy::{IdentityPolicy, IdentityStatement, request::PutRolePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let policy = IdentityPolicy::new([read])?;
    /// let request = PutRolePolicyRequest::new("Resize".parse()?, "Read".parse()?, policy);
    /// assert_eq!(request.policy_name(), "Read");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn policy_name(&self) -> &str {
        self.policy_name.as_str()
    }

    /// `PolicyDocument`, as the text that the API takes.
    ///
    /// ```
    /// # use iam_policy::{IdentityPolicy, IdentityStatement, request::PutRolePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let policy = IdentityPolicy::new([read])?;
    /// let request = PutRolePolicyRequest::new("Resize".parse()?, "Read".parse()?, policy);
    /// assert!(request.policy_document().contains(r#""Action":"s3:GetObject""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn policy_document(&self) -> String {
        self.policy_document.to_json()
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    ///
    /// ```
    /// # use iam_policy::{IdentityPolicy, IdentityStatement, request::PutRolePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let policy = IdentityPolicy::new([read])?;
    /// let request = PutRolePolicyRequest::new("Resize".parse()?, "Read".parse()?, policy);
    /// assert!(request.command().starts_with("aws iam put-role-policy --role-name Resize "));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
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
    ///
    /// ```
    /// # use iam_policy::{IdentityStatement, ManagedPolicy, request::CreatePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let request = CreatePolicyRequest::new("Read".parse()?, ManagedPolicy::new([read])?);
    /// assert!(serde_json::to_string(&request).unwrap().starts_with(r#"{"PolicyName":"Read","#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new(policy_name: PolicyName, policy: ManagedPolicy) -> Self {
        Self { policy_name, policy_document: policy }
    }

    /// `PolicyName`.
    ///
    /// ```
    /// # use iam_policy::{IdentityStatement, ManagedPolicy, request::CreatePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let request = CreatePolicyRequest::new("Read".parse()?, ManagedPolicy::new([read])?);
    /// assert_eq!(request.policy_name(), "Read");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn policy_name(&self) -> &str {
        self.policy_name.as_str()
    }

    /// `PolicyDocument`, as the text that the API takes.
    ///
    /// ```
    /// # use iam_policy::{IdentityStatement, ManagedPolicy, request::CreatePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let request = CreatePolicyRequest::new("Read".parse()?, ManagedPolicy::new([read])?);
    /// assert!(request.policy_document().contains(r#""Action":"s3:GetObject""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn policy_document(&self) -> String {
        self.policy_document.to_json()
    }

    /// The request as a command of the AWS CLI for a POSIX shell.
    ///
    /// ```
    /// # use iam_policy::{IdentityStatement, ManagedPolicy, request::CreatePolicyRequest};
    /// let read = IdentityStatement::allow("s3:GetObject").resources("arn:aws:s3:::my-bucket/*");
    /// let request = CreatePolicyRequest::new("Read".parse()?, ManagedPolicy::new([read])?);
    /// assert!(request.command().starts_with("aws iam create-policy --policy-name Read "));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
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
