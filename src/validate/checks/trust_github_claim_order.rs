//! # What it does
//! Reports a subject of GitHub's tokens that begins with a claim that any repository can have.
//!
//! # Why it matters
//! What stands in a subject, and in which order, is set for each repository. A subject that begins
//! with an environment or a branch is also that of another repository, if its owner sets it so.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated":
//!   "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {
//!   "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
//!   "token.actions.githubusercontent.com:sub": "environment:production"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated":
//!   "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {
//!   "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
//!   "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::has_wildcard;
use super::super::principal::trust::github_subjects;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-github-claim-order",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a subject of GitHub's tokens that other repositories can have",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

/// The claims whose value the owner of any repository can choose.
const CHOSEN: [&str; 8] =
    ["actor", "base_ref", "context", "environment", "event_name", "head_ref", "ref", "workflow"];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, subject) in github_subjects(condition) {
        let first = subject.split(':').next().unwrap_or_default();
        // A wildcard has a check of its own.
        if !CHOSEN.contains(&first) || has_wildcard(subject) {
            continue;
        }
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("subject {} can be that of any repository", Quoted(subject)),
            )
            .with_help("begin with the repository, as in `repo:octo-org/octo-repo:`"),
        );
    }
}
