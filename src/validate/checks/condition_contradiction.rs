//! # What it does
//! Reports two conditions of a statement on the same key that no request can meet together.
//!
//! # Why it matters
//! All conditions of a statement must hold, so the statement never applies.
//!
//! # Example
//! ```json
//! {"Condition": {
//!     "StringEquals": {"aws:SourceAccount": "111122223333"},
//!     "StringLike": {"aws:SourceAccount": "4444*"}
//! }}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringLike": {"aws:SourceAccount": ["111122223333", "4444*"]}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::condition::contradiction::never_together;
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-contradiction",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "two conditions that never hold together",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

/// A statement of more conditions is not looked at: each would be compared with every other.
const MOST: usize = 64;

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(block) = statement.statement.condition() else { return };
    // A key occurs once under each operator.
    if block.len() < 2 || statement.conditions().nth(MOST).is_some() {
        return;
    }
    let mut conditions = statement.conditions();
    while let Some(one) = conditions.next() {
        let mut others = conditions.clone().filter(|other| {
            other.key.eq_ignore_ascii_case(one.key) && other.operator != one.operator
        });
        let Some(other) = others.find(|other| never_together(&one, other)) else { continue };
        let (first, second) = (Quoted(one.operator), Quoted(other.operator));
        let key = Quoted(one.key);
        findings.push(
            Finding::new(
                &CHECK,
                one.location(),
                format!("{first} and {second} on {key} never hold together"),
            )
            .and_at(other.location())
            .with_help(
                "the statement never applies; write alternatives as a list under one operator",
            ),
        );
        return;
    }
}
