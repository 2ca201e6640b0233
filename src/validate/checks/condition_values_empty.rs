//! # What it does
//! Reports a condition key with an empty list of values.
//!
//! # Why it matters
//! There is nothing to compare with: depending on the operator the condition holds for no request,
//! or for those without the key.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": []}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Quantifier;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-values-empty",
    codes: &[
        "EMPTY_ARRAY_CONDITION",
        "EMPTY_ARRAY_CONDITION_FORALLVALUES",
        "EMPTY_ARRAY_CONDITION_FORANYVALUE",
        "EMPTY_ARRAY_CONDITION_IFEXISTS",
    ],
    finding_type: FindingType::Suggestion,
    summary: "a condition key without values",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.values.is_empty() || condition.statement.statement.unread.contains("Condition") {
        return;
    }
    // An operator that does not exist has a check of its own.
    let Some(operator) = condition.parsed else { return };
    let absence = "to test that the key is absent, write `Null` with `\"true\"`";
    let (code, help) = match operator.quantifier() {
        Some(Quantifier::ForAllValues) => ("EMPTY_ARRAY_CONDITION_FORALLVALUES", absence),
        _ if operator.is_if_exists() => ("EMPTY_ARRAY_CONDITION_IFEXISTS", absence),
        Some(Quantifier::ForAnyValue) => {
            ("EMPTY_ARRAY_CONDITION_FORANYVALUE", "write the values; without any it never holds")
        }
        None => ("EMPTY_ARRAY_CONDITION", "write the values, or remove the key"),
    };
    findings.push(
        Finding::new(
            &CHECK,
            condition.location(),
            format!("condition key {} has no values", Quoted(condition.key)),
        )
        .coded(code)
        .with_help(help),
    );
}
