//! # What it does
//! Reports a service control policy that is larger than its quota.
//!
//! # Why it matters
//! AWS Organizations refuses a policy that is too large.
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
    rule: "policy-size-scp",
    codes: &["POLICY_SIZE_EXCEEDS_SCP_QUOTA"],
    finding_type: FindingType::Warning,
    summary: "a service control policy larger than its quota",
    applies_to: |policy_type| policy_type == PolicyType::ServiceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if let Some(message) = context.excess(Quota::SERVICE_CONTROL) {
        findings.push(Finding::new(&CHECK, Location::root(), message));
    }
}
