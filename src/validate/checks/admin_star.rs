//! # What it does
//! Reports an `Allow` statement with the action `*` on the resource `*` and without conditions, in
//! a policy that gives permissions. A policy that also denies everything is left out.
//!
//! # Why it matters
//! It gives everything that there is in the account, and all that AWS adds. What else the policy
//! allows changes nothing.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::holds;

pub(in super::super) static CHECK: Check = Check {
    rule: "admin-star",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement for every action on every resource",
    // Other policies limit what is allowed elsewhere, and may begin with all of it.
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.context.overview.has_star
        || !statement.is_allow()
        || !is_about_everything(statement)
    {
        return;
    }
    let mut others = statement.context.statements();
    if others.any(|other| other.is_deny() && is_about_everything(&other)) {
        return;
    }
    findings.push(
        Finding::new(&CHECK, statement.location(), "the statement makes an administrator")
            .with_help("allow the actions that are needed, on the resources they are needed for"),
    );
}

fn is_about_everything(statement: &StatementContext<'_>) -> bool {
    let s = statement.statement;
    holds(s.action.as_ref(), &["*", "*:*"])
        && holds(s.resource.as_ref(), &["*"])
        && !statement.has("Condition")
}
