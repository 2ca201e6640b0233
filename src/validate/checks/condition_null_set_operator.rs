//! # What it does
//! Reports `ForAllValues:` or `ForAnyValue:` before the condition operator `Null`.
//!
//! # Why it matters
//! With `ForAllValues:` the condition always holds, with `ForAnyValue:` it never does.
//!
//! # Example
//! ```json
//! {"Condition": {"ForAnyValue:Null": {"aws:TagKeys": "true"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Null": {"aws:TagKeys": "true"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::{ConditionOperator, Operator, Quantifier};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-null-set-operator",
    codes: &["NULL_WITH_QUALIFIER"],
    finding_type: FindingType::Suggestion,
    summary: "the condition operator Null with ForAllValues: or ForAnyValue:",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    for (operator, entries) in block.iter() {
        let Some(read) = ConditionOperator::read(operator) else { continue };
        // `IfExists` has a check of its own, and an operator without keys another.
        if read.operator() != Operator::Null || read.is_if_exists() || entries.is_empty() {
            continue;
        }
        let result = match read.quantifier() {
            Some(Quantifier::ForAllValues) => "always holds",
            Some(Quantifier::ForAnyValue) => "never holds",
            None => continue,
        };
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Condition").key(operator.clone()),
                format!("condition operator {} {result}", Quoted(operator)),
            )
            .with_help("write `Null`, or compare the values with `StringLike` and `*`"),
        );
    }
}
