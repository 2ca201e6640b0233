//! # What it does
//! Reports `StringEquals`, `StringNotEquals` and their forms without case on a condition key whose
//! values are ARNs.
//!
//! # Why it matters
//! The condition works, but takes no wildcards, and the operators of ARNs say what is meant. AWS
//! recommends those.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:news"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:news"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::facts::DataType;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Operator;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-arn-key-string-operator",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "`StringEquals` or its like on a key that is an ARN",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: true,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.known.is_some_and(|known| known.data_type == DataType::Arn) {
        return;
    }
    let Some(parsed) = condition.parsed else { return };
    let instead = match parsed.operator() {
        Operator::StringEquals | Operator::StringEqualsIgnoreCase => "ArnEquals",
        Operator::StringNotEquals | Operator::StringNotEqualsIgnoreCase => "ArnNotEquals",
        _ => return,
    };
    let message = format!("`{}` on {}, which is an ARN", parsed.operator(), Quoted(condition.key));
    let written = condition.operator.replacen(parsed.operator().as_str(), instead, 1);
    findings.push(
        Finding::new(&CHECK, condition.location(), message).with_help(format!("write `{written}`")),
    );
}
