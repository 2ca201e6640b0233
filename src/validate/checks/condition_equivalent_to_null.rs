//! # What it does
//! Reports a comparison with `*` that only tests whether the request has the condition key.
//!
//! # Why it matters
//! `Null` says so to everyone who reads the policy.
//!
//! # Example
//! ```json
//! {"Condition": {"StringLike": {"aws:ResourceTag/team": "*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Null": {"aws:ResourceTag/team": "false"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::sensitive::Demand;
use super::super::condition::star::{Holds, holds};
use super::super::condition::value_pieces::Piece;
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-equivalent-to-null",
    codes: &["EQUIVALENT_TO_NULL_FALSE", "EQUIVALENT_TO_NULL_TRUE"],
    finding_type: FindingType::Suggestion,
    summary: "a comparison with `*` that tests whether the key is present",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some((index, holds)) = holds(condition) else { return };
    let (code, presence, value) = match holds {
        Holds::WithKey => ("EQUIVALENT_TO_NULL_FALSE", "has", "false"),
        Holds::WithoutKey => ("EQUIVALENT_TO_NULL_TRUE", "does not have", "true"),
        Holds::Always | Holds::Never => return,
    };
    let demand = Demand::of(condition);
    if demand.is_some_and(|demand| demand.is_missed("*", |piece| piece == Piece::Wildcard)) {
        // That the wildcard lets in too much weighs more.
        return;
    }
    let key = Quoted(condition.key);
    let message = format!("`*` only tests that the request {presence} condition key {key}");
    findings.push(
        Finding::new(&CHECK, condition.value_location(index), message)
            .coded(code)
            .with_help(format!("write the key under `Null` with `\"{value}\"`")),
    );
}
