//! # What it does
//! Reports a CIDR block whose address has bits set behind those that count.
//!
//! # Why it matters
//! AWS ignores these bits, so that the block is larger than it seems to be.
//!
//! # Example
//! ```json
//! {"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.5/24"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::ip_range::IpRange;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-cidr-host-bits",
    codes: &["IMPROVE_IP_RANGE"],
    finding_type: FindingType::Suggestion,
    summary: "a CIDR block with bits that do not count",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.parsed.is_none_or(|parsed| parsed.operator().family() != Family::Ip) {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        let Some(range) = IpRange::parse(text).filter(|range| *range != range.network()) else {
            continue;
        };
        let location = condition.value_location(index);
        let network = range.network().to_string();
        findings.push(
            Finding::new(
                &CHECK,
                location.clone(),
                format!("{} is read as `{network}`", Quoted(text)),
            )
            .with_help(format!("write `{network}`"))
            .with_fix(Fix::replace(location, network)),
        );
    }
}
