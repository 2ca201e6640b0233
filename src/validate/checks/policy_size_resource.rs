//! # What it does
//! Reports the policy of a resource, or of a VPC endpoint, that is larger than its quota.
//!
//! # Why it matters
//! The service refuses a policy that is too large.
//!
//! # Example
//! ```text
//! {"Version": "2012-10-17", "Statement": ["and so on, for more characters than the quota"]}
//! ```
//!
//! # Use instead
//! ```text
//! {"Version": "2012-10-17", "Statement": ["one part of it"]}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::document::{Location, Quota};

pub(in super::super) static CHECK: Check = Check {
    rule: "policy-size-resource",
    codes: &["POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA"],
    finding_type: FindingType::Warning,
    summary: "a resource-based policy larger than its quota",
    applies_to: |policy_type| quota(policy_type).is_some(),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn quota(policy_type: PolicyType) -> Option<Quota> {
    match policy_type {
        PolicyType::VpcEndpoint => Some(Quota::VPC_ENDPOINT),
        PolicyType::Resource(ResourceType::S3Bucket) => Some(Quota::S3_BUCKET),
        PolicyType::Resource(ResourceType::KmsKey) => Some(Quota::KMS_KEY),
        PolicyType::Resource(ResourceType::SqsQueue) => Some(Quota::SQS_QUEUE),
        PolicyType::Resource(ResourceType::SnsTopic) => Some(Quota::SNS_TOPIC),
        PolicyType::Resource(ResourceType::SecretsManagerSecret) => {
            Some(Quota::SECRETSMANAGER_SECRET)
        }
        PolicyType::Resource(ResourceType::EcrRepository) => Some(Quota::ECR_REPOSITORY),
        _ => None,
    }
}

fn run(context: &Context<'_>, findings: &mut Findings) {
    let Some(quota) = quota(context.policy_type) else { return };
    if let Some(message) = context.excess(quota) {
        findings.push(Finding::new(&CHECK, Location::root(), message));
    }
}
