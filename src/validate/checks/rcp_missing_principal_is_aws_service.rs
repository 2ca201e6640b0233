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
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_presence_test, wants};
use crate::parse_error::Quoted;

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
    if !statement.is_deny() {
        return;
    }
    let conditions = statement.conditions().filter(is_principal_key);
    let mut conditions = conditions.filter(|condition| !is_presence_test(condition));
    let Some(first) = conditions.next() else { return };
    if wants(statement, "aws:PrincipalIsAWSService", "false") {
        return;
    }
    let finding = Finding::new(
        &CHECK,
        first.location(),
        format!("{} leaves open what becomes of services, which do not have it", Quoted(first.key)),
    );
    let finding = conditions.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(
        finding.with_help("add `\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"false\"}`"),
    );
}
