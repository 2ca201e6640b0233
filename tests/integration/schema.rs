//! The JSON Schemas against the reader, the writer and the checked-in files.

#![expect(clippy::indexing_slicing, reason = "an index into JSON makes what is not there")]

mod agreement;
mod builders;
mod documents;
mod files;
mod fixtures;
mod pools;

use iam_policy::{
    EcrRepositoryPolicy, Error, FindingType, IdentityPolicy, KmsKeyPolicy, LambdaPolicy,
    ManagedPolicy, PermissionsBoundary, PolicyDocument, PolicyType, ResourceControlPolicy,
    ResourcePolicy, S3BucketPolicy, SecretsManagerPolicy, ServiceControlPolicy, SessionPolicy,
    SnsTopicPolicy, SqsQueuePolicy, TrustPolicy, VpcEndpointPolicy,
};
use jsonschema::Validator;
use schemars::{Schema, schema_for};
use serde_json::Value;

/// A schema and the reader that it stands for.
struct Kind {
    slug: &'static str,
    /// None for documents of any kind.
    policy_type: Option<PolicyType>,
    schema: Schema,
    validator: Validator,
    read: fn(&str) -> Result<String, Error>,
}

impl Kind {
    fn new(
        slug: &'static str,
        policy_type: Option<PolicyType>,
        schema: Schema,
        read: fn(&str) -> Result<String, Error>,
    ) -> Self {
        let validator = jsonschema::draft202012::new(schema.as_value()).unwrap();
        Self { slug, policy_type, schema, validator, read }
    }

    fn allows(&self, document: &Value) -> bool {
        self.validator.is_valid(document)
    }

    /// The rules that the reader refuses the text for; none where it takes it.
    fn rules(&self, text: &str) -> Vec<&'static str> {
        let Err(error) = (self.read)(text) else { return Vec::new() };
        let errors = error.findings().iter();
        let errors = errors.filter(|finding| finding.finding_type() == FindingType::Error);
        let rules: Vec<_> = errors.map(iam_policy::Finding::rule).collect();
        assert!(!rules.is_empty(), "{error}");
        rules
    }
}

macro_rules! kinds {
    ($($policy:ident $slug:literal;)+) => {
        /// The schema of documents first, then those of the typed policies.
        fn kinds() -> Vec<Kind> {
            let document = Kind::new(
                "policy-document",
                None,
                schema_for!(PolicyDocument),
                |text| PolicyDocument::from_json(text).map(|document| document.to_json()),
            );
            vec![document, $(Kind::new(
                $slug,
                Some($policy::POLICY_TYPE),
                schema_for!($policy),
                |text| $policy::from_json(text).map(|policy| policy.to_json()),
            )),+]
        }
    };
}

kinds! {
    IdentityPolicy "identity-policy";
    ManagedPolicy "managed-policy";
    PermissionsBoundary "permissions-boundary";
    SessionPolicy "session-policy";
    TrustPolicy "trust-policy";
    ServiceControlPolicy "service-control-policy";
    ResourceControlPolicy "resource-control-policy";
    ResourcePolicy "resource-policy";
    S3BucketPolicy "s3-bucket-policy";
    KmsKeyPolicy "kms-key-policy";
    SqsQueuePolicy "sqs-queue-policy";
    SnsTopicPolicy "sns-topic-policy";
    SecretsManagerPolicy "secrets-manager-policy";
    LambdaPolicy "lambda-policy";
    EcrRepositoryPolicy "ecr-repository-policy";
    VpcEndpointPolicy "vpc-endpoint-policy";
}

#[test]
fn every_policy_type_has_a_schema() {
    let kinds = kinds();
    for policy_type in PolicyType::ALL {
        let count = kinds.iter().filter(|kind| kind.policy_type == Some(*policy_type)).count();
        assert_eq!(count, 1, "{policy_type}");
    }
}

#[test]
fn every_managed_policy_of_aws_is_allowed() {
    let kinds = kinds();
    let [document, identity, ..] = kinds.as_slice() else { panic!("two kinds at least") };
    for policy in crate::corpus::managed_policies() {
        let value: Value = serde_json::from_str(&policy.document).unwrap();
        assert!(document.allows(&value), "{}", policy.name);
        let errors: Vec<_> =
            identity.validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", policy.name);
    }
}
