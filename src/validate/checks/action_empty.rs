//! # What it does
//! Reports an `Action` or `NotAction` that is an empty list.
//!
//! # Why it matters
//! The statement is about nothing. Access Analyzer only suggests to change it; IAM's API refuses
//! the document with "Policy statement must contain actions", so that it is an error here. A KMS
//! key policy is stored, and the statement then has no effect.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": [], "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "action-empty",
    codes: &["EMPTY_ARRAY_ACTION"],
    finding_type: FindingType::Error,
    summary: "an Action or NotAction that is an empty list",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if let Some(element) = statement.empty_list("Action", "NotAction") {
        findings.push(
            Finding::new(&CHECK, statement.element(element), "the list is empty")
                .weighed(statement.weight_of_incomplete()),
        );
    }
}
