//! # What it does
//! Reports an OIDC provider in a trust policy without a condition on whom its tokens are about.
//!
//! # Why it matters
//! Many customers share one provider. The audience alone lets all of their users and jobs assume the
//! role. Google, Facebook and Login with Amazon are left out, since their audience is one application.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"example.com:aud": "my-application"}}}
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
use super::super::principal::principal_form::{is_built_in, is_github};
use super::super::principal::trust::{
    has_claim, is_audience, is_conditioned, limits_claim, oidc_providers, subject_claim,
};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-oidc-subject-missing",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of an OIDC provider without a condition on the subject",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (principal, provider) in oidc_providers(statement) {
        // That there is no condition at all, or none on GitHub's repository, is a fault of its own.
        let is_reported = !is_conditioned(statement, provider)
            || is_github(provider) && !has_claim(statement, provider, "sub");
        if is_reported
            || is_application(provider)
            || limits_claim(statement, provider, |claim| !is_audience(claim))
        {
            continue;
        }
        let claim = subject_claim(provider);
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                format!("tokens of {} about anyone pass", Quoted(provider)),
            )
            .with_help(format!("add a condition on `{provider}:{claim}`")),
        );
    }
}

/// Whether an audience of the provider is one application, whose users are meant.
fn is_application(provider: &str) -> bool {
    is_built_in(provider) && !provider.eq_ignore_ascii_case("cognito-identity.amazonaws.com")
}
