//! # What it does
//! Reports a policy without statements: no `Statement`, or an empty list.
//!
//! # Why it matters
//! AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Version": "2012-10-17", "Statement": []}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::document::Location;

pub(in super::super) static CHECK: Check = Check {
    rule: "statement-missing",
    codes: &["MISSING_STATEMENT"],
    finding_type: FindingType::Error,
    summary: "a policy without statements",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let (location, message) = match context.document.statement() {
        None if context.lacks("Statement") => {
            (Location::root(), "the Statement element is missing")
        }
        Some(statements) if statements.is_empty() => {
            (Location::root().value("Statement"), "the list is empty")
        }
        _ => return,
    };
    findings.push(Finding::new(&CHECK, location, message));
}
