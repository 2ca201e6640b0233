//! # What it does
//! Reports a condition on the caller in a resource control policy that does not leave out services.
//!
//! # Why it matters
//! The policy is also about services that act for themselves, which have none of these properties. Where
//! the condition holds without the key, what they do for the organization is denied to them.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
//!                "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext};
use super::super::finding::{FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{report_open_deny, wants};

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-missing-principal-is-aws-service",
    codes: &["RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a condition on the caller that does not leave out services",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

/// The keys that tell of a user or role.
const KEYS: [&str; 8] = [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:PrincipalTag",
    "aws:PrincipalType",
    "aws:userid",
    "aws:username",
];

fn is_principal_key(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| KEYS.contains(&known.name))
}

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let leaves_out = || wants(statement, "aws:PrincipalIsAWSService", "false");
    let words = [
        "services, which do not have it",
        "add `\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}`",
    ];
    report_open_deny(&CHECK, statement, is_principal_key, leaves_out, words, findings);
}
