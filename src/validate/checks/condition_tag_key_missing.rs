//! # What it does
//! Reports a condition key about a tag, such as `aws:ResourceTag`, without the key of the tag
//! behind a slash.
//!
//! # Why it matters
//! No request has such a key: the test for a value never holds. Access Analyzer calls that an
//! error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:ResourceTag": "production"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:ResourceTag/environment": "production"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-tag-key-missing",
    codes: &["MISSING_TAG_KEY_IN_CONDITION"],
    finding_type: FindingType::Warning,
    summary: "a condition key about a tag that does not name the tag",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some(known) = condition.known.filter(|known| known.takes_tag_key) else { return };
    let names_tag = condition.key.split_once('/').is_some_and(|(_, tag)| !tag.is_empty());
    if !names_tag {
        let message = format!("condition key {} names no tag", Quoted(condition.key));
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help(format!("write `{}/` and the key of the tag", known.name)),
        );
    }
}
