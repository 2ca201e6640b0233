//! # What it does
//! Reports a service principal in the policy of a resource without a condition on whom the service
//! acts for. The encryption context that a service gives KMS says that too, and so does the id of the
//! skill in calls of Alexa.
//!
//! # Why it matters
//! The service can be made to use the resource by any of its customers, in any account.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
//!  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
//!  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{
    Check, ConditionContext, Needs, PrincipalContext, Run, StatementContext,
};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_positive, limits_source, services};
use super::service_principal_weak_source_key::weak_key;
use crate::name::service_principal;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "service-principal-unrestricted",
    codes: &["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL"],
    finding_type: FindingType::SecurityWarning,
    summary: "a service allowed to use a resource on anyone's behalf",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(_)),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut services = services(statement).filter(is_service);
    let Some(first) = services.next() else { return };
    let is_limited = limits_source(statement) || statement.conditions().any(|it| limits_use(&it));
    if is_limited || weak_key(statement).is_some() {
        return;
    }
    let finding = Finding::new(
        &CHECK,
        first.location(),
        format!("no condition says whom service {} acts for", Quoted(first.name)),
    );
    let finding = services.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(finding.with_help(
        "add a condition on `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or \
         `aws:SourceOrgPaths`",
    ));
}

/// What is no service has a check of its own.
fn is_service(principal: &PrincipalContext<'_>) -> bool {
    service_principal::parse(principal.name.as_bytes()).is_ok()
}

/// Whether a condition on a key of one service says what it must be used for.
///
/// Source: AWS KMS Developer Guide, *AWS KMS condition keys*; AWS Lambda Developer Guide, *Working
/// with resource-based IAM policies in Lambda*.
fn limits_use(condition: &ConditionContext<'_>) -> bool {
    const CONTEXT: &str = "kms:EncryptionContext:aws:";
    let starts = |start: &str| {
        condition.key.get(..start.len()).is_some_and(|key| key.eq_ignore_ascii_case(start))
    };
    let is_on_use =
        starts(CONTEXT) || condition.key.eq_ignore_ascii_case("lambda:EventSourceToken");
    is_on_use && is_positive(condition) && condition.values.iter().all(|it| it.as_text() != "*")
}
