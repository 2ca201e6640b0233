//! # What it does
//! Reports the resource `*` in an `Allow` without conditions, where every writing action that is
//! listed by its name can be allowed on single resources.
//!
//! # Why it matters
//! The actions can be used on everything of their kind. Access may well be meant so wide.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "dynamodb:PutItem",
//!  "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/Orders"}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use super::super::policy_type::PolicyType;
use super::super::statement::given::is_unconditional_allow;
use crate::catalog::{AccessLevel, KnownAction};

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-star-restrictable",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "the resource `*` for writing actions that take single resources",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let star = statement.resources().find(|entry| entry.text == "*");
    let Some(star) = star.filter(|_| is_unconditional_allow(statement)) else { return };
    let mut writing = statement.known_actions().filter_map(|(_, meaning)| match meaning {
        Meaning::One(action) => Some(action).filter(is_writing),
        _ => None,
    });
    let Some(first) = writing.next() else { return };
    let mut count = 0;
    let takes_resource = |action: KnownAction<'_>| action.resource_types().next().is_some();
    let all_do = takes_resource(first)
        && writing.all(|action| {
            count += 1;
            takes_resource(action)
        });
    if all_do {
        findings.push(finding(&star, first, count));
    }
}

/// Whether it writes; what changes permissions has a check of its own.
fn is_writing(action: &KnownAction<'_>) -> bool {
    let levels = action.access_levels();
    levels.contains(AccessLevel::Write) && !levels.contains(AccessLevel::PermissionsManagement)
}

#[cold]
fn finding(star: &Entry<'_>, first: KnownAction<'_>, others: usize) -> Finding {
    let what = match others {
        0 => format!("`{first}`"),
        1 => format!("`{first}` and another writing action"),
        more => format!("`{first}` and {more} other writing actions"),
    };
    let formats = first.resource_types().flat_map(|of| of.resource_type().arn_formats());
    let formats: Vec<String> = formats.take(2).map(|format| format!("`{format}`")).collect();
    Finding::new(&CHECK, star.location(), format!("{what} can be limited to resources"))
        .with_help(format!("`{first}` works on {}", formats.join(" and ")))
        .related_to(star.statement.element("Action"), "the actions")
}
