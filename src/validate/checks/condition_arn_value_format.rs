//! # What it does
//! Reports a value under an operator of ARNs that cannot be an ARN and is not just `*`.
//!
//! # Why it matters
//! The comparison can never be true, so the statement does not do what it says.
//!
//! # Example
//! ```json
//! {"Condition": {"ArnLike": {"aws:SourceArn": "my-topic"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:my-topic"}}}
//! ```

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::certain::certain_start;
use super::super::condition::condition_values::malformed;
use super::super::finding::{Finding, FindingType, Findings};
use super::condition_kms_key_arn_format::takes_key;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-arn-value-format",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a value under an ARN operator that is no ARN",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, text) in malformed(condition, Family::Arn, may_be_arn) {
        if takes_key(condition.key) {
            return;
        }
        let help = if text.trim().starts_with("arn:") {
            "write it as `arn:partition:service:region:account:resource`"
        } else {
            "write a whole ARN, with `*` for parts that do not matter, or compare it as a string"
        };
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("value {} is no ARN", Quoted(text)),
            )
            .with_help(help),
        );
    }
}

/// Whether a text is an ARN, or can become one by its wildcards and variables.
pub(super) fn may_be_arn(text: &str) -> bool {
    let (start, is_whole) = certain_start(text);
    match ArnFields::of(text) {
        // A `*` may stand for several fields at the end of a pattern.
        Some(fields) => !is_whole && !start.is_empty() || fields.resource.is_some(),
        None => !is_whole && "arn:".starts_with(start),
    }
}
