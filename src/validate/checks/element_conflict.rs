//! # What it does
//! Reports an element together with its negation: `Action` and `NotAction`, `Resource` and
//! `NotResource`, or `Principal` and `NotPrincipal` in one statement.
//!
//! # Why it matters
//! A statement has exactly one of the two. AWS refuses the document, even where one is an empty
//! list.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "s3:*", "NotAction": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "element-conflict",
    codes: &["UNSUPPORTED_ELEMENT_COMBINATION"],
    finding_type: FindingType::Error,
    summary: "an element together with its negation",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (element, negation) in pairs(statement.policy_type()) {
        if statement.has(element) && statement.has(negation) {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element(element),
                    format!("{element} and {negation} in one statement"),
                )
                .with_help("keep one of the two")
                .and_at(statement.element(negation)),
            );
        }
    }
}

/// The pairs of which the policy may hold either: where one is forbidden, a check of its own says
/// so.
fn pairs(policy_type: PolicyType) -> &'static [(&'static str, &'static str)] {
    const ACTION: (&str, &str) = ("Action", "NotAction");
    const RESOURCE: (&str, &str) = ("Resource", "NotResource");
    const PRINCIPAL: (&str, &str) = ("Principal", "NotPrincipal");
    match policy_type {
        PolicyType::RoleTrust => &[],
        PolicyType::ResourceControl => &[RESOURCE],
        _ if policy_type.has_principal() => &[ACTION, RESOURCE, PRINCIPAL],
        _ => &[ACTION, RESOURCE],
    }
}
