//! # What it does
//! Reports a trust policy that lets everyone assume the role, without a condition that limits the
//! caller.
//!
//! # Why it matters
//! Any account of AWS can assume the role. An external id limits nobody: AWS does not treat it as a
//! secret.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole",
//!  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{everyone_location, for_each_open};
use super::super::principal::trust::{Way, allows};
use crate::document::PrincipalElement;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-public",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a role that everyone can assume",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    for_each_open(context, |statement| {
        // `*` without a kind has a check of its own.
        let is_bare = statement.statement.principal().is_some_and(is_text);
        if is_bare || !allows(statement, Way::Plain) {
            return;
        }
        findings.push(
            Finding::new(&CHECK, everyone_location(statement), "everyone can assume the role")
                .with_help("name accounts or roles, or add a condition on `aws:PrincipalOrgID`"),
        );
    });
}

fn is_text(principal: &PrincipalElement) -> bool {
    principal.as_text().is_some()
}
