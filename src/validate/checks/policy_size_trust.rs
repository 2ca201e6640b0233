//! # What it does
//! Reports a trust policy that is larger than the default quota, white space not counted.
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
    rule: "policy-size-trust",
    codes: &["POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA"],
    finding_type: FindingType::Warning,
    summary: "a role trust policy larger than its quota",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if let Some(message) = context.excess(Quota::ROLE_TRUST) {
        findings.push(
            Finding::new(&CHECK, Location::root(), message)
                .with_help("AWS raises the quota to 4096 on request"),
        );
    }
}
