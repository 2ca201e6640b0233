//! # What it does
//! Reports a principal other than the string `*` in a resource control policy, and `NotPrincipal`.
//!
//! # Why it matters
//! The policy limits everyone; a condition narrows it. AWS Organizations refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": {"AWS": "*"}, "Action": "s3:*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-principal-not-star",
    codes: &["RCP_SYNTAX_ERROR_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "a principal other than * in a resource control policy",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

const HELP: &str = "write `\"Principal\": \"*\"`, and narrow it by a condition";

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.has("NotPrincipal") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.location().key("NotPrincipal"),
                "a resource control policy takes no NotPrincipal element",
            )
            .with_help(HELP),
        );
    }
    if statement.statement.principal().is_some_and(|principal| principal.as_text() != Some("*")) {
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Principal"),
                "the principal of a resource control policy is not `*`",
            )
            .with_help(HELP),
        );
    }
}
