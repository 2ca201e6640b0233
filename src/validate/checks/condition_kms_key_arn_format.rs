//! # What it does
//! Reports a value that cannot be the ARN of a KMS key, of a condition key that holds one.
//!
//! # Why it matters
//! Key ids and aliases are never equal to the ARN in the request.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {
//!     "s3:x-amz-server-side-encryption-aws-kms-key-id": "1234abcd-12ab-34cd-56ef-1234567890ab"
//! }}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ArnEquals": {
//!     "s3:x-amz-server-side-encryption-aws-kms-key-id":
//!         "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
//! }}}
//! ```

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::certain::certain_start;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-kms-key-arn-format",
    codes: &["INVALID_KMS_KEY_VALUE"],
    finding_type: FindingType::Warning,
    summary: "a value that is no ARN of a KMS key, where the condition key holds one",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

/// Condition keys whose values are ARNs of KMS keys.
///
/// Source: Service Authorization Reference, *Actions, resources, and condition keys for Amazon S3*
/// and *for Amazon SageMaker AI*.
const KEYS: &[&str] = &[
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
    "sagemaker:OutputKmsKey",
    "sagemaker:VolumeKmsKey",
];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let family = condition.parsed.map(|parsed| parsed.operator().family());
    if !takes_key(condition.key) || !matches!(family, Some(Family::String | Family::Arn)) {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        if !may_be_key(text) {
            findings.push(
                Finding::new(
                    &CHECK,
                    condition.value_location(index),
                    format!("{} is no ARN of a KMS key", Quoted(text)),
                )
                .with_help("write it as `arn:aws:kms:region:account:key/key-id`"),
            );
        }
    }
}

/// Whether the condition key holds the ARN of a KMS key.
pub(super) fn takes_key(key: &str) -> bool {
    KEYS.iter().any(|known| known.eq_ignore_ascii_case(key))
}

/// Whether a text is the ARN of a key, or can become one by its wildcards and variables.
fn may_be_key(text: &str) -> bool {
    let (start, is_whole) = certain_start(text);
    let Some(fields) = ArnFields::of(start) else {
        return !is_whole && "arn:".starts_with(start);
    };
    let ArnFields { service, region, account, resource, .. } = fields;
    if is_whole {
        let is_filled = |field: Option<&str>| field.is_some_and(|field| !field.is_empty());
        return service == Some("kms")
            && is_filled(region)
            && is_filled(account)
            && is_filled(resource.and_then(|resource| resource.strip_prefix("key/")));
    }
    // The last field that is written may go on.
    let is_kms = match region {
        Some(_) => service == Some("kms"),
        None => "kms".starts_with(service.unwrap_or_default()),
    };
    let resource = resource.unwrap_or_default();
    is_kms && (resource.starts_with("key/") || "key/".starts_with(resource))
}
