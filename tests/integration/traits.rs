//! What every public type promises.

use std::fmt::Debug;

macro_rules! every_type {
    ($($name:ident)+) => {
        #[test]
        fn every_type_is_send_sync_debug_and_clone() {
            fn promises<T: Send + Sync + Debug + Clone + 'static>() {}
            $(promises::<iam_policy::$name>();)+
        }

        const TYPES: &[&str] = &[$(stringify!($name)),+];
    };
}

every_type! {
    Arn ArnPattern PolicyVariable
    AccessPointName AccountAlias AccountId BucketName CanonicalUserId DirectoryBucketName
    ExternalId FederatedUserName ForecastResourceName GroupName InstanceProfileName KmsAliasName
    KmsKeyId MaxSessionDuration MultiRegionAccessPointAlias MultiRegionAccessPointName
    ObjectLambdaAccessPointName OidcProvider OrganizationId OrganizationPath Partition Path
    PolicyName PolicyPath PolicyVersionId Region RoleDescription RoleName RoleSessionName
    SamlProviderName ServerCertificateName ServicePrefix ServicePrincipal Sid SourceIdentity
    TableBucketName TableName TableNamespace TagKey TagValue UniqueId UserName
    ParseError Text
}

#[test]
fn no_exported_name_is_left_out() {
    let library = include_str!("../../src/lib.rs");
    let (_, names) = library.split_once("pub use name::{").unwrap();
    let (names, _) = names.split_once('}').unwrap();
    for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        assert!(TYPES.contains(&name), "`{name}` is missing here");
    }
}
