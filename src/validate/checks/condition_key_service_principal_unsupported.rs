//! # What it does
//! Reports a statement for service principals with a condition on the organization or the tags of
//! the caller: `aws:PrincipalOrgID`, `aws:PrincipalOrgPaths` or `aws:PrincipalTag`. `Null` and
//! operators with `IfExists` allow for a key that is missing. Calls of IAM Roles Anywhere have tags:
//! what the certificate says.
//!
//! # Why it matters
//! A service belongs to no organization of yours and has no tags: its calls do not have these keys,
//! so that an Allow lets none of them in. Access Analyzer calls that an error; AWS stores the
//! document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "cloudfront.amazonaws.com"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:SourceOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::services;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-service-principal-unsupported",
    codes: &["UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
    finding_type: FindingType::Warning,
    summary: "a condition key that calls of a service principal do not have",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut missing = statement.conditions().filter(is_missing).peekable();
    if missing.peek().is_none() {
        return;
    }
    let is_untagged = services(statement).any(|service| service.name != TAGGED);
    let mut missing = missing.filter(|condition| is_untagged || !is_tag(condition));
    let Some(first) = missing.next() else { return };
    let mut services = services(statement);
    let lacks = |name: &str| name != TAGGED || !is_tag(&first);
    let Some(service) = services.find(|service| lacks(service.name)) else { return };
    let message = format!("calls of {} do not have {}", Quoted(service.name), Quoted(first.key));
    let finding = Finding::new(&CHECK, first.location(), message)
        .with_help("test `aws:SourceOrgID`, `aws:SourceAccount` or `aws:SourceArn` instead")
        .related_to(service.location(), "the service");
    findings.push(missing.fold(finding, |finding, other| finding.and_at(other.location())));
}

/// The service whose calls have tags.
///
/// Source: IAM Roles Anywhere User Guide, *Trust model*.
const TAGGED: &str = "rolesanywhere.amazonaws.com";

fn is_tag(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| known.name == "aws:PrincipalTag")
}

/// Whether a condition needs a key that calls of services do not have.
fn is_missing(condition: &ConditionContext<'_>) -> bool {
    let is_of_callers = condition.known.is_some_and(|known| {
        matches!(known.name, "aws:PrincipalOrgID" | "aws:PrincipalOrgPaths" | "aws:PrincipalTag")
    });
    is_of_callers
        && condition.parsed.is_some_and(|parsed| {
            !parsed.is_if_exists() && parsed.operator().family() != Family::Null
        })
}
