//! What every public type promises.

use iam_policy::arn::ArnMatch;
use iam_policy::presets::forecast::{S3Location, VpcOnlyStatement};
use iam_policy::presets::trust::*;
use iam_policy::request::{
    ApiOperation, CreatePolicyRequest, CreateRoleOutput, CreateRoleRequest, ErrorCode,
    PutRolePolicyRequest, Refusal, Role, Wording,
};
use iam_policy::*;
use std::fmt::Debug;

macro_rules! every_type {
    ($($type:ty,)+) => {
        #[test]
        fn every_type_is_send_sync_debug_and_clone() {
            fn promises<T: Send + Sync + Debug + Clone + 'static>() {}
            $(promises::<$type>();)+
        }

        const TYPES: &[&str] = &[$(stringify!($type)),+];
    };
}

every_type! {
    AccessPointName,
    AccountAlias,
    AccountId,
    Action,
    ApiOperation,
    Arn,
    ArnMatch,
    ArnPattern,
    AwsTrust,
    BucketName,
    CanonicalUserId,
    Change,
    &'static Check,
    Edit,
    ClaimPattern,
    ClaimValue,
    CognitoIdentityPoolId,
    CognitoTrust,
    ConditionBlock,
    ConditionEntries,
    ConditionKey,
    ConditionOperator,
    ConditionValue,
    CreatePolicyRequest,
    CreateRoleOutput,
    CreateRoleRequest,
    DirectoryBucketName,
    EcrActions,
    EcrRepositoryPolicy,
    EcrStatement,
    EcrStatementBuilder,
    Effect,
    EksCluster,
    EksTrust,
    Error,
    ErrorCode,
    ExternalId,
    FederatedUserName,
    Finding,
    FindingType,
    Findings,
    Fix,
    ForecastPolicy,
    ForecastResourceName,
    ForecastRole,
    GitHubRepository,
    GitHubRuns,
    GitHubTrust,
    GroupName,
    IdentityActions,
    IdentityPolicy,
    IdentityPool,
    IdentityStatement,
    IdentityStatementBuilder,
    InstanceProfileName,
    IssueCode,
    Json,
    KmsAliasName,
    KmsKeyId,
    KmsKeyPolicy,
    KubernetesNamespace,
    KubernetesServiceAccount,
    LambdaPolicy,
    Location,
    ManagedPolicy,
    MaxSessionDuration,
    Members<Text>,
    MultiRegionAccessPointAlias,
    MultiRegionAccessPointName,
    Number,
    Needs,
    ObjectLambdaAccessPointName,
    OidcAudience,
    OidcIssuer,
    OidcProvider,
    OidcTrust,
    OneOrMany<Text>,
    Operator,
    OrganizationId,
    OrganizationPath,
    OrganizationTrust,
    ParseError,
    Partition,
    Path,
    PathElement,
    PermissionsBoundary,
    PolicyDocument,
    PolicyName,
    PolicyPath,
    PolicyType,
    PolicyVariable,
    PolicyVersionId,
    Position,
    PrincipalElement,
    PutRolePolicyRequest,
    Quantifier,
    Quota,
    Refusal,
    Region,
    Report<'static>,
    ResourceActions,
    ResourceControlActions,
    ResourceControlPolicy,
    ResourceControlStatement,
    ResourceControlStatementBuilder,
    ResourceId,
    ResourcePolicy,
    ResourcePrincipals,
    ResourceStatement,
    ResourceStatementBuilder,
    ResourceType,
    Role,
    RoleDescription,
    RoleName,
    RoleSessionName,
    S3BucketPolicy,
    S3Location,
    SamlPartition,
    SamlProviderName,
    SamlTrust,
    SecretsManagerPolicy,
    Selection,
    ServerCertificateName,
    Service,
    ServiceControlActions,
    ServiceControlPolicy,
    ServiceControlStatement,
    ServiceControlStatementBuilder,
    ServicePrefix,
    ServicePrincipal,
    ServiceTrust,
    SessionPolicy,
    Sid,
    Size,
    SnsTopicPolicy,
    SourceIdentity,
    Span,
    SqsQueuePolicy,
    Statement,
    TableBucketName,
    TableName,
    TableNamespace,
    TagKey,
    TagValue,
    Text,
    TextEdit,
    TrustActions,
    TrustPolicy,
    TrustStatement,
    TrustStatementBuilder,
    UniqueId,
    UserName,
    Validator,
    Version,
    VpcEndpointPolicy,
    VpcOnlyStatement,
    Wording,
}

