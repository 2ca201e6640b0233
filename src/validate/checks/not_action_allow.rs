//! # What it does
//! Reports an `Allow` statement with `NotAction`, without conditions, on the resource `*` or with
//! `NotResource`. Where passing roles or creating service-linked roles is left in, that is reported
//! instead.
//!
//! # Why it matters
//! Everything is allowed that is not listed: every other service, and all that AWS adds.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::{is_about_most, is_powerful};

pub(in super::super) static CHECK: Check = Check {
    rule: "not-action-allow",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement with NotAction on every resource",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Identity | PolicyType::Managed | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(actions) = &statement.statement.not_action else { return };
    let excepts_all = actions.iter().any(|action| matches!(&**action, "*" | "*:*"));
    if !statement.is_allow() || statement.has("Action") || actions.is_empty() || excepts_all {
        return;
    }
    if statement.has("Condition") || !is_about_most(statement) || is_powerful(statement) {
        return;
    }
    let message = "NotAction allows every action that it does not list";
    findings.push(
        Finding::new(&CHECK, statement.element("NotAction"), message)
            .with_help("list what is allowed in Action"),
    );
}
