//! # What it does
//! Reports actions that give or take permissions, by AWS's access levels, allowed on everything and
//! without conditions, be it by a pattern such as `s3:Put*`.
//!
//! # Why it matters
//! Whoever changes permissions can give access to anyone. Administrators of a service need that.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "arn:aws:s3:::my-bucket"}
//! ```

use std::collections::BTreeMap;

use super::super::check::{Check, Context, Entry, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::holds;
use super::super::statement::budget::Budget;
use super::super::statement::given::{is_denied, is_unconditional_allow};
use crate::catalog::{AccessLevel, KnownAction};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "permissions-management",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an action that gives or takes permissions, on everything",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Document(run),
};

/// More places are not named in one finding.
const MOST_PLACES: usize = 64;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let entries = || context.statements().flat_map(StatementContext::actions);
    let budget = Budget::for_bytes(entries().map(|entry| entry.text.len()).sum());
    let mut search = Search {
        context,
        entries: entries().count(),
        denied: BTreeMap::new(),
        budget,
        is_spent: false,
    };
    for statement in context.statements().filter(is_on_everything) {
        // A budget that is spent ends the search.
        let Some(found) = search.of(&statement) else { return };
        if let [(entry, action), others @ ..] = found.as_slice() {
            findings.push(finding(entry, *action, others));
        }
    }
}

fn is_on_everything(statement: &StatementContext<'_>) -> bool {
    is_unconditional_allow(statement) && holds(statement.statement.resource.as_ref(), &["*"])
}

struct Search<'a> {
    context: &'a Context<'a>,
    /// How many there are in the policy.
    entries: usize,
    /// Whether the policy denies an action, by its number.
    denied: BTreeMap<u16, bool>,
    budget: Budget,
    is_spent: bool,
}

impl<'a> Search<'a> {
    /// The entries that stand for an action of the kind, each with one such action.
    fn of(
        &mut self,
        statement: &StatementContext<'a>,
    ) -> Option<Vec<(Entry<'a>, KnownAction<'a>)>> {
        let mut found = Vec::new();
        for (entry, meaning) in statement.known_actions() {
            found.extend(self.first_of(entry, meaning).map(|action| (entry, action)));
            if self.is_spent {
                return None;
            }
        }
        Some(found)
    }

    fn first_of(&mut self, entry: Entry<'a>, meaning: Meaning<'a>) -> Option<KnownAction<'a>> {
        entry.expand(meaning).find(|action| {
            self.spend(1);
            let levels = action.access_levels();
            levels.contains(AccessLevel::PermissionsManagement) && !self.is_denied(*action)
        })
    }

    fn spend(&mut self, steps: usize) {
        self.is_spent |= self.budget.spend(steps).is_none();
    }

    /// Whether the policy denies it; said of any once the budget is spent.
    fn is_denied(&mut self, action: KnownAction<'a>) -> bool {
        if self.is_spent {
            return true;
        }
        if let Some(denied) = self.denied.get(&action.number()) {
            return *denied;
        }
        self.spend(self.entries);
        let is_denied = is_denied(self.context, &action.to_string());
        self.denied.insert(action.number(), is_denied);
        is_denied
    }
}

#[cold]
fn finding(
    entry: &Entry<'_>,
    action: KnownAction<'_>,
    others: &[(Entry<'_>, KnownAction<'_>)],
) -> Finding {
    let first = if entry.text.contains(['*', '?']) {
        format!("{} takes in `{action}`, which", Quoted(entry.text))
    } else {
        format!("`{action}`")
    };
    let message = match others.len() {
        0 => format!("{first} changes permissions, on any resource"),
        1 => format!("{first} changes permissions, on any resource, and so does another entry"),
        more => {
            format!("{first} changes permissions, on any resource, and so do {more} other entries")
        }
    };
    let finding = Finding::new(&CHECK, entry.location(), message)
        .with_help("name the resources in Resource, or add a condition");
    let others = others.iter().take(MOST_PLACES).map(|(entry, _)| entry.location());
    others.fold(finding, Finding::and_at)
}
