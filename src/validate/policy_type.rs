use std::fmt;

use crate::element::spelled;
use crate::parse_error::Fault;

/// The kind of a policy, which decides what a document may hold.
///
/// Source: IAM User Guide, *Policies and permissions in IAM*.
///
/// ```
/// use iam_policy::{PolicyType, ResourceType};
///
/// assert!(PolicyType::Identity.is_identity_based());
/// assert!(PolicyType::Resource(ResourceType::S3Bucket).has_principal());
/// assert!(!PolicyType::ServiceControl.has_principal());
/// assert_eq!("kms-key".parse::<PolicyType>()?, PolicyType::Resource(ResourceType::KmsKey));
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
///
/// # Errors
///
/// - `bucket`: `no such policy type`; the names are those that [`as_str`](Self::as_str) gives
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PolicyType {
    /// An identity-based policy, inline or managed, as far as both are alike.
    Identity,
    /// A customer managed policy, which must have version 2012-10-17.
    Managed,
    /// A managed policy set as the permissions boundary of a user or role.
    PermissionsBoundary,
    /// A policy passed to STS for one session, which takes no incomplete ARNs.
    Session,
    /// The trust policy of a role: who may assume it.
    RoleTrust,
    /// A service control policy of AWS Organizations.
    ServiceControl,
    /// A resource control policy of AWS Organizations.
    ResourceControl,
    /// The policy of a VPC endpoint.
    VpcEndpoint,
    /// The policy of a resource.
    Resource(ResourceType),
}

/// The type of resource that a resource-based policy belongs to.
///
/// Source: IAM User Guide, *Identity-based policies and resource-based policies*.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType, ResourceType};
///
/// let document = PolicyDocument::from_json(
///     r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}"#,
/// )?;
/// let of_topic = document.validate(PolicyType::Resource(ResourceType::SnsTopic));
/// assert!(of_topic.iter().any(|finding| finding.rule() == "sns-id-missing"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ResourceType {
    /// Any type without a variant of its own: only the common rules apply.
    Other,
    /// An S3 bucket.
    S3Bucket,
    /// A KMS key.
    KmsKey,
    /// An SQS queue.
    SqsQueue,
    /// An SNS topic.
    SnsTopic,
    /// A Secrets Manager secret.
    SecretsManagerSecret,
    /// A Lambda function or layer.
    LambdaFunction,
    /// An ECR repository.
    EcrRepository,
}

impl PolicyType {
    /// Every policy type.
    pub const ALL: &[Self] = &[
        Self::Identity,
        Self::Managed,
        Self::PermissionsBoundary,
        Self::Session,
        Self::RoleTrust,
        Self::ServiceControl,
        Self::ResourceControl,
        Self::VpcEndpoint,
        Self::Resource(ResourceType::Other),
        Self::Resource(ResourceType::S3Bucket),
        Self::Resource(ResourceType::KmsKey),
        Self::Resource(ResourceType::SqsQueue),
        Self::Resource(ResourceType::SnsTopic),
        Self::Resource(ResourceType::SecretsManagerSecret),
        Self::Resource(ResourceType::LambdaFunction),
        Self::Resource(ResourceType::EcrRepository),
    ];

