//! # What it does
//! Reports an action that AWS's reference once had and has no longer, one of a service that is gone,
//! and a pattern that stands for nothing else.
//!
//! # Why it matters
//! It is most likely left over. AWS still takes it, and Access Analyzer says nothing of most of them.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "codestar:CreateProject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "codecatalyst:*", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-retired",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "an action that AWS no longer documents",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    for (entry, meaning) in statement.known_actions() {
        let Meaning::Retired(action) = meaning else { continue };
        let service = action.service();
        let (what, month) = match service.retired() {
            Some(month) => (format!("the service {}", Quoted(service.prefix())), Some(month)),
            None => (Quoted(entry.text).to_string(), action.retired()),
        };
        let Some(month) = month else { continue };
        let message = format!("{what} is no longer documented by AWS since {month}");
        findings.push(Finding::new(&CHECK, entry.location(), message));
    }
}
