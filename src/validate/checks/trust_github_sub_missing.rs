//! # What it does
//! Reports GitHub's OIDC provider in a trust policy without a condition on the subject of its tokens.
//!
//! # Why it matters
//! Every workflow of every repository on GitHub gets such tokens, and can assume the role.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated":
//!   "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}}
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

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::is_github;
use super::super::principal::trust::{has_claim, oidc_providers};

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-github-sub-missing",
    codes: &["MISSING_GITHUB_REPO_CONDITION_KEY"],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of GitHub without a condition on the repository",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (principal, provider) in oidc_providers(statement) {
        if !is_github(provider) || has_claim(statement, provider, "sub") {
            continue;
        }
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                "workflows of every repository on GitHub can assume the role",
            )
            .with_help(format!(
                "add a condition on `{provider}:sub`, such as \
                 `repo:octo-org/octo-repo:ref:refs/heads/main`"
            )),
        );
    }
}
