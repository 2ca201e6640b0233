//! # What it does
//! Reports an identity-based policy that is larger than its quota, white space not counted. An inline
//! policy is compared with the largest of the inline quotas, that of a role.
//!
//! # Why it matters
//! IAM refuses a policy that is too large, unless the quota is raised.
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
use super::super::policy_type::PolicyType;
use crate::document::{Location, Quota};

pub(in super::super) static CHECK: Check = Check {
    rule: "policy-size-identity",
    codes: &["POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA"],
    finding_type: FindingType::Warning,
    summary: "an identity-based policy larger than its quota",
    applies_to: PolicyType::is_identity_based,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let quota = match context.policy_type {
        PolicyType::Managed | PolicyType::PermissionsBoundary => Quota::MANAGED,
        PolicyType::Session => Quota::SESSION,
        _ => Quota::ROLE_INLINE,
    };
    if let Some(message) = context.excess(quota) {
        findings.push(
            Finding::new(&CHECK, Location::root(), message)
                .with_help("divide it, or write what its statements share only once"),
        );
    }
}
