//! # What it does
//! Reports a condition key that is not a prefix, a colon and a name. The prefix is `aws`, that of a
//! service, or an identity provider.
//!
//! # Why it matters
//! No request has such a key.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"SourceAccount": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::key;
use crate::parse_error::ParseError;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-format",
    codes: &["INVALID_CONDITION_KEY_FORMAT"],
    finding_type: FindingType::Error,
    summary: "a condition key that is not `prefix:name`",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Err(fault) = key::parse(condition.key.as_bytes()) else { return };
    let message = ParseError::new("condition key", condition.key, fault).to_string();
    findings.push(
        Finding::new(&CHECK, condition.key_location(), message)
            .with_help("write it as `prefix:name`, such as `aws:SourceAccount`"),
    );
}