    /// The type in one word, for command lines and settings: `role-trust`, `s3-bucket`.
    ///
    /// ```
    /// use iam_policy::{PolicyType, ResourceType};
    ///
    /// assert_eq!(PolicyType::RoleTrust.as_str(), "role-trust");
    /// assert_eq!(PolicyType::Resource(ResourceType::Other).to_string(), "resource");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Managed => "managed",
            Self::PermissionsBoundary => "permissions-boundary",
            Self::Session => "session",
            Self::RoleTrust => "role-trust",
            Self::ServiceControl => "service-control",
            Self::ResourceControl => "resource-control",
            Self::VpcEndpoint => "vpc-endpoint",
            Self::Resource(ResourceType::Other) => "resource",
            Self::Resource(ResourceType::S3Bucket) => "s3-bucket",
            Self::Resource(ResourceType::KmsKey) => "kms-key",
            Self::Resource(ResourceType::SqsQueue) => "sqs-queue",
            Self::Resource(ResourceType::SnsTopic) => "sns-topic",
            Self::Resource(ResourceType::SecretsManagerSecret) => "secretsmanager-secret",
            Self::Resource(ResourceType::LambdaFunction) => "lambda-function",
            Self::Resource(ResourceType::EcrRepository) => "ecr-repository",
        }
    }

    /// Whether it is attached to, or limits, an identity: a user, group, role or session.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// assert!(PolicyType::Session.is_identity_based());
    /// assert!(!PolicyType::RoleTrust.is_identity_based());
    /// ```
    pub const fn is_identity_based(self) -> bool {
        matches!(self, Self::Identity | Self::Managed | Self::PermissionsBoundary | Self::Session)
    }

    /// Whether its statements name principals.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// assert!(PolicyType::RoleTrust.has_principal());
    /// assert!(!PolicyType::Identity.has_principal());
    /// ```
    pub const fn has_principal(self) -> bool {
        matches!(
            self,
            Self::RoleTrust | Self::ResourceControl | Self::VpcEndpoint | Self::Resource(_)
        )
    }

    /// Whether its statements name one principal or another: a resource control policy has only
    /// `*`.
    pub(super) const fn names_principals(self) -> bool {
        self.has_principal() && !matches!(self, Self::ResourceControl)
    }

    /// Whether its principals may be canonical users; of the services with a variant of their own
    /// only S3 knows these.
    pub(super) const fn takes_canonical_users(self) -> bool {
        matches!(self, Self::Resource(ResourceType::S3Bucket | ResourceType::Other))
    }

    /// Whether its statements must name resources.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// assert!(PolicyType::Identity.needs_resource());
    /// assert!(!PolicyType::RoleTrust.needs_resource());
    /// ```
    pub const fn needs_resource(self) -> bool {
        !matches!(self, Self::RoleTrust | Self::Resource(ResourceType::EcrRepository))
    }

    /// Whether IAM or STS takes it, with the character set and the Sid rules of IAM.
    ///
    /// ```
    /// use iam_policy::PolicyType;
    ///
    /// assert!(PolicyType::RoleTrust.is_iam());
    /// assert!(!PolicyType::ServiceControl.is_iam());
    /// ```
    pub const fn is_iam(self) -> bool {
        self.is_identity_based() || matches!(self, Self::RoleTrust)
    }
}

impl ResourceType {
    /// The prefixes of the services whose actions and ARNs its policies are about; none where that
    /// is not known.
    pub(super) const fn services(self) -> &'static [&'static str] {
        match self {
            Self::Other => &[],
            // A directory bucket is a bucket too.
            Self::S3Bucket => &["s3", "s3express"],
            Self::KmsKey => &["kms"],
            Self::SqsQueue => &["sqs"],
            Self::SnsTopic => &["sns"],
            Self::SecretsManagerSecret => &["secretsmanager"],
            Self::LambdaFunction => &["lambda"],
            Self::EcrRepository => &["ecr"],
        }
    }

    /// What it is, with its article.
    pub(super) const fn described(self) -> &'static str {
        match self {
            Self::Other => "a resource",
            Self::S3Bucket => "an S3 bucket",
            Self::KmsKey => "a KMS key",
            Self::SqsQueue => "an SQS queue",
            Self::SnsTopic => "an SNS topic",
            Self::SecretsManagerSecret => "a secret",
            Self::LambdaFunction => "a Lambda function or layer",
            Self::EcrRepository => "an ECR repository",
        }
    }
}

impl fmt::Display for PolicyType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

spelled! {
    PolicyType;
    what = "policy type";
    fault = Fault::whole("no such policy type").help(
        "write `identity`, `managed`, `role-trust`, `s3-bucket` or another known name",
    );
}
