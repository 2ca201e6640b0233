//! # What it does
//! Reports an `Allow` statement with `NotResource` and without conditions. With `NotAction` that is
//! reported instead, and so are passing roles and creating service-linked roles.
//!
//! # Why it matters
//! The actions are allowed on every resource that is not listed: those of all kinds, and those that
//! are made later.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::my-secrets/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-reports/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::{is_about_most, is_powerful};

pub(in super::super) static CHECK: Check = Check {
    rule: "not-resource-allow",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement with NotResource",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Identity | PolicyType::Managed | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let s = statement.statement;
    if s.not_resource.is_none() || !statement.is_allow() || statement.has("Resource") {
        return;
    }
    let is_reported = s.not_action.is_some() || is_powerful(statement);
    if is_reported || statement.has("Condition") || !is_about_most(statement) {
        return;
    }
    let message = "NotResource allows every resource that it does not list";
    findings.push(
        Finding::new(&CHECK, statement.element("NotResource"), message)
            .with_help("list what is allowed in Resource"),
    );
}
