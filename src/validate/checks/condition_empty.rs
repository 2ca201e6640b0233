//! # What it does
//! Reports a `Condition`, or an operator in it, without condition keys.
//!
//! # Why it matters
//! It says nothing, and may be what is left of a restriction.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*", "Condition": {}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-empty",
    codes: &["EMPTY_OBJECT_CONDITION"],
    finding_type: FindingType::Suggestion,
    summary: "a Condition or an operator without condition keys",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    if statement.statement.unread.contains("Condition") {
        return;
    }
    let element = || statement.element("Condition");
    if block.is_empty() {
        let finding = Finding::new(&CHECK, element(), "Condition is empty");
        findings.push(finding.with_help("remove it").with_fix(Fix::remove(element())));
    }
    for (operator, _) in block.iter().filter(|(_, entries)| entries.is_empty()) {
        let location = element().value(operator.clone());
        // Without its only operator the element would be the next to be empty.
        let removed = if block.len() == 1 { element() } else { location.clone() };
        findings.push(
            Finding::new(
                &CHECK,
                location,
                format!("condition operator {} has no condition keys", Quoted(operator)),
            )
            .with_help("remove it")
            .with_fix(Fix::remove(removed)),
        );
    }
}
