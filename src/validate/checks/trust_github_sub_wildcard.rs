//! # What it does
//! Reports a subject of GitHub's tokens that is not one branch or tag of one repository: it has a
//! wildcard, or a repository without a branch.
//!
//! # Why it matters
//! A pattern matches more runs of workflows than meant, up to those of other repositories. Whoever may
//! start such a run can assume the role.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated":
//!   "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {
//!   "StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"},
//!   "StringLike": {"token.actions.githubusercontent.com:sub": "repo:octo-org/*"}}}
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
use super::super::principal_form::has_wildcard;
use super::super::trust::github_subjects;
use crate::name::github_repository;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-github-sub-wildcard",
    codes: &["SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED"],
    finding_type: FindingType::Warning,
    summary: "a subject of GitHub's tokens that is not one branch of one repository",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, subject) in github_subjects(condition) {
        let Some(scope) = scope(subject) else { continue };
        let known = repository(subject).filter(|name| github_repository::parse(name.as_bytes()).is_ok());
        let repository = known.unwrap_or("octo-org/octo-repo");
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("subject {} {scope}", Quoted(subject)),
            )
            .with_help(format!("write one branch of one repository, as in `repo:{repository}:ref:refs/heads/main`")),
        );
    }
}

/// What the subject lets in beside one branch or tag of one repository.
fn scope(subject: &str) -> Option<&'static str> {
    let has_repository = repository(subject).is_some_and(|repository| !has_wildcard(repository));
    match (has_wildcard(subject), has_repository) {
        (true, true) => Some("matches more than one branch"),
        (true, false) => Some("matches more than one repository"),
        (false, true) if !subject.contains(":ref:refs/") => Some("names no branch"),
        (false, _) => None,
    }
}

/// The repository that the subject begins with.
fn repository(subject: &str) -> Option<&str> {
    let (repository, _) = subject.strip_prefix("repo:")?.split_once(':')?;
    Some(repository)
}
