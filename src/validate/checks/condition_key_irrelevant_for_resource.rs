//! # What it does
//! Reports `s3:ResourceAccount` in the policy of a bucket.
//!
//! # Why it matters
//! The key is the account that owns the bucket, and a bucket policy is about that bucket alone: the
//! condition always has the same result.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject",
//!  "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"s3:ResourceAccount": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject",
//!  "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-irrelevant-for-resource",
    codes: &["IRRELEVANT_CONDITION_KEY_IN_POLICY"],
    finding_type: FindingType::Suggestion,
    summary: "a condition key that says nothing in the policy of this resource",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::S3Bucket),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.known.is_some_and(|known| known.name == "s3:ResourceAccount") {
        let message =
            format!("{} is always the account of the bucket itself", Quoted(condition.key));
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help("test it in the policies of identities"),
        );
    }
}
