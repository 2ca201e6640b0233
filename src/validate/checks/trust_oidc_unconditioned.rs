//! # What it does
//! Reports an OIDC provider in a trust policy without any condition on the claims of its tokens.
//!
//! # Why it matters
//! Everyone who gets a token of the provider can assume the role.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"example.com:aud": "my-application",
//!                                "example.com:sub": "my-service"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::is_github;
use super::super::principal::trust::{
    audience_claim, is_conditioned, oidc_providers, subject_claim,
};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-oidc-unconditioned",
    codes: &["MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL"],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of an OIDC provider without a condition on its tokens",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (principal, provider) in oidc_providers(statement) {
        // GitHub has a check of its own.
        if is_github(provider) || is_conditioned(statement, provider) {
            continue;
        }
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                format!("every token of {} lets its holder assume the role", Quoted(provider)),
            )
            .with_help(format!(
                "add conditions on `{provider}:{}` and `{provider}:{}`",
                audience_claim(provider),
                subject_claim(provider)
            )),
        );
    }
}
