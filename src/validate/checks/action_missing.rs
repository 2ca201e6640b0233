//! # What it does
//! Reports a statement with neither `Action` nor `NotAction`.
//!
//! # Why it matters
//! The statement is about nothing. AWS refuses the document; only KMS stores it, and the statement
//! then has no effect.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "action-missing",
    codes: &["MISSING_ACTION"],
    finding_type: FindingType::Error,
    summary: "a statement with neither Action nor NotAction",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.lacks("Action") && statement.lacks("NotAction") {
        findings.push(
            Finding::new(&CHECK, statement.location(), "the Action element is missing")
                .with_help("add `Action` or `NotAction`")
                .weighed(statement.weight_of_incomplete()),
        );
    }
}
