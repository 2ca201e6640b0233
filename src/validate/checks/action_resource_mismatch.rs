//! # What it does
//! Reports actions that cannot be used with any resource that their statement lists. An action with
//! a wildcard is never at fault, nor is one with a resource that has a variable or wildcard where it
//! could fit; and nothing is said where AWS's reference is known to have gaps.
//!
//! # Why it matters
//! The statement neither allows nor denies them. Most often the ARN of a bucket stands where that of
//! its objects is meant, or the other way round.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "arn:aws:s3:::my-bucket"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"],
//!  "Resource": ["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"]}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::statement::resource_fit::Resources;
use crate::catalog::{KnownAction, ResourceUse};

pub(in super::super) static CHECK: Check = Check {
    rule: "action-resource-mismatch",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "an action that works on no resource of its statement",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Statement(run),
};

/// More places are not named in one finding.
const MOST_PLACES: usize = 64;

type Found<'a> = (Entry<'a>, KnownAction<'a>);

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.has("NotAction") {
        return;
    }
    let Some(mut resources) = Resources::of(statement) else { return };
    let (mut unfit, mut without): (Vec<Found<'_>>, Vec<Found<'_>>) = (Vec::new(), Vec::new());
    for (entry, meaning) in statement.known_actions() {
        let Meaning::One(action) = meaning else { continue };
        if resources.miss_star(action) {
            without.push((entry, action));
        }
        match resources.miss(action) {
            Some(true) => unfit.push((entry, action)),
            Some(false) => {}
            // A budget that is spent ends the search.
            None => break,
        }
    }
    if let [first, others @ ..] = unfit.as_slice() {
        let end = if others.is_empty() { "works" } else { "work" };
        let message = format!("{end} on no resource of the statement");
        findings.push(finding(first, others, &message).with_help(like(first.1)));
    }
    if let [first, others @ ..] = without.as_slice() {
        let end = if others.is_empty() { "takes" } else { "take" };
        let help = "put them in a statement of their own, with the resource `*`";
        let help =
            if others.is_empty() { "put it in a statement with the resource `*`" } else { help };
        findings
            .push(finding(first, others, &format!("{end} no resource but `*`")).with_help(help));
    }
}

#[cold]
fn finding(first: &Found<'_>, others: &[Found<'_>], end: &str) -> Finding {
    let (entry, action) = first;
    let message = match others {
        [] => format!("`{action}` {end}"),
        [(_, second)] => format!("`{action}` and `{second}` {end}"),
        more => format!("`{action}` and {} other actions {end}", more.len()),
    };
    let finding = Finding::new(&CHECK, entry.location(), message);
    let others = others.iter().take(MOST_PLACES).map(|(entry, _)| entry.location());
    let finding = others.fold(finding, Finding::and_at);
    finding.related_to(entry.statement.element("Resource"), "the resources")
}

/// Which ARNs the action works on: two of them, the ones it needs first.
fn like(action: KnownAction<'_>) -> String {
    let needed = action.resource_types().filter(ResourceUse::is_required);
    let others = action.resource_types().filter(|of| !of.is_required());
    let formats = needed.chain(others).flat_map(|of| of.resource_type().arn_formats());
    let formats: Vec<String> = formats.take(2).map(|format| format!("`{format}`")).collect();
    format!("`{action}` works on {}", formats.join(" and "))
}
