//! # What it does
//! Reports a condition key that occurs a second time under its operator, in another case.
//!
//! # Why it matters
//! Keys are compared without case, so the two are one key, which may be written only once.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {
//!     "aws:SourceAccount": "111122223333", "aws:sourceaccount": "444455556666"
//! }}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": ["111122223333", "444455556666"]}}}
//! ```

use std::collections::HashMap;

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::document::ConditionEntries;
use crate::parse_error::Quoted;
use crate::text::Text;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-duplicate-case",
    codes: &["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
    finding_type: FindingType::Error,
    summary: "a condition key twice under one operator, in different case",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

/// Up to this many keys are compared one by one, which is faster than hashing.
const FEW: usize = 16;

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    for (operator, entries) in block.iter() {
        let report = |first: &Text, second: &Text| {
            let operator = statement.element("Condition").value(operator.clone());
            findings.push(
                Finding::new(
                    &CHECK,
                    operator.clone().key(second.clone()),
                    format!("condition key {} is {} again", Quoted(second), Quoted(first)),
                )
                .and_at(operator.key(first.clone()))
                .with_help("merge the values of the two"),
            );
        };
        if entries.len() <= FEW { few(entries, report) } else { many(entries, report) }
    }
}

fn few(entries: &ConditionEntries, mut report: impl FnMut(&Text, &Text)) {
    for (index, key) in entries.keys().enumerate() {
        let mut earlier = entries.keys().take(index);
        if let Some(first) = earlier.find(|first| first.eq_ignore_ascii_case(key)) {
            report(first, key);
        }
    }
}

fn many(entries: &ConditionEntries, mut report: impl FnMut(&Text, &Text)) {
    let mut seen: HashMap<String, &Text> = HashMap::with_capacity(entries.len());
    for key in entries.keys() {
        let first = *seen.entry(key.to_ascii_lowercase()).or_insert(key);
        if !std::ptr::eq(first, key) {
            report(first, key);
        }
    }
}
