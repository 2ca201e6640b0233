//! # What it does
//! Reports an operator with `IfExists` on nothing but a condition key that every request has.
//!
//! # Why it matters
//! `IfExists` changes nothing there, and makes a reader look for the case that it is for.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEqualsIfExists": {"aws:RequestedRegion": "eu-west-1"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::element::ConditionOperator;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "if-exists-always-present",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "`IfExists` on a key that every request has",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

/// `aws:SecureTransport` and `aws:ViaAWSService` are not among them: AWS's own guides write them with
/// `IfExists`.
const ALWAYS: [&str; 7] = [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:PrincipalAccount",
    "aws:PrincipalType",
    "aws:RequestedRegion",
    "aws:UserAgent",
    "aws:userid",
];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.parsed.is_some_and(ConditionOperator::is_if_exists) {
        return;
    }
    if condition.known.is_some_and(|known| ALWAYS.contains(&known.name)) && is_alone(condition) {
        let plain = condition.operator.trim_end_matches("IfExists");
        let message = format!(
            "every request has {}, so that `IfExists` changes nothing",
            Quoted(condition.key)
        );
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help(format!("write `{plain}`"))
                .with_fix_if(fix(condition, plain)),
        );
    }
}

/// How many operators are looked through: a search through a great many would cost more than the
/// finding is worth.
const MOST: usize = 32;

/// Whether no other key stands under the operator, one that `IfExists` may be for.
fn is_alone(condition: &ConditionContext<'_>) -> bool {
    let block = condition.statement.statement.condition().filter(|block| block.len() <= MOST);
    let keys = block.and_then(|block| block.get(condition.operator));
    keys.is_some_and(|keys| keys.len() == 1)
}

/// The operator is written anew where nothing stands under the plain one.
fn fix(condition: &ConditionContext<'_>, plain: &str) -> Option<Fix> {
    let block = condition.statement.statement.condition()?;
    let operator = condition.statement.element("Condition").key(condition.operator.clone());
    block.get(plain).is_none().then(|| Fix::rename(operator, plain.to_owned()))
}
