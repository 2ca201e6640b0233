//! # What it does
//! Reports a resource with fewer than the six fields of an ARN, or without a service or resource.
//!
//! # Why it matters
//! In identity-based policies AWS reads the missing fields as `*`, which gives more access than it
//! seems to. In session policies, resource control policies and, without a final `*`, service control
//! policies AWS refuses the document, and everywhere where the service is missing or an empty field is
//! left out.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:orders"}
//! ```

use super::super::check::{Check, Entry, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-field-missing",
    codes: &["MISSING_ARN_FIELD"],
    finding_type: FindingType::Error,
    summary: "an ARN with fewer than six fields, or one that is empty",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

const FORM: &str = "write it as `arn:partition:service:region:account:resource`";

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    let service = arn.service.unwrap_or_default();
    let finding = if service.is_empty() {
        error(resource, "names no service").with_help(FORM)
    } else if arn.resource.is_none() {
        incomplete(resource, service, arn.region, arn.account)
    } else if arn.resource == Some("") && service != "iam" {
        let message = format!("ARN {} names no resource", Quoted(resource.text));
        Finding::new(&CHECK, resource.location(), message).weighed(FindingType::Warning)
    } else {
        return;
    };
    findings.push(finding);
}

#[cold]
fn incomplete(
    resource: &Entry<'_>,
    service: &str,
    region: Option<&str>,
    account: Option<&str>,
) -> Finding {
    let text = resource.text;
    let written = 3 + usize::from(region.is_some()) + usize::from(account.is_some());
    match service {
        // A missing Region is read as `*`, and these services take none.
        "s3" => {
            let resource = error(resource, "has fewer than six fields, and S3 takes no Region `*`");
            return resource.with_help("empty fields keep their colons: `arn:aws:s3:::my-bucket`");
        }
        "iam" => {
            let resource =
                error(resource, "has fewer than six fields, and IAM takes no Region `*`");
            return resource.with_help("empty fields keep their colons: `arn:aws:iam::*:*`");
        }
        _ if text.contains("::") => {
            return error(resource, "has fewer than six fields, one of them empty").with_help(FORM);
        }
        _ => {}
    }
    let message = format!("ARN {} has {written} of six fields", Quoted(text));
    let finding = Finding::new(&CHECK, resource.location(), message);
    if is_refused_in(resource.statement.policy_type(), text) {
        return finding.with_help(FORM);
    }
    let meaning = format!("{text}{}", ":*".repeat(6 - written));
    let finding = finding.weighed(FindingType::Warning);
    finding.with_help(format!("missing fields are read as `*`: {}", Quoted(&meaning)))
}

#[cold]
fn error(resource: &Entry<'_>, what: &str) -> Finding {
    let message = format!("ARN {} {what}", Quoted(resource.text));
    Finding::new(&CHECK, resource.location(), message)
}

fn is_refused_in(policy_type: PolicyType, text: &str) -> bool {
    match policy_type {
        PolicyType::Session | PolicyType::ResourceControl => true,
        PolicyType::ServiceControl => !text.ends_with('*'),
        _ => false,
    }
}
