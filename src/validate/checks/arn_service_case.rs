//! # What it does
//! Reports a resource whose service field has an uppercase letter.
//!
//! # Why it matters
//! ARNs are compared with case, and those of AWS have the service in lower case.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:S3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-service-case",
    codes: &["INVALID_ARN_SERVICE_CASE"],
    finding_type: FindingType::Warning,
    summary: "an ARN whose service has an uppercase letter",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(service) = resource.known_arn().and_then(|arn| arn.service) else { return };
    if !service.bytes().any(|byte| byte.is_ascii_uppercase()) || service.contains("${") {
        return;
    }
    let text = resource.text;
    let start = text.split(':').take(2).map(|field| field.len() + 1).sum();
    let location = resource.location().substring(start, service.chars().count());
    let message = format!("service {} has an uppercase letter", Quoted(service));
    let help = format!("write {}", Quoted(&service.to_ascii_lowercase()));
    findings.push(Finding::new(&CHECK, location, message).with_help(help));
}
