//! # What it does
//! Reports `Resource` and `NotResource` in a role trust policy.
//!
//! # Why it matters
//! The resource is the role itself. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-resource-not-allowed",
    codes: &["ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE"],
    finding_type: FindingType::Error,
    summary: "Resource or NotResource in a role trust policy",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for element in ["Resource", "NotResource"] {
        if statement.has(element) {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.location().key(element),
                    format!("a role trust policy takes no {element} element"),
                )
                .with_help("remove it; the resource is the role itself"),
            );
        }
    }
}
