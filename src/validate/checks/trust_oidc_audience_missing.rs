//! # What it does
//! Reports an OIDC provider in a trust policy without a condition on the audience of its tokens.
//!
//! # Why it matters
//! Tokens that the provider made for another application let their holders assume the role too.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"example.com:sub": "my-service"}}}
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
use super::super::principal::trust::{
    audience_claim, is_audience, is_conditioned, limits_claim, oidc_providers,
};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-oidc-audience-missing",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of an OIDC provider without a condition on the audience",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (principal, provider) in oidc_providers(statement) {
        // That there is no condition at all is a fault of its own.
        let is_conditioned = is_conditioned(statement, provider);
        if !is_conditioned || limits_claim(statement, provider, is_audience) {
            continue;
        }
        let claim = audience_claim(provider);
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                format!("tokens of {} for any audience pass", Quoted(provider)),
            )
            .with_help(format!("add a condition on `{provider}:{claim}`")),
        );
    }
}
