//! # What it does
//! Reports a service in a trust policy without a condition on whom the service acts for.
//!
//! # Why it matters
//! Services that take the ARN of a role from their customers can be made to assume the role for a
//! customer of another account. EC2 and Lambda use a role only for what it was passed to, and are left
//! out.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole",
//!  "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{limits_source, services};
use super::super::principal::trust::{Way, allows};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-service-confused-deputy",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of a service on anyone's behalf",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

/// The services that assume a role only where it was passed to a resource of its own account.
const BOUND: [&str; 4] = ["ec2", "edgelambda", "lambda", "pods.eks"];

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut services = services(statement).filter(is_unbound);
    let Some(first) = services.next() else { return };
    if !allows(statement, Way::Plain) || limits_source(statement) {
        return;
    }
    let finding = Finding::new(
        &CHECK,
        first.location(),
        format!("no condition says whom service {} assumes the role for", Quoted(first.name)),
    );
    let finding = services.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(finding.with_help(
        "add a condition on `aws:SourceAccount` or `aws:SourceArn`, if the service sends them",
    ));
}

fn is_unbound(service: &PrincipalContext<'_>) -> bool {
    let name = service.name.trim_end_matches(".cn");
    let prefix = name.strip_suffix(".amazonaws.com");
    // What is no service has a check of its own.
    prefix.is_some_and(|prefix| prefix != "*" && !BOUND.contains(&prefix))
}
