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
/// ```
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

    /// Whether its statements must name resources.
    pub const fn needs_resource(self) -> bool {
        !matches!(self, Self::RoleTrust | Self::Resource(ResourceType::EcrRepository))
    }

    /// Whether IAM or STS takes it, with the character set and the Sid rules of IAM.
    pub const fn is_iam(self) -> bool {
        self.is_identity_based() || matches!(self, Self::RoleTrust)
    }
}
