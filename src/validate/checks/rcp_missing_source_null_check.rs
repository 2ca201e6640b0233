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
use super::super::finding::{FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_source_key, report_open_deny, wants_presence};

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
    let leaves_out =
        || ["aws:SourceAccount", "aws:SourceArn"].iter().any(|key| wants_presence(statement, key));
    let words =
        ["services that do not send it", "add `\"Null\": {\"aws:SourceAccount\": \"false\"}`"];
    report_open_deny(&CHECK, statement, is_source_key, leaves_out, words, findings);
}
