//! The kinds of typed policies, and what their schemas have at the top.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::statement::StatementOf;
use super::{describe, identify, text};
use crate::element::Version;
use crate::policy::{
    EcrRepositoryPolicy, IdentityPolicy, KmsKeyPolicy, LambdaPolicy, ManagedPolicy,
    PermissionsBoundary, ResourceControlPolicy, ResourcePolicy, S3BucketPolicy,
    SecretsManagerPolicy, ServiceControlPolicy, SessionPolicy, SnsTopicPolicy, SqsQueuePolicy,
    TrustPolicy, VpcEndpointPolicy,
};
use crate::validate::{PolicyType, ResourceType};

/// A typed policy with what its schema is called.
pub(super) trait Kind: 'static {
    const TYPE: PolicyType;
    /// The name of the Rust type.
    const NAME: &'static str;
    /// The last part of the `$id`, and the name of the file.
    const SLUG: &'static str;
    const TITLE: &'static str;
    const DESCRIPTION: &'static str;
}

macro_rules! kinds {
    ($($policy:ident $slug:literal $title:literal $description:literal;)+) => {
        $(
            impl Kind for $policy {
                const TYPE: PolicyType = Self::POLICY_TYPE;
                const NAME: &'static str = stringify!($policy);
                const SLUG: &'static str = $slug;
                const TITLE: &'static str = $title;
                const DESCRIPTION: &'static str = $description;
            }

            impl JsonSchema for $policy {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    Self::NAME.into()
                }
                fn schema_id() -> std::borrow::Cow<'static, str> {
                    concat!("iam_policy::", stringify!($policy)).into()
                }
                fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                    policy::<Self>(generator)
                }
            }
        )+
    };
}

kinds! {
    IdentityPolicy "identity-policy" "AWS IAM identity-based policy"
        "What a user, group or role may do, as an inline or a managed policy.";
    ManagedPolicy "managed-policy" "AWS IAM customer managed policy"
        "What the users, groups and roles that it is attached to may do.";
    PermissionsBoundary "permissions-boundary" "AWS IAM permissions boundary"
        "A managed policy that says what a user or role may do at most.";
    SessionPolicy "session-policy" "AWS STS session policy"
        "What one session of a role or federated user may do at most.";
    TrustPolicy "trust-policy" "AWS IAM role trust policy"
        "Who may assume the role.";
    ServiceControlPolicy "service-control-policy" "AWS Organizations service control policy"
        "What the users and roles of an organization's accounts may do at most.";
    ResourceControlPolicy "resource-control-policy" "AWS Organizations resource control policy"
        "What may be done at most with the resources of an organization's accounts.";
    ResourcePolicy "resource-policy" "AWS resource-based policy"
        "Who may do what with the resource that it is attached to.";
    S3BucketPolicy "s3-bucket-policy" "Amazon S3 bucket policy"
        "Who may do what with the bucket and its objects.";
    KmsKeyPolicy "kms-key-policy" "AWS KMS key policy"
        "Who may use and manage the key.";
    SqsQueuePolicy "sqs-queue-policy" "Amazon SQS queue policy"
        "Who may do what with the queue.";
    SnsTopicPolicy "sns-topic-policy" "Amazon SNS topic policy"
        "Who may do what with the topic.";
    SecretsManagerPolicy "secrets-manager-policy" "AWS Secrets Manager resource policy"
        "Who may do what with the secret.";
    LambdaPolicy "lambda-policy" "AWS Lambda resource-based policy"
        "Who may do what with the function or layer.";
    EcrRepositoryPolicy "ecr-repository-policy" "Amazon ECR repository policy"
        "Who may do what with the repository.";
    VpcEndpointPolicy "vpc-endpoint-policy" "AWS VPC endpoint policy"
        "What may pass through the endpoint.";
}

/// Whether only characters up to U+00FF can be stored.
pub(super) fn is_latin(policy_type: PolicyType) -> bool {
    policy_type.is_iam() || policy_type == PolicyType::Resource(ResourceType::KmsKey)
}

fn policy<K: Kind>(generator: &mut SchemaGenerator) -> Schema {
    let statement = generator.subschema_for::<StatementOf<K>>();
    let mut statements = json_schema!({
        "description": "One statement or a list of them. What no statement allows is denied, and \
            what one of them denies is denied whatever the others allow.",
        "anyOf": [statement, { "type": "array", "items": statement, "minItems": 1 }],
    });
    if let Some(most) = most_statements(K::TYPE) {
        statements.insert("maxItems".to_owned(), most.into());
    }
    let mut schema = json_schema!({
        "title": K::TITLE,
        "description": K::DESCRIPTION,
        "type": "object",
        "properties": {
            "Version": version(K::TYPE),
            "Id": id(K::TYPE),
            "Statement": statements,
        },
        "required": required(K::TYPE),
        "additionalProperties": false,
    });
    identify(&mut schema, generator, K::NAME, K::SLUG);
    schema
}

fn required(policy_type: PolicyType) -> Vec<&'static str> {
    let mut required = Vec::new();
    if matches!(
        policy_type,
        PolicyType::Managed | PolicyType::PermissionsBoundary | PolicyType::ResourceControl
    ) {
        required.push("Version");
    }
    if policy_type == PolicyType::Resource(ResourceType::SnsTopic) {
        required.push("Id");
    }
    required.push("Statement");
    required
}

/// The services that count statements.
fn most_statements(policy_type: PolicyType) -> Option<u32> {
    match policy_type {
        PolicyType::Resource(ResourceType::SqsQueue) => Some(20),
        PolicyType::Resource(ResourceType::SnsTopic) => Some(100),
        _ => None,
    }
}

fn version(policy_type: PolicyType) -> Schema {
    let current = Version::V2012_10_17.as_str();
    let versions = match policy_type {
        PolicyType::Managed
        | PolicyType::PermissionsBoundary
        | PolicyType::ServiceControl
        | PolicyType::ResourceControl => vec![current],
        _ => vec![current, Version::V2008_10_17.as_str()],
    };
    json_schema!({
        "description": "The version of the policy language. Policy variables such as \
            `${aws:username}` need `2012-10-17`.",
        "type": "string",
        "enum": versions,
        "default": current,
    })
}

fn id(policy_type: PolicyType) -> Schema {
    let mut id = describe(text(is_latin(policy_type)), "A name for the whole policy.");
    if policy_type.is_identity_based() {
        id.insert("deprecated".to_owned(), json!(true));
        return describe(
            id,
            "A name for the whole policy; it has no place in this kind of policy.",
        );
    }
    id
}
