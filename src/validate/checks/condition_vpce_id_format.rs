//! # What it does
//! Reports a value of `aws:SourceVpce` that is not `vpce-` with 8 or 17 letters and digits.
//!
//! # Why it matters
//! No VPC endpoint has such an id, so the comparison is never true.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceVpce": "vpc-0123456789abcdef0"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:SourceVpce": "vpce-0123456789abcdef0"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::condition_vpc_id_format::malformed_ids;
use crate::document::ConditionValue;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-vpce-id-format",
    codes: &["INVALID_VPCE_FORMAT"],
    finding_type: FindingType::Warning,
    summary: "a value of aws:SourceVpce that is no id of a VPC endpoint",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for index in malformed_ids(condition, "aws:SourceVpce", "vpce-") {
        let text = condition.values.as_slice().get(index).map_or("", ConditionValue::as_text);
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("{} is no id of a VPC endpoint", Quoted(text)),
            )
            .with_help("write `vpce-` with 8 or 17 letters and digits"),
        );
    }
}
