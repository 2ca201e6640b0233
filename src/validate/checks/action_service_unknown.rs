//! # What it does
//! Reports an action of a service that AWS is not known to have.
//!
//! # Why it matters
//! It allows or denies nothing. Access Analyzer calls that an error; AWS adds services, so that it is
//! a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "dynamdb:GetItem", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::catalog::Catalog;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-service-unknown",
    codes: &["INVALID_SERVICE_IN_ACTION"],
    finding_type: FindingType::Warning,
    summary: "an action of a service that AWS is not known to have",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(catalog) = statement.context.catalog() else { return };
    for (entry, meaning) in statement.known_actions() {
        let Meaning::UnknownService = meaning else { continue };
        let Some((prefix, name)) = entry.text.split_once(':') else { continue };
        let settings = statement.context.settings;
        if !settings.knows_service(prefix) && !settings.knows_action(entry.text) {
            findings.push(finding(catalog, &entry, prefix, name));
        }
    }
}

#[cold]
fn finding(catalog: &Catalog, entry: &Entry<'_>, prefix: &str, name: &str) -> Finding {
    let message = format!(
        "{} is an action of {}, which is no service as of {}",
        Quoted(entry.text),
        Quoted(prefix),
        catalog.as_of()
    );
    let guess = entry.statement.context.guess(|catalog| catalog.nearest_service(prefix));
    let help = guess.map(|guess| format!("did you mean {}?", Quoted(&format!("{guess}:{name}"))));
    Finding::new(&CHECK, entry.location(), message).with_help_if(help)
}
