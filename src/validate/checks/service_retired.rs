//! # What it does
//! Reports actions of a service that AWS's reference once had and has no longer.
//!
//! # Why it matters
//! It is most likely left over. AWS still takes it, and Access Analyzer says nothing of most such
//! services.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": ["codestar:CreateProject", "codecommit:CreateRepository"],
//!  "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "codecommit:CreateRepository", "Resource": "*"}
//! ```

use std::collections::BTreeMap;

use super::super::check::{Check, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::catalog::CatalogMonth;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "service-retired",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "an action of a service that AWS no longer documents",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut entries: BTreeMap<&str, (CatalogMonth, Vec<Entry<'_>>)> = BTreeMap::new();
    for (entry, meaning) in statement.known_actions() {
        let Meaning::Retired(action) = meaning else { continue };
        let service = action.service();
        let Some(month) = service.retired() else { continue };
        entries.entry(service.prefix()).or_insert((month, Vec::new())).1.push(entry);
    }
    for (service, (month, entries)) in entries {
        let [first, others @ ..] = entries.as_slice() else { continue };
        let message = format!(
            "{} is an action of {}, a service that AWS no longer documents since {month}",
            Quoted(first.text),
            Quoted(service)
        );
        let finding = Finding::new(&CHECK, first.location(), message);
        findings
            .push(others.iter().fold(finding, |finding, other| finding.and_at(other.location())));
    }
}
