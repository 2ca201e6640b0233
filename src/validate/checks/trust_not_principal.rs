//! # What it does
//! Reports `NotPrincipal` in a role trust policy.
//!
//! # Why it matters
//! A trust policy lists who may assume the role. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "NotPrincipal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-not-principal",
    codes: &["ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "NotPrincipal in a role trust policy",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.has("NotPrincipal") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.location().key("NotPrincipal"),
                "a role trust policy takes no NotPrincipal element",
            )
            .with_help("name the trusted principals under `Principal`"),
        );
    }
}
