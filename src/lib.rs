//! AWS IAM policy documents.

pub mod arn;
mod name;
mod parse_error;
mod text;

pub use arn::{Arn, ArnPattern, PolicyVariable};
pub use name::{
    AccessPointName, AccountAlias, AccountId, BucketName, CanonicalUserId, DirectoryBucketName,
    ExternalId, FederatedUserName, ForecastResourceName, GroupName, InstanceProfileName,
    KmsAliasName, KmsKeyId, MaxSessionDuration, MultiRegionAccessPointAlias,
    MultiRegionAccessPointName, ObjectLambdaAccessPointName, OidcProvider, OrganizationId,
    OrganizationPath, Partition, Path, PolicyName, PolicyPath, PolicyVersionId, Region,
    RoleDescription, RoleName, RoleSessionName, SamlProviderName, ServerCertificateName,
    ServicePrefix, ServicePrincipal, Sid, SourceIdentity, TableBucketName, TableName,
    TableNamespace, TagKey, TagValue, UniqueId, UserName,
};
pub use parse_error::ParseError;
pub use text::Text;
