//! # What it does
//! Reports `IpAddress` on `aws:SourceIp` with private addresses alone.
//!
//! # Why it matters
//! The key holds public addresses, so no address matches, and without `IfExists` the condition never
//! holds.
//!
//! # Example
//! ```json
//! {"Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"IpAddress": {"aws:VpcSourceIp": "10.0.0.0/8"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::source_ip::private_values;
use super::super::finding::{FindingType, Findings};
use crate::element::Operator;

pub(in super::super) static CHECK: Check = Check {
    rule: "source-ip-private",
    codes: &["PRIVATE_IP_ADDRESS"],
    finding_type: FindingType::Warning,
    summary: "aws:SourceIp compared with private addresses alone",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let private = private_values(condition, Operator::IpAddress);
    if let Some(private) = private.filter(|private| private.are_all) {
        let message = "`aws:SourceIp` is never a private address, so no address matches";
        let finding = private.finding(&CHECK, condition, message);
        findings
            .push(finding.with_help(
                "write public addresses, or use `aws:VpcSourceIp` with `aws:SourceVpc`",
            ));
    }
}
