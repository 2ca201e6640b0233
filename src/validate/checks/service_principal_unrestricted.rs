//! # What it does
//! Reports a service principal in the policy of a resource without a condition on whom the service
//! acts for.
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

use super::super::callers::{limits_source, services};
use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::service_principal_weak_source_key::weak_key;
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
    let mut services = services(statement);
    let Some(first) = services.next() else { return };
    if limits_source(statement) || weak_key(statement).is_some() {
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
