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

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::calendar;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::document::Location;
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

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if condition.parsed.is_none_or(|parsed| parsed.operator().family() != Family::Date) {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        // What is no date at all has a check of its own.
        if is_plain(text) || date::parse(text.as_bytes()).is_err() {
            continue;
        }
        findings.push(finding(condition.value_location(index), text));
    }
}

/// Whether a date has the form that AWS asks for, and can be no number of seconds.
fn is_plain(text: &str) -> bool {
    calendar::is_w3c(text) && !text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cold]
fn finding(location: Location, text: &str) -> Finding {
    const HELP: &str = "write it as `2026-07-01T12:00:00Z`";
    let quoted = Quoted(text);
    let Ok(seconds) = text.parse() else {
        let message = format!("date {quoted} can be taken for different moments");
        return Finding::new(&CHECK, location, message).with_help(HELP);
    };
    if calendar::is_w3c(text) {
        let message = format!("date {quoted} can be a year or seconds since 1970");
        return Finding::new(&CHECK, location, message).with_help(HELP);
    }
    let message = format!("date {quoted} is a number of seconds since 1970");
    let finding = Finding::new(&CHECK, location.clone(), message);
    // Fewer digits may be something else, and more are milliseconds.
    match calendar::from_seconds(seconds).filter(|_| matches!(text.len(), 9 | 10)) {
        Some(meant) => {
            finding.with_help(format!("write `{meant}`")).with_fix(Fix::replace(location, meant))
        }
        None => finding.with_help(HELP),
    }
}
