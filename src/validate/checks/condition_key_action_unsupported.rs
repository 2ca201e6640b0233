//! # What it does
//! Reports a condition key of a service with actions that do not know it: in a Deny, every action that
//! is listed by its name; in an Allow, where no action of the statement knows the key.
//!
//! # Why it matters
//! The condition fails for such an action, so that it is neither allowed nor denied. Access Analyzer
//! calls that an error; AWS's reference does not have every key, so that it is a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
//!  "Condition": {"StringEquals": {"s3:prefix": "reports/"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*",
//!  "Condition": {"StringEquals": {"s3:prefix": "reports/"}}}
//! ```

use super::super::check::{
    Check, ConditionContext, Entry, Needs, Run, StatementContext, every_type,
};
use super::super::condition::service_key::ServiceKey;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-action-unsupported",
    codes: &["UNSUPPORTED_ACTION_FOR_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a condition key that the actions of the statement do not know",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.context.catalog().is_none() || statement.has("NotAction") {
        return;
    }
    for condition in statement.conditions() {
        let Some(key) = ServiceKey::of(&condition) else { continue };
        let unfit = if statement.is_deny() {
            by_name(statement, key)
        } else if statement.is_allow() {
            all(statement, key)
        } else {
            continue;
        };
        // A key that AWS lists for no action may be there for any.
        if !unfit.is_empty() && key.is_listed(statement.context) {
            findings.push(finding(&condition, &unfit));
        }
    }
}

/// The actions that are listed by name and do not know the key.
fn by_name<'a>(statement: &StatementContext<'a>, key: ServiceKey<'_>) -> Vec<Entry<'a>> {
    let actions = statement.known_actions();
    let unfit = actions.filter(|(_, meaning)| match meaning {
        Meaning::One(action) => !action.knows_condition_key(key.name()),
        _ => false,
    });
    unfit.map(|(entry, _)| entry).collect()
}

/// All actions, where each is known by its name and none knows the key.
fn all<'a>(statement: &StatementContext<'a>, key: ServiceKey<'_>) -> Vec<Entry<'a>> {
    let mut unfit = Vec::new();
    for (entry, meaning) in statement.known_actions() {
        match meaning {
            Meaning::One(action) if !action.knows_condition_key(key.name()) => unfit.push(entry),
            _ => return Vec::new(),
        }
    }
    // What AWS Marketplace calls a product is missing in the reference for some actions.
    if key.is_of("aws-marketplace") { Vec::new() } else { unfit }
}

#[cold]
fn finding(condition: &ConditionContext<'_>, unfit: &[Entry<'_>]) -> Finding {
    let key = Quoted(condition.key);
    let (first, others) =
        unfit.split_first().map_or((None, unfit), |(first, rest)| (Some(first), rest));
    let name = first.map_or("", |first| first.text);
    let message = match others.len() {
        0 => format!("{} does not know {key}", Quoted(name)),
        more => format!("{} and {more} more do not know {key}", Quoted(name)),
    };
    let location = first.map_or_else(|| condition.location(), Entry::location);
    let mut finding = Finding::new(&CHECK, location, message);
    for other in others.iter().take(ServiceKey::MOST_PLACES) {
        finding = finding.and_at(other.location());
    }
    finding
        .and_at(condition.location())
        .with_help("put these actions in a statement without the condition")
}