/// Markers of what a value stands for: nobody can have one, so nobody need clone one.
const MARKERS: &[&str] = &["AwsPrincipal", "FederatedPrincipal"];

/// What only a feature exports.
const OPTIONAL: &[&str] = &[
    "DependentAction",
    "FindingDiagnostic",
    "IncompleteAction",
    "LeastPrivilege",
    "LeastPrivilegePolicy",
];

const TRAITS: &[&str] = &["IntoElement", "IntoList", "IntoStatement"];

#[test]
fn markers_are_send_sync_and_debug() {
    fn promises<T: Send + Sync + Debug + 'static>() {}
    promises::<AwsPrincipal>();
    promises::<FederatedPrincipal>();
}

#[cfg(feature = "miette")]
#[test]
fn diagnostics_are_send_sync_debug_and_clone() {
    fn promises<T: Send + Sync + Debug + Clone + 'static>() {}
    promises::<FindingDiagnostic>();
}

#[cfg(feature = "catalog")]
#[test]
fn what_least_privilege_is_made_of_is_send_sync_debug_and_clone() {
    use iam_policy::least_privilege::{DependentAction, IncompleteAction, LeastPrivilegePolicy};
    fn promises<T: Send + Sync + Debug + Clone + 'static>() {}
    promises::<DependentAction<'static>>();
    promises::<IncompleteAction<'static>>();
    promises::<LeastPrivilege<'static>>();
    promises::<LeastPrivilegePolicy<'static>>();
}

#[cfg(feature = "catalog")]
#[test]
fn what_the_catalog_is_made_of_is_send_sync_debug_and_clone() {
    use iam_policy::catalog::*;
    fn promises<T: Send + Sync + Debug + Clone + 'static>() {}
    promises::<AccessLevel>();
    promises::<AccessLevels>();
    promises::<Catalog>();
    promises::<CatalogDate>();
    promises::<CatalogError>();
    promises::<CatalogMonth>();
    promises::<Drift<'static>>();
    promises::<Expansion<'static>>();
    promises::<KeyType>();
    promises::<KnownAction<'static>>();
    promises::<KnownConditionKey<'static>>();
    promises::<ResourceType<'static>>();
    promises::<ResourceUse<'static>>();
    promises::<Service<'static>>();
    promises::<ValueType>();
}

#[test]
fn no_exported_type_is_left_out() {
    const SOURCES: &[&str] = &[
        include_str!("../../src/lib.rs"),
        include_str!("../../src/arn/mod.rs"),
        include_str!("../../src/least_privilege/mod.rs"),
        include_str!("../../src/presets/forecast/mod.rs"),
        include_str!("../../src/presets/trust/mod.rs"),
        include_str!("../../src/request/mod.rs"),
    ];
    for source in SOURCES {
        let exports = source.split("pub use ").skip(1).filter_map(|export| export.split_once(';'));
        let words = exports.flat_map(|(export, _)| export.split(|c: char| !c.is_alphanumeric()));
        for name in words.filter(|word| word.starts_with(char::is_uppercase)) {
            let listed =
                |kind: &&str| kind.trim_start_matches("&'static ").split('<').next() == Some(name);
            let is_listed = TYPES.iter().chain(MARKERS).chain(OPTIONAL).chain(TRAITS).any(listed);
            assert!(is_listed, "`{name}` is missing here");
        }
    }
}
