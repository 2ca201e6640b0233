//! # What it does
//! Reports an ARN in `Resource` that none of the statement's actions works on, wildcards included.
//!
//! # Why it matters
//! The statement is about less than it seems to be. It may be an action that is missing. AWS's
//! reference does not have all that actions work on, and some people list the bucket and its objects
//! together in any case.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject",
//!  "Resource": ["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::statement::resource_fit::{Actions, Resources};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-unused",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "a resource that no action of its statement works on",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    // A budget that is spent ends the search.
    let _ = search(statement, findings);
}

fn search(statement: &StatementContext<'_>, findings: &mut Findings) -> Option<()> {
    let mut resources = Resources::of(statement).filter(|_| !statement.has("NotAction"))?;
    let mut actions = Actions::default();
    for (entry, meaning) in statement.known_actions() {
        match meaning {
            // An action without a resource is the fault, then.
            Meaning::One(action) if resources.miss(action)? => return None,
            Meaning::One(_) | Meaning::Many(_) => resources.expand(entry, meaning, &mut actions)?,
            _ => return None,
        }
    }
    if actions.is_empty() {
        return None;
    }
    for entry in statement.resources() {
        if resources.is_unused(entry.text, &actions)? {
            let message = format!("no action of the statement works on {}", Quoted(entry.text));
            findings.push(
                Finding::new(&CHECK, entry.location(), message)
                    .with_help("remove it, or add the action that is meant for it"),
            );
        }
    }
    Some(())
}
