//! # What it does
//! Reports a comparison with `*` that holds for every request, with or without the condition key.
//!
//! # Why it matters
//! The key restricts nothing.
//!
//! # Example
//! ```json
//! {"Condition": {"ForAllValues:StringLike": {"aws:TagKeys": "*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ForAllValues:StringLike": {"aws:TagKeys": "team-*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::star::{Holds, holds};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-always-true",
    codes: &["REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION"],
    finding_type: FindingType::Suggestion,
    summary: "a comparison with `*` that always holds",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some((index, Holds::Always)) = holds(condition) else { return };
    let (key, operator) = (Quoted(condition.key), Quoted(condition.operator));
    findings.push(
        Finding::new(
            &CHECK,
            condition.value_location(index),
            format!("`*` under {operator} lets every request through, whatever its {key}"),
        )
        .with_help("remove the key, or write the values that are meant"),
    );
}
