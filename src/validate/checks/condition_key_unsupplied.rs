//! # What it does
//! Reports a condition key of a service that none of the statement's actions knows, some of which are
//! written with wildcards. `Null`, `...IfExists` and negated operators are left out, and so are keys
//! of tags and keys that AWS's reference has for no action at all.
//!
//! # Why it matters
//! No request has the key, so that the condition never holds: an Allow allows nothing, and a Deny
//! denies nothing.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject*", "Resource": "*",
//!  "Condition": {"StringEquals": {"s3:prefix": "reports/"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*",
//!  "Condition": {"StringEquals": {"s3:prefix": "reports/"}}}
//! ```

use super::super::check::{
    Check, ConditionContext, Context, Needs, Run, StatementContext, every_type,
};
use super::super::condition::service_key::ServiceKey;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::statement::budget::Budget;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-unsupplied",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a condition key that no action of a statement with wildcards knows",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Document(run),
};

/// What looking for a key among those of an action counts for.
const LOOK: usize = 64;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let mut budget = None;
    for condition in (0..).map_while(|index| context.condition(index)) {
        let Some(key) = ServiceKey::of(&condition) else { continue };
        if !condition.fails_without_key() || !is_about_patterns(&condition.statement) {
            continue;
        }
        let budget = budget.get_or_insert_with(|| Budget::for_bytes(bytes(context)));
        // A budget that is spent ends the search.
        let Some(is_known) = is_known(&condition.statement, key, budget) else { return };
        if !is_known && key.is_listed(context) {
            findings.push(finding(&condition));
        }
    }
}

/// Whether the actions are all known, and patterns among them; where each is listed by its name, and
/// where a Deny lists some, another check says which do not know the key.
fn is_about_patterns(statement: &StatementContext<'_>) -> bool {
    let mut has_pattern = false;
    let is_sound = statement.known_actions().all(|(_, meaning)| match meaning {
        Meaning::Many(_) => {
            has_pattern = true;
            true
        }
        Meaning::One(_) => statement.is_allow(),
        _ => false,
    });
    is_sound && has_pattern && !statement.has("NotAction") && statement.effect().is_some()
}

/// Whether some action of the statement knows the key.
fn is_known(
    statement: &StatementContext<'_>,
    key: ServiceKey<'_>,
    budget: &mut Budget,
) -> Option<bool> {
    for (entry, meaning) in statement.known_actions() {
        for action in entry.expand(meaning) {
            budget.spend(LOOK)?;
            if action.knows_condition_key(key.name()) {
                return Some(true);
            }
        }
    }
    // What AWS Marketplace calls a product is missing in the reference for some actions.
    Some(key.is_of("aws-marketplace"))
}

fn bytes(context: &Context<'_>) -> usize {
    context.statements().flat_map(StatementContext::actions).map(|entry| entry.text.len()).sum()
}

#[cold]
fn finding(condition: &ConditionContext<'_>) -> Finding {
    let statement = condition.statement;
    let message = format!("no action of the statement knows {}", Quoted(condition.key));
    let effect = if statement.is_deny() { "denies" } else { "allows" };
    Finding::new(&CHECK, condition.key_location(), message)
        .with_help(format!("no request has the key, so that the statement {effect} nothing"))
        .related_to(statement.element("Action"), "the actions")
}
