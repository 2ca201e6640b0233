//! # What it does
//! Reports a condition operator that compares values of another type than the condition key has.
//! Operators of strings and of ARNs may stand for each other.
//!
//! # Why it matters
//! The comparison is not defined: a truth value under a string operator, for one, may never be
//! equal to any text.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:SecureTransport": "true"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"Bool": {"aws:SecureTransport": "true"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::facts::DataType;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-operator-type",
    codes: &["TYPE_MISMATCH"],
    finding_type: FindingType::Warning,
    summary: "a condition operator for another type than that of the key",
    applies_to: every_type,
    needs: Needs::ConditionKeys,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let (Some(known), Some(parsed)) = (condition.known, condition.parsed) else { return };
    let family = parsed.operator().family();
    if fits(known.data_type, family) {
        return;
    }
    let (what, wanted) = match known.data_type {
        DataType::Arn => ("an ARN", "an operator of ARNs, such as `ArnLike`"),
        DataType::Bool => ("true or false", "`Bool`"),
        DataType::Date => ("a date", "an operator of dates, such as `DateLessThan`"),
        DataType::DateOrNumeric => {
            ("a point in time", "an operator of dates or numbers, such as `DateLessThan`")
        }
        DataType::Ip => ("an IP address", "`IpAddress` or `NotIpAddress`"),
        DataType::Numeric => ("a number", "an operator of numbers, such as `NumericLessThan`"),
        DataType::String => ("a string", "an operator of strings, such as `StringEquals`"),
    };
    let message =
        format!("`{}` does not fit {}, which is {what}", parsed.operator(), Quoted(condition.key));
    findings.push(
        Finding::new(&CHECK, condition.location(), message).with_help(format!("write {wanted}")),
    );
}

/// Whether an operator of the family compares values of the type.
fn fits(data_type: DataType, family: Family) -> bool {
    match family {
        Family::Null => true,
        Family::String | Family::Arn => matches!(data_type, DataType::String | DataType::Arn),
        Family::Numeric => matches!(data_type, DataType::Numeric | DataType::DateOrNumeric),
        Family::Date => matches!(data_type, DataType::Date | DataType::DateOrNumeric),
        Family::Bool => data_type == DataType::Bool,
        Family::Ip => data_type == DataType::Ip,
        Family::Binary => false,
    }
}
