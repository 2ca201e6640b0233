//! # What it does
//! Reports a comparison with `*` that holds for no request, with or without the condition key.
//!
//! # Why it matters
//! The statement has no effect.
//!
//! # Example
//! ```json
//! {"Condition": {"ForAnyValue:StringNotLike": {"aws:TagKeys": "*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ForAnyValue:StringNotLike": {"aws:TagKeys": "team-*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::star::{Holds, holds};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-never-true",
    codes: &["REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION"],
    finding_type: FindingType::Suggestion,
    summary: "a comparison with `*` that never holds",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some((index, Holds::Never)) = holds(condition) else { return };
    let (key, operator) = (Quoted(condition.key), Quoted(condition.operator));
    findings.push(
        Finding::new(
            &CHECK,
            condition.value_location(index),
            format!("`*` under {operator} lets no request through, whatever its {key}"),
        )
        .with_help("remove the statement, or write the values that are meant"),
    );
}
