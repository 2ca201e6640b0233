//! # What it does
//! Reports a condition operator that IAM does not have, unless there are no keys under it. Operators
//! are written in one case; only `ForAllValues:` and `ForAnyValue:` may stand before one, and only
//! `IfExists` behind it.
//!
//! # Why it matters
//! IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEqual": {"aws:SourceAccount": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::ConditionOperator;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-operator-unknown",
    codes: &["INVALID_CONDITION_OPERATOR"],
    finding_type: FindingType::Error,
    summary: "a condition operator that IAM does not have",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    for (operator, entries) in block.iter() {
        if ConditionOperator::read(operator).is_some() || entries.is_empty() {
            continue;
        }
        let guess = nearest(operator, ConditionOperator::all().map(ConditionOperator::to_text));
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Condition").key(operator.clone()),
                format!("condition operator {} does not exist", Quoted(operator)),
            )
            .with_help_if(guess.map(|guess| format!("write `{guess}`"))),
        );
    }
}
