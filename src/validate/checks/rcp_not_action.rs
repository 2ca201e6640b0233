//! # What it does
//! Reports `NotAction` in a resource control policy.
//!
//! # Why it matters
//! The policy must name the services it is about. AWS Organizations refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "NotAction": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:Put*", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-not-action",
    codes: &["RCP_SYNTAX_ERROR_NOTACTION"],
    finding_type: FindingType::Error,
    summary: "NotAction in a resource control policy",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.has("NotAction") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.location().key("NotAction"),
                "a resource control policy takes no NotAction element",
            )
            .with_help("list the actions under `Action`, as in `s3:*`"),
        );
    }
}
