//! # What it does
//! Reports `ForAllValues:` on a condition key that has a single value in a request.
//!
//! # Why it matters
//! The condition also holds where the request does not have the key at all, so that an Allow allows
//! more than is meant.
//!
//! # Example
//! ```json
//! {"Condition": {"ForAllValues:StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Quantifier;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-for-all-values-single",
    codes: &["FORALLVALUES_WITH_SINGLE_VALUED_KEY"],
    finding_type: FindingType::SecurityWarning,
    summary: "`ForAllValues:` with a key that has a single value",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some(parsed) = condition.parsed else { return };
    let is_for_all = parsed.quantifier() == Some(Quantifier::ForAllValues);
    if !is_for_all || parsed.operator().family() == Family::Null {
        return;
    }
    if condition.known.is_some_and(|known| !known.is_multivalued) {
        let message = format!(
            "`ForAllValues:` also holds without {}, which has a single value",
            Quoted(condition.key)
        );
        let plain = condition.operator.strip_prefix("ForAllValues:").unwrap_or_default();
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help(format!("write `{plain}`")),
        );
    }
}
