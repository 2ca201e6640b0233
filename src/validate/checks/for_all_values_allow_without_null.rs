//! # What it does
//! Reports `ForAllValues:` in an Allow without a test that wants the key: `Null` with `false`, or
//! `ForAnyValue:` on the same key. Where the key has a single value, `ForAllValues:` itself is the
//! fault.
//!
//! # Why it matters
//! The condition also holds where the request does not have the key at all: whoever passes no tags
//! passes no wrong ones.
//!
//! # Example
//! ```json
//! {"Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["environment", "team"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["environment", "team"]},
//!                "Null": {"aws:TagKeys": "false"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::condition::wanted_keys::WantedKeys;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Quantifier;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "for-all-values-allow-without-null",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "`ForAllValues:` in an Allow that does not want the key",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut open = statement.conditions().filter(may_be_empty).peekable();
    if open.peek().is_none() {
        return;
    }
    let wanted = WantedKeys::of(*statement);
    for condition in open.filter(|condition| !wanted.has_other(condition)) {
        let (operator, key) = (Quoted(condition.operator), Quoted(condition.key));
        findings.push(
            Finding::new(
                &CHECK,
                condition.location(),
                format!("{operator} also holds without {key}"),
            )
            .with_help(format!("add `Null` with {key} and `false`")),
        );
    }
}

/// Whether a condition holds for no values at all of a key that can have several.
fn may_be_empty(condition: &ConditionContext<'_>) -> bool {
    let is_for_all = condition.parsed.is_some_and(|parsed| {
        parsed.quantifier() == Some(Quantifier::ForAllValues)
            && parsed.operator().family() != Family::Null
    });
    is_for_all && condition.known.is_none_or(|known| known.is_multivalued)
}
