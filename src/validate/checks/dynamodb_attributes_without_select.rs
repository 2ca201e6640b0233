//! # What it does
//! Reports `dynamodb:Attributes` in an `Allow` for reading without `dynamodb:Select`.
//!
//! # Why it matters
//! The first key holds the attributes that a request asks for. A request that names none passes too,
//! and gets all of them.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:GetItem",
//!  "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/Games",
//!  "Condition": {"ForAllValues:StringEquals": {"dynamodb:Attributes": ["UserId", "Score"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:GetItem",
//!  "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/Games",
//!  "Condition": {"ForAllValues:StringEquals": {"dynamodb:Attributes": ["UserId", "Score"]},
//!                "StringEquals": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal::callers::{is_positive, is_presence_test};
use crate::arn::wildcard::covers_ignore_case;

pub(in super::super) static CHECK: Check = Check {
    rule: "dynamodb-attributes-without-select",
    codes: &["DYNAMODB_ATTRIBUTES_WITHOUT_SELECT"],
    finding_type: FindingType::SecurityWarning,
    summary: "dynamodb:Attributes without the key that has requests name them",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

/// The actions that return items.
const READS: [&str; 4] =
    ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan"];

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut attributes = statement.conditions().filter(is_on_attributes);
    let Some(first) = attributes.next() else { return };
    if !reads(statement) || statement.conditions().any(|condition| wants_selection(&condition)) {
        return;
    }
    let finding = Finding::new(
        &CHECK,
        first.location(),
        "a request that names no attributes passes, and gets all of them",
    );
    let finding = attributes.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(
        finding.with_help("add `\"StringEquals\": {\"dynamodb:Select\": \"SPECIFIC_ATTRIBUTES\"}`"),
    );
}

fn is_on_attributes(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| known.is("dynamodb:Attributes"))
        && !is_presence_test(condition)
}

fn wants_selection(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| known.is("dynamodb:Select"))
        && is_positive(condition)
        && condition.values.iter().all(|value| value.as_text() == "SPECIFIC_ATTRIBUTES")
}

/// Whether one of the actions returns items; what `NotAction` leaves in may.
fn reads(statement: &StatementContext<'_>) -> bool {
    statement.actions().any(|action| {
        let mut reads = READS.iter();
        action.element == "NotAction" || reads.any(|read| covers_ignore_case(action.text, read))
    })
}
