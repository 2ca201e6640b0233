//! `Principal` and `NotPrincipal`.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, json};

use super::kind::Kind;
use super::pattern::piece;
use super::{describe, one_or_many};
use crate::name::{
    AccountId, CanonicalUserId, FederatedUserName, GroupName, OidcProvider, Partition, RoleName,
    RoleSessionName, SamlProviderName, ServicePrincipal, UniqueId,
};
use crate::policy::{AwsPrincipal, FederatedPrincipal};
use crate::validate::{PolicyType, ResourceType};

/// The principals of a policy of kind `K`.
pub(super) struct PrincipalOf<K>(PhantomData<K>);

impl<K: Kind> JsonSchema for PrincipalOf<K> {
    fn schema_name() -> Cow<'static, str> {
        match K::TYPE {
            PolicyType::RoleTrust => "TrustPrincipal",
            PolicyType::ResourceControl => "Everyone",
            PolicyType::VpcEndpoint => "EndpointPrincipal",
            policy_type if takes_canonical_users(policy_type) => "BucketPrincipal",
            _ => "Principal",
        }
        .into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("iam_policy::{}", Self::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let everyone = json!({ "description": "Everyone.", "const": "*" });
        if K::TYPE == PolicyType::ResourceControl {
            return json_schema!({ "title": "everyone", "const": "*" });
        }
        let kinds = json!({
            "description": "Kinds of principals, with the names of one or more.",
            "type": "object",
            "properties": kinds(generator, K::TYPE),
            "additionalProperties": false,
        });
        match K::TYPE {
            PolicyType::RoleTrust => json_schema!({ "title": "principals", "anyOf": [kinds] }),
            _ => json_schema!({ "title": "principals", "anyOf": [everyone, kinds] }),
        }
    }
}

/// Services with a policy type of their own do not know canonical users, S3 apart.
fn takes_canonical_users(policy_type: PolicyType) -> bool {
    matches!(policy_type, PolicyType::Resource(ResourceType::S3Bucket | ResourceType::Other))
}

fn kinds(
    generator: &mut SchemaGenerator,
    policy_type: PolicyType,
) -> Map<String, serde_json::Value> {
    let mut kinds = Map::new();
    let mut add = |name: &str, schema: Schema, description: &str| {
        kinds.insert(name.to_owned(), describe(schema, description).into());
    };
    add(
        "AWS",
        one_or_many::<AwsPrincipal>(generator, true),
        "Accounts, users, roles and sessions; `*` is everyone.",
    );
    add("Service", one_or_many::<ServicePrincipal>(generator, true), "AWS services.");
    match policy_type {
        PolicyType::RoleTrust => add(
            "Federated",
            one_or_many::<FederatedPrincipal>(generator, true),
            "Identity providers whose users are meant.",
        ),
        PolicyType::VpcEndpoint => {
            let name = json!({ "type": "string", "pattern": "^[^*?]*$" });
            let names = json_schema!({
                "anyOf": [name, { "type": "array", "items": name }],
            });
            add("Federated", names, "Identity providers whose users are meant.");
        }
        _ if takes_canonical_users(policy_type) => add(
            "CanonicalUser",
            one_or_many::<CanonicalUserId>(generator, true),
            "Owners of accounts, by the ids that S3 gives them.",
        ),
        _ => {}
    }
    kinds
}

impl JsonSchema for AwsPrincipal {
    fn schema_name() -> Cow<'static, str> {
        "AwsPrincipal".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::AwsPrincipal".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let start = format!("^arn:{}:", piece::<Partition>());
        let account = piece::<AccountId>();
        let (user, role) = (piece::<GroupName>(), piece::<RoleName>());
        // A path has at most 512 characters, its slashes included.
        let path = "/([!-~]{1,510}/)?";
        let entity = format!("{start}iam::{account}:(root|user{path}{user}|role{path}{role})$");
        let session = format!(
            "{start}sts::{account}:(assumed-role/{role}/{}|federated-user/{})$",
            piece::<RoleSessionName>(),
            piece::<FederatedUserName>(),
        );
        json_schema!({
            "title": "AWS principal",
            "type": "string",
            "anyOf": [
                { "description": "Everyone.", "const": "*" },
                generator.subschema_for::<AccountId>(),
                generator.subschema_for::<UniqueId>(),
                {
                    "description": "The ARN of an account, a user or a role.",
                    "pattern": entity,
                    "examples": [
                        "arn:aws:iam::111122223333:root",
                        "arn:aws:iam::111122223333:role/name",
                    ],
                },
                {
                    "description": "The ARN of a session of a role, or of a federated user.",
                    "pattern": session,
                    "examples": ["arn:aws:sts::111122223333:assumed-role/role/session"],
                },
                {
                    "description": "The ARN of a CloudFront origin access identity.",
                    "pattern": format!("{start}iam::cloudfront:user/[a-zA-Z0-9 ]+$"),
                },
            ],
        })
    }
}

impl JsonSchema for FederatedPrincipal {
    fn schema_name() -> Cow<'static, str> {
        "FederatedPrincipal".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::FederatedPrincipal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let provider = format!("^arn:{}:iam::{}:", piece::<Partition>(), piece::<AccountId>());
        let oidc = piece::<OidcProvider>();
        json_schema!({
            "title": "identity provider",
            "type": "string",
            "anyOf": [
                {
                    "description": "The domain of a provider that AWS knows.",
                    "pattern": format!(r"^(?=[^/]*\.[^/]*$){oidc}$"),
                    "examples": ["cognito-identity.amazonaws.com"],
                },
                {
                    "description": "The ARN of a SAML provider.",
                    "pattern": format!("{provider}saml-provider/{}$", piece::<SamlProviderName>()),
                    "examples": ["arn:aws:iam::111122223333:saml-provider/name"],
                },
                {
                    "description": "The ARN of an OpenID Connect provider.",
                    "pattern": format!("{provider}oidc-provider/{oidc}$"),
                    "examples": ["arn:aws:iam::111122223333:oidc-provider/example.com"],
                },
            ],
        })
    }
}
