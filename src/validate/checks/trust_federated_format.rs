//! # What it does
//! Reports a `Federated` principal of a role trust policy that is neither a domain name nor the ARN
//! of a SAML or OIDC provider.
//!
//! # Why it matters
//! Nothing else can vouch for users. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Federated": "https://accounts.google.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity"}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::{has_wildcard, is_domain, is_provider};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-federated-format",
    codes: &["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
    finding_type: FindingType::Error,
    summary: "a Federated principal that is no identity provider",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Principal(run),
};

fn run(principal: &PrincipalContext<'_>, findings: &mut Findings) {
    let name = &**principal.name;
    // A wildcard has a check of its own.
    if principal.kind != "Federated" || is_domain(name) || is_provider(name) || has_wildcard(name) {
        return;
    }
    let host = name.strip_prefix("https://").map(|host| host.trim_end_matches('/'));
    let help = host.filter(|host| is_domain(host)).map(|host| format!("write `{host}`"));
    findings.push(
        Finding::new(
            &CHECK,
            principal.location(),
            format!(
                "{} is neither a domain name nor the ARN of a SAML or OIDC provider",
                Quoted(name)
            ),
        )
        .with_help_if(help),
    );
}
