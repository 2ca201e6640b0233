//! # What it does
//! Reports `s3:prefix` in a `Deny`, or in an `Allow` under an operator that is negated.
//!
//! # Why it matters
//! It is the prefix that the caller asks for, not that of the objects. Whoever asks for a shorter one,
//! or for none, is shown what lies below the prefix that was meant to be kept back.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
//!  "Condition": {"StringLike": {"s3:prefix": "private/*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket",
//!  "Condition": {"StringNotLike": {"s3:prefix": "public/*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::document::ConditionValue;
use crate::element::{ConditionOperator, Family};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "s3-prefix-negative",
    codes: &["S3_PREFIX_IN_NEGATIVE_CONTEXT"],
    finding_type: FindingType::SecurityWarning,
    summary: "s3:prefix used to keep a prefix back, which a shorter one gets around",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.known.is_some_and(|known| known.is("s3:prefix")) {
        return;
    }
    let operator = condition.parsed.map(ConditionOperator::operator);
    let Some(operator) = operator.filter(|operator| operator.family() == Family::String) else {
        return;
    };
    let help = match operator.is_negated() {
        true if condition.statement.is_allow() => "write `StringLike`, with the prefixes to allow",
        false if condition.statement.is_deny() => {
            "write `StringNotLike`, with the prefixes to spare"
        }
        _ => return,
    };
    let Some(kept) =
        condition.values.iter().map(ConditionValue::as_text).find(|kept| !kept.is_empty())
    else {
        return;
    };
    let message = format!("who asks for a shorter prefix than {} gets around it", Quoted(kept));
    findings.push(Finding::new(&CHECK, condition.location(), message).with_help(help));
}
