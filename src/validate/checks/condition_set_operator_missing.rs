//! # What it does
//! Reports a condition key of which one request can have several values, under an operator without
//! `ForAllValues:` and `ForAnyValue:`. `Null` needs neither.
//!
//! # Why it matters
//! Such a condition is not defined: what it does with several values is left open, and it may never
//! hold. Access Analyzer calls that an error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:TagKeys": ["environment", "team"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["environment", "team"]}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-set-operator-missing",
    codes: &["MISSING_QUALIFIER"],
    finding_type: FindingType::Warning,
    summary: "a key with several values in one request under an operator for a single value",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.known.is_some_and(|known| known.is_multivalued) {
        return;
    }
    let Some(parsed) = condition.parsed else { return };
    if parsed.quantifier().is_some() || parsed.operator().family() == Family::Null {
        return;
    }
    let message = format!(
        "`{parsed}` is for a single value, but a request can have several of {}",
        Quoted(condition.key)
    );
    findings.push(
        Finding::new(&CHECK, condition.location(), message)
            .with_help(format!("write `ForAnyValue:{parsed}` or `ForAllValues:{parsed}`")),
    );
}
