//! # What it does
//! Reports `IfExists` behind the condition operator `Null`, unless there are no keys under it.
//!
//! # Why it matters
//! `Null` itself tests whether a key exists, and takes no `IfExists`.
//!
//! # Example
//! ```json
//! {"Condition": {"NullIfExists": {"aws:TokenIssueTime": "true"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Null": {"aws:TokenIssueTime": "true"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::{ConditionOperator, Operator};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-null-if-exists",
    codes: &["NULL_WITH_IF_EXISTS"],
    finding_type: FindingType::Error,
    summary: "the condition operator NullIfExists",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    for (operator, entries) in block.iter() {
        let Some(read) = ConditionOperator::read(operator) else { continue };
        if read.operator() != Operator::Null || !read.is_if_exists() || entries.is_empty() {
            continue;
        }
        let plain = operator.trim_end_matches("IfExists");
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("Condition").key(operator.clone()),
                format!("condition operator {}: `Null` takes no `IfExists`", Quoted(operator)),
            )
            .with_help(format!("write `{plain}`")),
        );
    }
}
