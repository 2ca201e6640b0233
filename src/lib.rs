// Its examples use the catalog.
#![cfg_attr(feature = "catalog", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "catalog"),
    doc = "AWS IAM policy documents as strongly typed, validated, exact Rust values."
)]
//!
//! # Where things are
//!
//! | | |
//! | --- | --- |
//! | documents as written | [`PolicyDocument`], [`Statement`], [`Location`] |
//! | typed policies | [`IdentityPolicy`], [`ManagedPolicy`], [`PermissionsBoundary`], [`SessionPolicy`], [`TrustPolicy`], [`ServiceControlPolicy`], [`ResourceControlPolicy`], [`VpcEndpointPolicy`], [`ResourcePolicy`], [`S3BucketPolicy`], [`KmsKeyPolicy`], [`SqsQueuePolicy`], [`SnsTopicPolicy`], [`SecretsManagerPolicy`], [`LambdaPolicy`], [`EcrRepositoryPolicy`] |
//! | values of elements | [`Effect`], [`Action`], [`Operator`], [`ConditionKey`], [`ConditionValue`], [`OneOrMany`] |
//! | names | [`AccountId`], [`BucketName`], [`PolicyName`], [`Region`], [`RoleName`], [`ServicePrincipal`], [`Sid`] and more, each with its rules |
//! | ARNs | [`Arn`], [`ArnPattern`], [`PolicyVariable`], module [`mod@arn`] |
//! | validation | [`PolicyDocument::validate`], [`PolicyDocument::validate_json`], [`Finding`], [`FindingType`], [`IssueCode`], [`checks`], [`PolicyType`] |
//! | what is found, and how it is shown | [`Validator`], [`Selection`], [`Report`], [`Fix`] |
//! | every action of AWS | module [`catalog`](mod@catalog) |
//! | sizes | [`Size`], [`Quota`] |
//! | literals | [`action!`], [`arn!`], [`arn_pattern!`] |
//! | a policy of ARNs and access levels | [`LeastPrivilege`], module [`least_privilege`] |
//! | presets | module [`presets`] |
//! | requests and answers of IAM, and what it refuses | module [`request`] |
//! | errors | [`Error`], [`ParseError`] |
//! | every policy check | module [`policy_checks`] |
//! | why it is so | module [`design`] |
//!
//! # Features
//!
//! - `catalog` (default): AWS's actions, resource types and condition keys, the checks that rest on
//!   them, and `action!` that the compiler checks against them. It adds a dependency, of data only; a
//!   program that uses none of it does not grow.
//! - `schemars` (default): JSON Schema for documents, policies and names. It adds a dependency, which
//!   programs that only write policies can do without.
//! - `miette`: [`Report::diagnostics`](Report#method.diagnostics) gives findings to the crate
//!   `miette`, which draws them with colours and frames.

pub mod arn;
#[cfg(feature = "catalog")]
pub mod catalog;
mod document;
mod element;
mod error;
mod json;
#[cfg(feature = "catalog")]
pub mod least_privilege;
mod name;
mod near;
mod one_or_many;
mod parse_error;
mod policy;
pub mod presets;
pub mod request;
#[cfg(feature = "schemars")]
mod schema;
mod text;
mod validate;

pub use arn::{Arn, ArnPattern, PolicyVariable, ResourceId};
pub use document::{
    ConditionBlock, ConditionEntries, ConditionValue, Location, Members, PathElement,
    PolicyDocument, Position, PrincipalElement, Quota, Size, Span, Statement,
};
pub use element::{Action, ConditionKey, ConditionOperator, Effect, Operator, Quantifier, Version};
pub use error::Error;
pub use json::{Json, Number};
#[cfg(feature = "catalog")]
pub use least_privilege::LeastPrivilege;
pub use name::{
    AccessPointName, AccountAlias, AccountId, BucketName, CanonicalUserId, ClaimPattern,
    ClaimValue, CognitoIdentityPoolId, DirectoryBucketName, ExternalId, FederatedUserName,
    ForecastResourceName, GitHubRepository, GroupName, InstanceProfileName, KmsAliasName, KmsKeyId,
    KubernetesNamespace, KubernetesServiceAccount, MaxSessionDuration, MultiRegionAccessPointAlias,
    MultiRegionAccessPointName, ObjectLambdaAccessPointName, OidcProvider, OrganizationId,
    OrganizationPath, Partition, Path, PolicyName, PolicyPath, PolicyVersionId, Region,
    RoleDescription, RoleName, RoleSessionName, SamlProviderName, ServerCertificateName,
    ServicePrefix, ServicePrincipal, Sid, SourceIdentity, TableBucketName, TableName,
    TableNamespace, TagKey, TagValue, UniqueId, UserName,
};
pub use one_or_many::OneOrMany;
pub use parse_error::ParseError;
pub use policy::{
    AwsPrincipal, EcrActions, EcrRepositoryPolicy, EcrStatement, EcrStatementBuilder,
    FederatedPrincipal, IdentityActions, IdentityPolicy, IdentityStatement,
    IdentityStatementBuilder, IntoElement, IntoList, IntoStatement, KmsKeyPolicy, LambdaPolicy,
    ManagedPolicy, PermissionsBoundary, ResourceActions, ResourceControlActions,
    ResourceControlPolicy, ResourceControlStatement, ResourceControlStatementBuilder,
    ResourcePolicy, ResourcePrincipals, ResourceStatement, ResourceStatementBuilder,
    S3BucketPolicy, SecretsManagerPolicy, ServiceControlActions, ServiceControlPolicy,
    ServiceControlStatement, ServiceControlStatementBuilder, SessionPolicy, SnsTopicPolicy,
    SqsQueuePolicy, TrustActions, TrustPolicy, TrustStatement, TrustStatementBuilder,
    VpcEndpointPolicy,
};
pub use presets::forecast::{ForecastPolicy, ForecastRole};
pub use text::Text;
#[cfg(feature = "miette")]
pub use validate::FindingDiagnostic;
pub use validate::{
    Change, Check, Edit, Finding, FindingType, Findings, Fix, IssueCode, Needs, PolicyType, Report,
    ResourceType, Selection, TextEdit, Validator, checks,
};

/// Prose that answers why the crate is as it is.
#[cfg(doc)]
pub mod design {
    #![doc = include_str!("../DESIGN.md")]
}

/// Every policy check, with an example of what it finds and of what to write instead.
#[cfg(doc)]
pub mod policy_checks {
    #![doc = include_str!("../CHECKS.md")]
}
