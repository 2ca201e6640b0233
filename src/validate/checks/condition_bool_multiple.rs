//! # What it does
//! Reports several values under `Bool` for a condition key that has a single value.
//!
//! # Why it matters
//! With both `true` and `false` the condition always holds where the key is there, and otherwise
//! one value says it all. Access Analyzer calls that an error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"Bool": {"aws:SecureTransport": ["true", "false"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Bool": {"aws:SecureTransport": "true"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-bool-multiple",
    codes: &["INVALID_CONDITION_MULTIPLE_BOOLEAN"],
    finding_type: FindingType::Warning,
    summary: "several values under Bool for a key that has one",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.values.len() < 2 {
        return;
    }
    let Some(parsed) = condition.parsed else { return };
    // A key that is not known is taken for what the operator says.
    let is_single = match condition.known {
        Some(known) => !known.is_multivalued,
        None => parsed.quantifier().is_none(),
    };
    if is_single && parsed.operator().family() == Family::Bool {
        let count = condition.values.len();
        let message = format!("{count} truth values for {}, which has one", Quoted(condition.key));
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help("write `true` or `false`"),
        );
    }
}
