//! # What it does
//! Reports a pattern of actions that exactly one action matches.
//!
//! # Why it matters
//! The name says what is meant, and takes in nothing that AWS may add. Just that may be what the
//! pattern is for.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListAllMy*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::catalog::KnownAction;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-wildcard-single-match",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "a pattern of actions that only one action matches",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (entry, meaning) in statement.known_actions() {
        if !matches!(meaning, Meaning::Many(_)) {
            continue;
        }
        let mut actions = entry.expand(meaning);
        if let (Some(action), None) = (actions.next(), actions.next()) {
            findings.push(finding(&entry, action));
        }
    }
}

#[cold]
fn finding(entry: &Entry<'_>, action: KnownAction<'_>) -> Finding {
    let as_of = entry.statement.context.catalog().map(|catalog| catalog.as_of().to_string());
    let as_of = as_of.unwrap_or_default();
    let message = format!("{} matches only `{action}` as of {as_of}", Quoted(entry.text));
    Finding::new(&CHECK, entry.location(), message)
        .with_help("write its name, unless what AWS may add is meant too")
}
