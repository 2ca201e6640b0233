//! Policies that are valid by construction, one kind a file.

mod draft;
mod edit;
mod identity;
pub(crate) mod input;
mod resource;
mod resource_control;
mod service_control;
mod trust;
mod typed;

pub use identity::{
    IdentityActions, IdentityPolicy, IdentityStatement, IdentityStatementBuilder, ManagedPolicy,
    PermissionsBoundary, SessionPolicy,
};
pub use input::{AwsPrincipal, FederatedPrincipal, IntoElement, IntoList};
pub use resource::{
    EcrActions, EcrRepositoryPolicy, EcrStatement, EcrStatementBuilder, KmsKeyPolicy, LambdaPolicy,
    ResourceActions, ResourcePolicy, ResourcePrincipals, ResourceStatement,
    ResourceStatementBuilder, S3BucketPolicy, SecretsManagerPolicy, SnsTopicPolicy, SqsQueuePolicy,
    VpcEndpointPolicy,
};
pub use resource_control::{
    ResourceControlActions, ResourceControlPolicy, ResourceControlStatement,
    ResourceControlStatementBuilder,
};
pub use service_control::{
    ServiceControlActions, ServiceControlPolicy, ServiceControlStatement,
    ServiceControlStatementBuilder,
};
pub use trust::{TrustActions, TrustPolicy, TrustStatement, TrustStatementBuilder};
pub use typed::IntoStatement;
