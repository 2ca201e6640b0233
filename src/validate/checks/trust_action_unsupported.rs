//! # What it does
//! Reports an action that a role trust policy does not take: any but a dozen of STS.
//!
//! # Why it matters
//! A trust policy is about assuming the role. IAM compares these names with case and refuses the
//! document with any other action, and with wildcards.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:assumerole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::Action;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-action-unsupported",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "an action that a role trust policy does not take",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Action(run),
};

pub(crate) const ACTIONS: &[&str] = &[
    "sts:AssumeRole",
    "sts:AssumeRoleWithSAML",
    "sts:AssumeRoleWithWebIdentity",
    "sts:TagSession",
    "sts:SetSourceIdentity",
    "sts:SetContext",
    "sts:DecodeAuthorizationMessage",
    "sts:GetAccessKeyInfo",
    "sts:GetCallerIdentity",
    "sts:GetFederationToken",
    "sts:GetServiceBearerToken",
    "sts:GetSessionToken",
];

fn run(entry: &Entry<'_>, findings: &mut Findings) {
    let is_known = ACTIONS.contains(&entry.text);
    // `NotAction`, and what is no action at all, have checks of their own.
    if is_known || entry.element != "Action" || Action::new(entry.text).is_err() {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK,
            entry.location(),
            format!("a role trust policy does not take action {}", Quoted(entry.text)),
        )
        .with_help_if(
            nearest(entry.text, ACTIONS.iter().copied())
                .map(|known| format!("did you mean `{known}`?")),
        ),
    );
}
