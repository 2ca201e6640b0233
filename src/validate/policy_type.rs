use std::fmt;
use std::str::FromStr;

use crate::parse_error::{Fault, ParseError};

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
/// - `bucket`: `no such policy type`; the names are those that [`name`](Self::name) gives
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// The name in one word, for command lines and settings: `role-trust`, `s3-bucket`.
    ///
    /// ```
    /// use iam_policy::{PolicyType, ResourceType};
    ///
    /// assert_eq!(PolicyType::RoleTrust.name(), "role-trust");
    /// assert_eq!(PolicyType::Resource(ResourceType::Other).to_string(), "resource");
    /// ```
    pub const fn name(self) -> &'static str {
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
    pub const fn is_identity_based(self) -> bool {
        matches!(self, Self::Identity | Self::Managed | Self::PermissionsBoundary | Self::Session)
    }

    /// Whether its statements name principals.
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
    pub const fn needs_resource(self) -> bool {
        !matches!(self, Self::RoleTrust | Self::Resource(ResourceType::EcrRepository))
    }

    /// Whether IAM or STS takes it, with the character set and the Sid rules of IAM.
    pub const fn is_iam(self) -> bool {
        self.is_identity_based() || matches!(self, Self::RoleTrust)
    }
}

impl fmt::Display for PolicyType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for PolicyType {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let found = Self::ALL.iter().find(|known| known.name() == text);
        found.copied().ok_or_else(|| {
            let fault = Fault::whole("no such policy type").help(
                "write `identity`, `managed`, `role-trust`, `s3-bucket` or another known name",
            );
            ParseError::new("policy type", text, fault)
        })
    }
}
