//! # What it does
//! Reports private addresses beside public ones under `NotIpAddress` on `aws:SourceIp`.
//!
//! # Why it matters
//! The key holds public addresses, so the private ones change nothing.
//!
//! # Example
//! ```json
//! {"Condition": {"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"]}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::source_ip::private_values;
use super::super::finding::{FindingType, Findings};
use crate::element::Operator;

pub(in super::super) static CHECK: Check = Check {
    rule: "source-ip-private-mixed-negated",
    codes: &["PRIVATE_NOT_IP_ADDRESS_SUBSET"],
    finding_type: FindingType::Suggestion,
    summary: "aws:SourceIp kept from private addresses among public ones",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let private = private_values(condition, Operator::NotIpAddress);
    if let Some(private) = private.filter(|private| !private.are_all) {
        let message = "`aws:SourceIp` is never a private address, so these change nothing";
        let finding = private.finding(&CHECK, condition, message);
        findings.push(
            finding.with_help("remove them, or use `aws:VpcSourceIp` in a statement of its own"),
        );
    }
}
