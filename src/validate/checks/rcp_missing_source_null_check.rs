//! # What it does
//! Reports a condition on whom a service acts for, in a resource control policy, without a test that
//! the request says so.
//!
//! # Why it matters
//! Not every integration of a service sends these keys. Without the test the calls of those that do not
//! are denied, where the condition holds without the key.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:SourceOrgID": "o-a1b2c3d4e5"},
//!                "Bool": {"aws:PrincipalIsAWSService": "true"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:SourceOrgID": "o-a1b2c3d4e5"},
//!                "Null": {"aws:SourceAccount": "false"},
//!                "Bool": {"aws:PrincipalIsAWSService": "true"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_presence_test, is_source_key, wants_presence};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-missing-source-null-check",
    codes: &["RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK"],
    finding_type: FindingType::Warning,
    summary: "a condition on a service's source that does not leave out calls without one",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_deny() {
        return;
    }
    let conditions = statement.conditions().filter(is_source_key);
    let mut conditions = conditions.filter(|condition| !is_presence_test(condition));
    let Some(first) = conditions.next() else { return };
    if ["aws:SourceAccount", "aws:SourceArn"].iter().any(|key| wants_presence(statement, key)) {
        return;
    }
    let finding = Finding::new(
        &CHECK,
        first.location(),
        format!("{} leaves open what becomes of services that do not send it", Quoted(first.key)),
    );
    let finding = conditions.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(finding.with_help("add `\"Null\": {\"aws:SourceAccount\": \"false\"}`"));
}
