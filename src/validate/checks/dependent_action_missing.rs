//! # What it does
//! Reports an action that needs another one, by AWS's reference, which no `Allow` of the policy takes
//! in. An action is looked at where it is allowed by its name.
//!
//! # Why it matters
//! The call fails for a lack of permissions, if only where it is made in a certain way: not every
//! launch of an instance passes a role. The other action may also be allowed by another policy.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "ecs:RunTask", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! [{"Effect": "Allow", "Action": "ecs:RunTask", "Resource": "*"},
//!  {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/Task"}]
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::super::check::{Check, Context, Entry, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::policy_type::PolicyType;
use super::super::statement::budget::Budget;
use crate::arn::wildcard::covers_ignore_case;
use crate::catalog::{Catalog, KnownAction};

pub(in super::super) static CHECK: Check = Check {
    rule: "dependent-action-missing",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "an action that the policy does not allow although an allowed one needs it",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Document(run),
};

/// More places are not named in one finding.
const MOST_PLACES: usize = 64;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let Some(catalog) = context.catalog() else { return };
    let Some(granted) = Granted::of(context) else { return };
    // A budget that is spent ends the search.
    let missing = granted.missing(context).unwrap_or_default();
    for (dependent, entries) in missing {
        let dependent = catalog.action_numbered(dependent);
        findings.extend(
            entries.split_first().map(|(first, others)| finding(catalog, dependent, first, others)),
        );
    }
}

#[cold]
fn finding(
    catalog: &Catalog,
    dependent: KnownAction<'_>,
    first: &(Entry<'_>, KnownAction<'_>),
    others: &[(Entry<'_>, KnownAction<'_>)],
) -> Finding {
    let (entry, action) = first;
    let needing = match others.len() {
        0 => format!("`{action}` needs"),
        1 => format!("`{action}` and another action need"),
        more => format!("`{action}` and {more} other actions need"),
    };
    let as_of = catalog.dependents_as_of();
    let message =
        format!("{needing} `{dependent}` too, as of {as_of}, and no statement allows that");
    let finding = Finding::new(&CHECK, entry.location(), message)
        .with_help("allow it as well, unless it is not needed here or allowed elsewhere");
    let others = others.iter().take(MOST_PLACES).map(|(entry, _)| entry.location());
    others.fold(finding, Finding::and_at)
}

/// The actions of each missing one, by its number.
type Missing<'a> = BTreeMap<u16, Vec<(Entry<'a>, KnownAction<'a>)>>;

/// What the statements of a policy allow, whatever the resource.
struct Granted<'a> {
    by_name: BTreeSet<u16>,
    patterns: Vec<&'a str>,
    budget: Budget,
}

impl<'a> Granted<'a> {
    /// `None` where some statement allows all, or all but some.
    fn of(context: &'a Context<'a>) -> Option<Self> {
        let (mut by_name, mut patterns, mut bytes) = (BTreeSet::new(), Vec::new(), 0);
        for statement in context.statements().filter(StatementContext::is_allow) {
            if statement.has("NotAction") {
                return None;
            }
            for (entry, meaning) in statement.known_actions() {
                bytes += entry.text.len();
                match meaning {
                    Meaning::Every => return None,
                    Meaning::One(action) => drop(by_name.insert(action.number())),
                    Meaning::Many(_) => patterns.push(entry.text),
                    _ => {}
                }
            }
        }
        Some(Self { by_name, patterns, budget: Budget::for_bytes(bytes) })
    }

    /// `None` where the budget is spent.
    fn missing(mut self, context: &'a Context<'a>) -> Option<Missing<'a>> {
        let mut missing = Missing::new();
        let mut has = BTreeMap::new();
        for statement in context.statements().filter(StatementContext::is_allow) {
            for (entry, meaning) in statement.known_actions() {
                let Meaning::One(action) = meaning else { continue };
                for dependent in action.dependent_actions() {
                    self.budget.spend(1)?;
                    let number = dependent.number();
                    let is_granted = match has.get(&number) {
                        Some(is_granted) => *is_granted,
                        None => self.grants(dependent)?,
                    };
                    has.insert(number, is_granted);
                    if !is_granted {
                        missing.entry(number).or_default().push((entry, action));
                    }
                }
            }
        }
        Some(missing)
    }

    fn grants(&mut self, action: KnownAction<'_>) -> Option<bool> {
        if action.retired().is_some() || self.by_name.contains(&action.number()) {
            return Some(true);
        }
        let name = action.to_string();
        for pattern in &self.patterns {
            self.budget.spend(pattern.len())?;
            if covers_ignore_case(pattern, &name) {
                return Some(true);
            }
        }
        Some(false)
    }
}
