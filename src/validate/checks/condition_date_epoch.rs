//! # What it does
//! Reports a date in seconds since 1970, and a date that is not in the form that AWS asks for, such
//! as one with a time but no zone.
//!
//! # Why it matters
//! It may stand for another moment than the one that was meant.
//!
//! # Example
//! ```json
//! {"Condition": {"DateLessThan": {"aws:CurrentTime": "1782907200"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"DateLessThan": {"aws:CurrentTime": "2026-07-01T12:00:00Z"}}}
//! ```

use super::super::calendar;
use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::element::condition::{Family, date};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-date-epoch",
    codes: &["INVALID_DATE_VALUE"],
    finding_type: FindingType::Warning,
    summary: "a date in seconds since 1970, or in an uncommon form",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

/// Numbers of fewer digits may be years, those of more milliseconds.
const SECONDS: std::ops::RangeInclusive<usize> = 9..=10;

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.parsed.is_none_or(|parsed| parsed.operator().family() != Family::Date) {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        // What is no date at all has a check of its own.
        if !is_number && calendar::is_w3c(text) || date::parse(text.as_bytes()).is_err() {
            continue;
        }
        let location = condition.value_location(index);
        if !is_number {
            let message = format!("date {} can be taken for different moments", Quoted(text));
            let finding = Finding::new(&CHECK, location, message);
            findings.push(finding.with_help("write it as `2026-07-01T12:00:00Z`"));
            continue;
        }
        let meant = SECONDS.contains(&text.len()).then(|| text.parse().ok()).flatten();
        let meant = meant.and_then(calendar::from_seconds);
        let help = meant.as_ref().map_or_else(
            || "write it as `2026-07-01T12:00:00Z`".into(),
            |meant| format!("write `{meant}`"),
        );
        findings.push(
            Finding::new(
                &CHECK,
                location.clone(),
                format!("date {} is a number of seconds since 1970", Quoted(text)),
            )
            .with_help(help)
            .with_fix_if(meant.map(|meant| Fix::replace(location, meant))),
        );
    }
}
