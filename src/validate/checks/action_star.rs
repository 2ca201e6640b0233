//! # What it does
//! Reports an `Allow` statement without conditions that has the action `*`, for some resources
//! only. With the resource `*` it is reported as what it is then; in a policy of a resource it is
//! reported unless it is for everyone, which is worse.
//!
//! # Why it matters
//! It gives every action of every service that the resources can be used with, deleting them and
//! giving access to others included, and all that AWS adds.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::is_everyone;
use super::super::statement::broad_grant::{holds, is_powerful};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-star",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement for every action on some resources",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Identity | PolicyType::Managed | PolicyType::Resource(_))
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let s = statement.statement;
    if !statement.context.overview.has_star
        || !statement.is_allow()
        || !holds(s.action.as_ref(), &["*", "*:*"])
    {
        return;
    }
    let is_reported = match statement.policy_type() {
        PolicyType::Resource(_) => s.principal.as_ref().is_some_and(is_everyone),
        _ => holds(s.resource.as_ref(), &["*"]) || is_powerful(statement),
    };
    if is_reported || statement.has("Condition") {
        return;
    }
    let is_star = |action: &&str| matches!(*action, "*" | "*:*");
    let Some(star) = statement.actions().find(|entry| is_star(&entry.text)) else { return };
    let message = format!("action {} is every action", Quoted(star.text));
    findings.push(
        Finding::new(&CHECK, star.location(), message)
            .with_help("list the actions that are needed"),
    );
}
