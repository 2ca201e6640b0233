//! # What it does
//! Reports a subject of GitHub's tokens that is not one branch or tag of one repository: it has a
//! wildcard, or a repository without a branch. The branch may stand in a condition on the claim
//! `ref` instead.
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

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::is_positive;
use super::super::principal::principal_form::{has_wildcard, is_github};
use super::super::principal::trust::github_subjects;
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
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut has_branch = None;
    for condition in statement.conditions() {
        for (index, subject) in github_subjects(&condition) {
            let Some(scope) = Scope::of(subject) else { continue };
            let is_of_one = scope != Scope::Repositories;
            if is_of_one && *has_branch.get_or_insert_with(|| names_branch(statement)) {
                continue;
            }
            findings.push(finding(&condition, index, subject, scope));
        }
    }
}

#[cold]
fn finding(condition: &ConditionContext<'_>, index: usize, subject: &str, scope: Scope) -> Finding {
    let known =
        repository(subject).filter(|name| github_repository::parse(name.as_bytes()).is_ok());
    let repository = known.unwrap_or("octo-org/octo-repo");
    let help = format!(
        "write one branch of one repository, as in `repo:{repository}:ref:refs/heads/main`"
    );
    let (scope, help) = match scope {
        Scope::Repositories => ("matches more than one repository", help),
        Scope::Branches => ("matches more than one branch", help),
        Scope::Unknown => {
            let provider = condition.key.rsplit_once(':').map_or("", |(provider, _)| provider);
            ("names no branch", format!("{help}, or add a condition on `{provider}:ref`"))
        }
    };
    let message = format!("subject {} {scope}", Quoted(subject));
    Finding::new(&CHECK, condition.value_location(index), message).with_help(help)
}

/// What a subject lets in beside one branch or tag of one repository.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Repositories,
    /// Of one repository.
    Branches,
    /// Of one repository, whatever the branch.
    Unknown,
}

impl Scope {
    fn of(subject: &str) -> Option<Self> {
        let has_repository =
            repository(subject).is_some_and(|repository| !has_wildcard(repository));
        match (has_wildcard(subject), has_repository) {
            (true, true) => Some(Self::Branches),
            (true, false) => Some(Self::Repositories),
            (false, true) if !subject.contains(":ref:refs/") => Some(Self::Unknown),
            (false, _) => None,
        }
    }
}

/// Whether a condition on the claim `ref` of GitHub's tokens names branches or tags one by one.
fn names_branch(statement: &StatementContext<'_>) -> bool {
    statement.conditions().any(|condition| {
        let claim = condition.key.rsplit_once(':');
        let is_ref = claim.is_some_and(|(provider, claim)| {
            claim.eq_ignore_ascii_case("ref") && is_github(provider)
        });
        let mut values = condition.values.iter();
        is_ref && is_positive(&condition) && values.all(|value| !has_wildcard(value.as_text()))
    })
}

/// The repository that the subject begins with.
fn repository(subject: &str) -> Option<&str> {
    let (repository, _) = subject.strip_prefix("repo:")?.split_once(':')?;
    Some(repository)
}
