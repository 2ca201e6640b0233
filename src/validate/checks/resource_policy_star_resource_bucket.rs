//! # What it does
//! Reports the resource `*` in the policy of an S3 bucket.
//!
//! # Why it matters
//! S3 wants the ARNs of the bucket and of its objects, and refuses others.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-policy-star-resource-bucket",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "the resource `*` in a bucket policy",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::S3Bucket),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    if resource.text == "*" {
        findings.push(
            Finding::new(&CHECK, resource.location(), "resource `*` names no bucket").with_help(
                "write `arn:aws:s3:::my-bucket` for the bucket, and the same with `/*` for its objects",
            ),
        );
    }
}
