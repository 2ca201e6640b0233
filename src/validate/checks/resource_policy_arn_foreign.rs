//! # What it does
//! Reports the ARN of another service in the `Resource` or `NotResource` of the policy of a
//! resource.
//!
//! # Why it matters
//! The policy is about its own resource only, so that the entry does nothing; some services refuse
//! the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "arn:aws:sqs:us-east-1:111122223333:my-queue"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-policy-arn-foreign",
    codes: &["UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
    finding_type: FindingType::Warning,
    summary: "an ARN of another service in the policy of a resource",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(of) if !of.services().is_empty()),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let PolicyType::Resource(resource_type) = resource.statement.policy_type() else { return };
    let Some(service) = resource.known_arn().and_then(|arn| arn.service) else { return };
    let services = resource_type.services();
    let is_own = services.iter().any(|own| own.eq_ignore_ascii_case(service));
    if is_own || service.is_empty() || service.contains(['*', '?', '$']) {
        return;
    }
    let described = resource_type.described();
    let message =
        format!("ARN {} has no place in the policy of {described}", Quoted(resource.text));
    let own = services.first().copied().unwrap_or_default();
    findings.push(
        Finding::new(&CHECK, resource.location(), message)
            .with_help(format!("the ARNs of {described} have the service `{own}`")),
    );
}
