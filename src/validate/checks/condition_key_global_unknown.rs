//! # What it does
//! Reports a condition key that begins with `aws:` and is none of the global condition keys that
//! are known.
//!
//! # Why it matters
//! No request has such a key, so that a test for a value never holds, and a negated test always
//! does. Access Analyzer calls that an error; AWS adds keys, so that it is a warning here.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalOrgId2": "o-a1b2c3d4e5"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::facts::{AS_OF, KnownKey};
use super::super::finding::{Finding, FindingType, Findings};
use super::condition_key_global_unsupported::is_old_arn;
use crate::element::condition::key;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-global-unknown",
    codes: &["INVALID_GLOBAL_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a global condition key that AWS is not known to have",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.known.is_some() || !is_global(condition.key) {
        return;
    }
    let settings = condition.statement.context.settings;
    // What is no key at all has a check of its own.
    let is_key = key::parse(condition.key.as_bytes()).is_ok();
    if is_key && !is_old_arn(condition.key) && !settings.knows_key(condition.key) {
        findings.push(finding(condition));
    }
}

/// Whether a key begins with `aws:`, letters in either case.
fn is_global(key: &str) -> bool {
    key.split_once(':').is_some_and(|(prefix, _)| prefix.eq_ignore_ascii_case("aws"))
}

#[cold]
fn finding(condition: &ConditionContext<'_>) -> Finding {
    let key = &**condition.key;
    let (name, tag) = key.split_once('/').map_or((key, None), |(name, tag)| (name, Some(tag)));
    let of_form = KnownKey::global().iter().filter(|known| known.takes_tag_key == tag.is_some());
    let guess = nearest(name, of_form.map(|known| known.name));
    let help = guess.map(|guess| match tag {
        Some(tag) => format!("write {}", Quoted(&format!("{guess}/{tag}"))),
        None => format!("write `{guess}`"),
    });
    let message = format!("{} is no global condition key as of {AS_OF}", Quoted(key));
    Finding::new(&CHECK, condition.location(), message).with_help_if(help)
}
