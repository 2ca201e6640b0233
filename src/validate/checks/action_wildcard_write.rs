//! # What it does
//! Reports a pattern of actions in an `Allow` that begins with a word for reading, such as `Get*`, and
//! takes in an action that writes or changes permissions, by AWS's access levels.
//!
//! # Why it matters
//! Who writes `Get*` means to allow reading. What the names of actions begin with is no rule that
//! services keep.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sts:Get*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["sts:GetCallerIdentity", "sts:GetSessionToken"], "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::known::Meaning;
use crate::catalog::{AccessLevel, KnownAction};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "action-wildcard-write",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "a pattern of reading actions that takes in a writing one",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: true,
    run: Run::Statement(run),
};

/// What the names of actions that read begin with.
const READING: [&str; 8] =
    ["batchget", "describe", "get", "list", "lookup", "read", "search", "view"];

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() || statement.has("NotAction") {
        return;
    }
    for (entry, meaning) in statement.known_actions() {
        let is_pattern = matches!(meaning, Meaning::Many(_));
        let name = entry.text.split_once(':').map_or("", |(_, name)| name);
        if is_pattern && READING.iter().any(|word| begins_with(name, word)) {
            let action = entry.expand(meaning).find(|action| is_writing(*action));
            findings.extend(action.map(|action| finding(&entry, action)));
        }
    }
}

fn begins_with(name: &str, word: &str) -> bool {
    name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

fn is_writing(action: KnownAction<'_>) -> bool {
    let levels = action.access_levels();
    levels.contains(AccessLevel::Write) || levels.contains(AccessLevel::PermissionsManagement)
}

#[cold]
fn finding(entry: &Entry<'_>, action: KnownAction<'_>) -> Finding {
    let levels = action.access_levels();
    let message =
        format!("{} takes in `{action}`, which AWS counts as {levels}", Quoted(entry.text));
    Finding::new(&CHECK, entry.location(), message).with_help("list the actions that are needed")
}
