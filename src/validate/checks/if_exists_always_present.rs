//! # What it does
//! Reports an operator with `IfExists` on a condition key that every request has.
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

/// `aws:ViaAWSService` is not among them: AWS's own guides write it with `IfExists`.
const ALWAYS: [&str; 8] = [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:PrincipalAccount",
    "aws:PrincipalType",
    "aws:RequestedRegion",
    "aws:SecureTransport",
    "aws:UserAgent",
    "aws:userid",
];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.parsed.is_some_and(ConditionOperator::is_if_exists) {
        return;
    }
    if condition.known.is_some_and(|known| ALWAYS.contains(&known.name)) {
        let plain = condition.operator.trim_end_matches("IfExists");
        let message =
            format!("every request has {}, so that `IfExists` changes nothing", Quoted(condition.key));
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help(format!("write `{plain}`"))
                .with_fix_if(fix(condition, plain)),
        );
    }
}

/// How many operators are looked through for a fix.
const MOST: usize = 32;

/// The operator is written anew where nothing else stands under it or under the plain one.
fn fix(condition: &ConditionContext<'_>, plain: &str) -> Option<Fix> {
    let block = condition.statement.statement.condition()?;
    // A search through a great many operators would cost more than the change is worth.
    if block.len() > MOST {
        return None;
    }
    let is_alone = block.get(condition.operator)?.len() == 1 && block.get(plain).is_none();
    let operator = condition.statement.element("Condition").key(condition.operator.clone());
    is_alone.then(|| Fix::rename(operator, plain.to_owned()))
}
