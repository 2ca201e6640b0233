//! What every public type promises.

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
    Arn,
    ArnPattern,
    BucketName,
    CanonicalUserId,
    &'static Check,
    ClaimPattern,
    ClaimValue,
    CognitoIdentityPoolId,
    ConditionBlock,
    ConditionEntries,
    ConditionKey,
    ConditionOperator,
    ConditionValue,
    DirectoryBucketName,
    EcrActions,
    EcrRepositoryPolicy,
    EcrStatement,
    EcrStatementBuilder,
    Effect,
    Error,
    ExternalId,
    FederatedUserName,
    Finding,
    FindingType,
    Findings,
    ForecastPolicy,
    ForecastResourceName,
    ForecastRole,
    GitHubRepository,
    GroupName,
    IdentityActions,
    IdentityPolicy,
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
    ObjectLambdaAccessPointName,
    OidcProvider,
    OneOrMany<Text>,
    Operator,
    OrganizationId,
    OrganizationPath,
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
    Quantifier,
    Quota,
    Region,
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
    RoleDescription,
    RoleName,
    RoleSessionName,
    S3BucketPolicy,
    SamlProviderName,
    SecretsManagerPolicy,
    ServerCertificateName,
    ServiceControlActions,
    ServiceControlPolicy,
    ServiceControlStatement,
    ServiceControlStatementBuilder,
    ServicePrefix,
    ServicePrincipal,
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
    TrustActions,
    TrustPolicy,
    TrustStatement,
    TrustStatementBuilder,
    UniqueId,
    UserName,
    Version,
    VpcEndpointPolicy,
}

/// What is exported and has no values: traits, and types that only mark others.
const WITHOUT_VALUES: &[&str] =
    &["AwsPrincipal", "FederatedPrincipal", "IntoElement", "IntoList", "IntoStatement"];

#[test]
fn no_exported_type_is_left_out() {
    let library = include_str!("../../src/lib.rs");
    let exports = library.split("pub use ").skip(1).filter_map(|export| export.split_once(';'));
    let words = exports.flat_map(|(export, _)| export.split(|c: char| !c.is_alphanumeric()));
    for name in words.filter(|word| word.starts_with(char::is_uppercase)) {
        let listed =
            |kind: &&str| kind.trim_start_matches("&'static ").split('<').next() == Some(name);
        assert!(
            TYPES.iter().any(listed) || WITHOUT_VALUES.contains(&name),
            "`{name}` is missing here"
        );
    }
}
