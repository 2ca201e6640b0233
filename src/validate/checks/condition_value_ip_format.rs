//! # What it does
//! Reports a value under `IpAddress` or `NotIpAddress` that is neither an IP address nor a CIDR
//! block.
//!
//! # Why it matters
//! The comparison can never be true, so `IpAddress` matches nothing and `NotIpAddress` everything.
//!
//! # Example
//! ```json
//! {"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::condition_values::malformed;
use super::super::condition::ip_range::IpRange;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-value-ip-format",
    codes: &["TYPE_MISMATCH_IP_RANGE"],
    finding_type: FindingType::Warning,
    summary: "a value under IpAddress that is neither an address nor a CIDR block",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    for (index, text) in malformed(condition, Family::Ip, |text| IpRange::parse(text).is_some()) {
        findings.push(
            Finding::new(
                &CHECK,
                condition.value_location(index),
                format!("value {} is neither an IP address nor a CIDR block", Quoted(text)),
            )
            .with_help("write it as `203.0.113.0/24` or `2001:db8::/32`"),
        );
    }
}
