//! # What it does
//! Reports `StringLike` and `StringNotLike` on a condition key whose values are ARNs.
//!
//! # Why it matters
//! Under these operators `*` also runs past colons, so that one pattern matches ARNs of other
//! accounts. The operators of ARNs compare part by part.
//!
//! # Example
//! ```json
//! {"Condition": {"StringLike": {"aws:SourceArn": "arn:aws:sns:*:111122223333:*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:111122223333:*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::facts::DataType;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Operator;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-string-like-arn-key",
    codes: &["STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS"],
    finding_type: FindingType::SecurityWarning,
    summary: "`StringLike` or `StringNotLike` on a key that is an ARN",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.known.is_some_and(|known| known.data_type == DataType::Arn) {
        return;
    }
    let Some(parsed) = condition.parsed else { return };
    let instead = match parsed.operator() {
        Operator::StringLike => "ArnLike",
        Operator::StringNotLike => "ArnNotLike",
        _ => return,
    };
    let message = format!(
        "`{}` lets `*` run past the colons of {}, which is an ARN",
        parsed.operator(),
        Quoted(condition.key)
    );
    let written = condition.operator.replacen(parsed.operator().as_str(), instead, 1);
    findings.push(
        Finding::new(&CHECK, condition.location(), message).with_help(format!("write `{written}`")),
    );
}
