//! # What it does
//! Reports a name under `AWS`, `Service` or `CanonicalUser` that has none of the forms of its kind.
//!
//! # Why it matters
//! AWS refuses a document with a principal that cannot exist. Groups are never principals.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast"}, "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::{
    has_wildcard, is_aws_principal, is_group, is_provider,
};
use super::super::principal::trust::is_misplaced;
use super::variable_element_unsupported::in_malformed;
use crate::ParseError;
use crate::name::{canonical_user_id, service_principal};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-value-format",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a principal that has none of the forms of its kind",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Principal(run),
};

fn run(principal: &PrincipalContext<'_>, findings: &mut Findings) {
    let name = &**principal.name;
    let is_right = match &**principal.kind {
        "AWS" => is_aws_principal(name),
        "Service" => service_principal::parse(name.as_bytes()).is_ok(),
        "CanonicalUser" => {
            !principal.statement.policy_type().takes_canonical_users()
                || canonical_user_id::parse(name.as_bytes()).is_ok()
        }
        _ => true,
    };
    // A wildcard, and an identity provider in the wrong place, have checks of their own.
    if is_right || has_wildcard(name) || is_misplaced(principal) {
        return;
    }
    if let Some(finding) = in_malformed(principal.element, name, || principal.location()) {
        findings.push(finding);
        return;
    }
    let (message, help) = match &**principal.kind {
        "AWS" => aws_fault(name),
        "Service" => service_fault(name),
        _ => (fault("canonical user id", name, canonical_user_id::parse), None),
    };
    findings.push(Finding::new(&CHECK, principal.location(), message).with_help_if(help));
}

fn aws_fault(name: &str) -> (String, Option<String>) {
    if is_group(name) {
        return (
            format!("group {} cannot be a principal", Quoted(name)),
            Some("name its users, or a role".to_owned()),
        );
    }
    let help = if service_principal::parse(name.as_bytes()).is_ok() {
        "write it under `Service`"
    } else if is_provider(name) {
        "write it under `Federated`"
    } else {
        "write 12 digits, a unique id, or an ARN such as `arn:aws:iam::111122223333:role/name`"
    };
    (
        format!("{} is neither an account nor a user, role or session", Quoted(name)),
        Some(help.to_owned()),
    )
}

fn service_fault(name: &str) -> (String, Option<String>) {
    let mut written = name.trim().to_ascii_lowercase();
    if !written.contains('.') {
        written.push_str(".amazonaws.com");
    }
    let help = service_principal::parse(written.as_bytes())
        .is_ok()
        .then(|| format!("did you mean `{written}`?"));
    (fault("service principal", name, service_principal::parse), help)
}

fn fault(
    what: &'static str,
    name: &str,
    parse: fn(&[u8]) -> Result<(), crate::parse_error::Fault>,
) -> String {
    match parse(name.as_bytes()) {
        Ok(()) => String::new(),
        Err(fault) => ParseError::new(what, name, fault).to_string(),
    }
}
