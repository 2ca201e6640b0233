//! # What it does
//! Reports the condition keys `aws:UserAgent` and `aws:referer`. The latter is left alone where
//! only services are allowed: there the service sets it.
//!
//! # Why it matters
//! Whoever calls writes the header that the value is taken from, so that such a condition keeps
//! nobody out.
//!
//! # Example
//! ```json
//! {"Condition": {"StringLike": {"aws:referer": "https://www.example.com/*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-spoofable",
    codes: &["UNTRUSTWORTHY_CONDITION_KEY"],
    finding_type: FindingType::SecurityWarning,
    summary: "a condition key whose value the caller makes up",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut made_up = statement.conditions().filter(is_made_up).peekable();
    if made_up.peek().is_none() {
        return;
    }
    let sets_referer = is_of_services(*statement);
    for condition in made_up {
        if !(sets_referer && condition.known.is_some_and(|known| known.name == "aws:referer")) {
            let message = format!("the caller can write any value of {}", Quoted(condition.key));
            findings.push(Finding::new(&CHECK, condition.location(), message).with_help(
                "test what AWS vouches for, such as `aws:PrincipalOrgID` or `aws:SourceVpce`",
            ));
        }
    }
}

fn is_made_up(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| matches!(known.name, "aws:UserAgent" | "aws:referer"))
}

/// Whether the statement is about services and nobody else.
fn is_of_services(statement: StatementContext<'_>) -> bool {
    let mut kinds = statement.principals().map(|principal| principal.kind).peekable();
    kinds.peek().is_some() && kinds.all(|kind| &**kind == "Service")
}
