//! # What it does
//! Reports an action whose letters are not in the case in which AWS writes it.
//!
//! # Why it matters
//! It means the same, since AWS compares actions without regard to case; but people who search for
//! the name do not find it.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:getobject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::known::Meaning;
use crate::catalog::KnownAction;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-letter-case",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "an action whose letters are not in AWS's case",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (entry, meaning) in statement.known_actions() {
        let Meaning::One(action) = meaning else { continue };
        if entry.text.split_once(':') != Some((action.service().prefix(), action.name())) {
            findings.push(finding(&entry, action));
        }
    }
}

#[cold]
fn finding(entry: &Entry<'_>, action: KnownAction<'_>) -> Finding {
    let message = format!("AWS writes {} as `{action}`", Quoted(entry.text));
    Finding::new(&CHECK, entry.location(), message)
        .with_fix(Fix::replace(entry.location(), action.to_string()))
}
