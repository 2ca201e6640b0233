//! # What it does
//! Reports a condition on whom a service acts for, in a resource control policy, that does not leave out
//! users and roles.
//!
//! # Why it matters
//! Only services that act for themselves have these properties. Users and roles have not: where the
//! condition holds without the key, they are denied what only services were meant to be denied.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:SourceOrgID": "o-a1b2c3d4e5"},
//!                "Null": {"aws:SourceAccount": "false"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:SourceOrgID": "o-a1b2c3d4e5"},
//!                "Null": {"aws:SourceAccount": "false"},
//!                "BoolIfExists": {"aws:PrincipalIsAWSService": "true"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_source_key, report_open_deny, wants};

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-missing-principal-is-aws-service-true",
    codes: &["RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a condition on a service's source that does not leave out users and roles",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let leaves_out = || wants(statement, "aws:PrincipalIsAWSService", "true");
    let words = [
        "users and roles, which do not have it",
        "add `\"BoolIfExists\": {\"aws:PrincipalIsAWSService\": \"true\"}`",
    ];
    report_open_deny(&CHECK, statement, is_source_key, leaves_out, words, findings);
}
