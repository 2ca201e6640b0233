//! # What it does
//! Reports a `*` or `?` in the service of an ARN.
//!
//! # Why it matters
//! It takes in services with similar names, also those that AWS makes later.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "codebuild:*", "Resource": "arn:aws:*code*:us-east-1:111122223333:*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "codebuild:*", "Resource": "arn:aws:codebuild:us-east-1:111122223333:*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-service-wildcard",
    codes: &["WILDCARD_IN_SERVICE_NAME"],
    finding_type: FindingType::Suggestion,
    summary: "an ARN with a wildcard in its service",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    // A field that is missing is a fault of its own, and `${*}` is no wildcard.
    let (Some(service), Some(_)) = (arn.service, arn.resource) else { return };
    if !service.bytes().any(|byte| matches!(byte, b'*' | b'?')) || service.contains("${") {
        return;
    }
    let start = "arn::".len() + arn.partition.len();
    let location = resource.location().substring(start, service.chars().count());
    let message = format!("service {} has a wildcard", Quoted(service));
    let help = "name the service, with an ARN for each where there are several";
    findings.push(Finding::new(&CHECK, location, message).with_help(help));
}
