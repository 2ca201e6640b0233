//! # What it does
//! Reports a statement without `Effect`.
//!
//! # Why it matters
//! There is no default. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "effect-missing",
    codes: &["MISSING_EFFECT"],
    finding_type: FindingType::Error,
    summary: "a statement without Effect",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.lacks("Effect") {
        findings.push(
            Finding::new(&CHECK, statement.location(), "the Effect element is missing")
                .with_help("add `\"Effect\": \"Allow\"` or `\"Effect\": \"Deny\"`"),
        );
    }
}
