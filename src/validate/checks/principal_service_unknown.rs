//! # What it does
//! Reports a service principal that has the right form but is none of those that are known, nor one
//! of those in a Region.
//!
//! # Why it matters
//! AWS may refuse the document, and if not, the statement is about nobody. AWS adds services, so
//! that it is only a warning.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "lamda.amazonaws.com"}, "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run};
use super::super::facts::{AS_OF, service_principals};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::name::service_principal;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-service-unknown",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a service principal that is not known",
    applies_to: PolicyType::names_principals,
    needs: Needs::ServicePrincipals,
    pedantic: false,
    run: Run::Principal(run),
};

fn run(principal: &PrincipalContext<'_>, findings: &mut Findings) {
    if **principal.kind != *"Service" || service_principals::is_known(principal.name) {
        return;
    }
    let settings = principal.statement.context.settings;
    // What has not even the form has a check of its own.
    let has_form = service_principal::parse(principal.name.as_bytes()).is_ok();
    if !has_form || settings.knows_service_principal(principal.name) {
        return;
    }
    let message =
        format!("service principal {} is not known as of {AS_OF}", Quoted(principal.name));
    let (service, domain) = principal
        .name
        .split_at_checked(principal.name.rfind(".amazon").unwrap_or_default())
        .unwrap_or_default();
    let guess = nearest(service, service_principals::names());
    findings.push(
        Finding::new(&CHECK, principal.location(), message)
            .with_help_if(guess.map(|guess| format!("did you mean `{guess}{domain}`?"))),
    );
}
