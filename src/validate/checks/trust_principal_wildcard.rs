//! # What it does
//! Reports the principal `*` as a bare string in a role trust policy.
//!
//! # Why it matters
//! A trust policy takes everyone only as `{"AWS": "*"}`, and should then narrow it by a condition.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole",
//!  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::document::PrincipalElement;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-principal-wildcard",
    codes: &["ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "the principal * as a bare string in a role trust policy",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.statement.principal().and_then(PrincipalElement::as_text) == Some("*") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Principal"),
                "a role trust policy does not take the bare principal `*`",
            )
            .with_help("write `{\"AWS\": \"*\"}`, and narrow it by a condition"),
        );
    }
}
