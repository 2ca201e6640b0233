//! # What it does
//! Reports a condition on what a caller of `sts:AssumeRole` and its like may set for the session, in a
//! statement that does not allow to set it: a source identity or the tags of the session.
//!
//! # Why it matters
//! Whoever sets it is refused, and for who does not, the condition fails. Access Analyzer calls that
//! an error; AWS stores the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole",
//!  "Condition": {"StringLike": {"sts:SourceIdentity": "*@example.com"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"],
//!  "Condition": {"StringLike": {"sts:SourceIdentity": "*@example.com"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::arn::wildcard::covers_ignore_case;
use crate::element::Operator;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-action-missing",
    codes: &["MISSING_ACTION_FOR_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a condition on what the session is given, without the action to set it",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(actions) = statement.statement.action.as_ref().filter(|_| statement.is_allow()) else {
        return;
    };
    let is_assuming = |action: &str| {
        let assume = "sts:AssumeRole";
        action.get(..assume.len()).is_some_and(|start| start.eq_ignore_ascii_case(assume))
    };
    if !actions.iter().any(|action| is_assuming(action)) {
        return;
    }
    for condition in statement.conditions() {
        let Some(wanted) = setter(&condition) else { continue };
        if !actions.iter().any(|action| covers_ignore_case(action, wanted)) {
            let message = format!("the statement does not allow to set {}", Quoted(condition.key));
            findings.push(
                Finding::new(&CHECK, condition.location(), message)
                    .with_help(format!("add `{wanted}` to the actions")),
            );
        }
    }
}

/// The action that sets the key, where the condition wants the key to be there.
///
/// Source: IAM User Guide, *Pass session tags in AWS STS*, *Monitor and control actions taken with
/// assumed roles*.
fn setter(condition: &ConditionContext<'_>) -> Option<&'static str> {
    let parsed = condition.parsed?;
    if parsed.is_if_exists() || parsed.operator() == Operator::Null {
        return None;
    }
    let known = condition.known?;
    match known.name {
        "sts:SourceIdentity" => Some("sts:SetSourceIdentity"),
        "sts:TransitiveTagKeys" | "aws:RequestTag" | "aws:TagKeys" => Some("sts:TagSession"),
        _ => None,
    }
}
