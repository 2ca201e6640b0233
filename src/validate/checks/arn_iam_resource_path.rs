//! # What it does
//! Reports a resource of IAM that is neither `*` nor `root` nor begins with a kind of IAM resource and
//! a slash, such as `role/`. No wildcard can stand in the kind.
//!
//! # Why it matters
//! IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:roles/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-iam-resource-path",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "an ARN of IAM that names no kind of IAM resource",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

pub(crate) const KINDS: [&str; 15] = [
    "access-report",
    "delegation-request",
    "federated-user",
    "group",
    "instance-profile",
    "mfa",
    "oidc-provider",
    "policy",
    "report",
    "role",
    "role-template",
    "saml-provider",
    "server-certificate",
    "sms-mfa",
    "user",
];

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    let (Some("iam"), Some(""), Some(last)) = (arn.service, arn.region, arn.resource) else {
        return;
    };
    if matches!(last, "*" | "root") || has_kind(last) {
        return;
    }
    let kind = last.split(['/', '*', ':']).next().unwrap_or(last);
    findings.push(
        Finding::new(
            &CHECK,
            resource.location(),
            format!("ARN {} names no kind of IAM resource", Quoted(resource.text)),
        )
        .with_help_if(
            nearest(kind, KINDS).map(|kind| format!("begin the resource with `{kind}/`")),
        ),
    );
}

fn has_kind(resource: &str) -> bool {
    resource.split_once('/').is_some_and(|(kind, _)| KINDS.contains(&kind))
}
