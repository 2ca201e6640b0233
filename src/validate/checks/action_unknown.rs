//! # What it does
//! Reports an action that its service does not have, and a pattern that no action of its service
//! matches.
//!
//! # Why it matters
//! It allows or denies nothing. Access Analyzer calls that an error; AWS adds actions every week, so
//! that it is a warning here. Some names of APIs are no actions: `HeadBucket` is authorized as
//! `s3:ListBucket`.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObjct", "Resource": "*"}
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
use crate::catalog::{Catalog, KnownAction};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-unknown",
    codes: &["INVALID_ACTION"],
    finding_type: FindingType::Warning,
    summary: "an action that its service is not known to have",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(catalog) = statement.context.catalog() else { return };
    for (entry, meaning) in statement.known_actions() {
        let Meaning::Nothing(service) = meaning else { continue };
        let settings = statement.context.settings;
        if !settings.knows_action(entry.text) && !settings.knows_service(service.prefix()) {
            findings.push(finding(catalog, &entry));
        }
    }
}

#[cold]
fn finding(catalog: &Catalog, entry: &Entry<'_>) -> Finding {
    let (text, as_of) = (entry.text, catalog.as_of());
    if text.contains(['*', '?']) {
        let message = format!("{} matches no action as of {as_of}", Quoted(text));
        return Finding::new(&CHECK, entry.location(), message);
    }
    let message = format!("{} is no action as of {as_of}", Quoted(text));
    let finding = Finding::new(&CHECK, entry.location(), message);
    let authorizing: Vec<KnownAction<'_>> = catalog.actions_of_api(text).collect();
    if let [first, ..] = authorizing.as_slice() {
        let name = text.split_once(':').map_or(text, |(_, name)| name);
        let names: Vec<String> = authorizing.iter().map(|action| format!("`{action}`")).collect();
        let help = format!("the API {} is authorized as {}", Quoted(name), names.join(" and "));
        let is_one = authorizing.len() == 1;
        let fix = is_one.then(|| Fix::replace(entry.location(), first.to_string()));
        return finding.with_help(help).with_fix_if(fix);
    }
    let guess = entry.statement.context.guess(|catalog| catalog.nearest_action(text));
    finding.with_help_if(guess.map(|guess| format!("did you mean `{guess}`?")))
}
