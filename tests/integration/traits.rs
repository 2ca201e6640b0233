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
    ConditionBlock,
    ConditionEntries,
    ConditionKey,
    ConditionOperator,
    ConditionValue,
    DirectoryBucketName,
    Effect,
    Error,
    ExternalId,
    FederatedUserName,
    Finding,
    FindingType,
    Findings,
    ForecastResourceName,
    GroupName,
    InstanceProfileName,
    IssueCode,
    Json,
    KmsAliasName,
    KmsKeyId,
    Location,
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
    ResourceId,
    ResourceType,
    RoleDescription,
    RoleName,
    RoleSessionName,
    SamlProviderName,
    ServerCertificateName,
    ServicePrefix,
    ServicePrincipal,
    Sid,
    Size,
    SourceIdentity,
    Span,
    Statement,
    TableBucketName,
    TableName,
    TableNamespace,
    TagKey,
    TagValue,
    Text,
    UniqueId,
    UserName,
    Version,
}

#[test]
fn no_exported_type_is_left_out() {
    let library = include_str!("../../src/lib.rs");
    let exports = library.split("pub use ").skip(1).filter_map(|export| export.split_once(';'));
    let words = exports.flat_map(|(export, _)| export.split(|c: char| !c.is_alphanumeric()));
    for name in words.filter(|word| word.starts_with(char::is_uppercase)) {
        let listed =
            |kind: &&str| kind.trim_start_matches("&'static ").split('<').next() == Some(name);
        assert!(TYPES.iter().any(listed), "`{name}` is missing here");
    }
}
