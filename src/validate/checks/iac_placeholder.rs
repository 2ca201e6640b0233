//! # What it does
//! Reports text of a template that nothing was filled in for, in a resource or in the value of a
//! condition: `${AWS::AccountId}` and other variables with a double colon, `<account-id>`,
//! `{{bucket}}`, and words such as `ACCOUNT_ID`.
//!
//! # Why it matters
//! AWS takes it as it stands. The statement matches nothing, or the condition never holds.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data-${AWS::AccountId}/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data-111122223333/*"}
//! ```

use std::ops::Range;

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::placeholder::{find_placeholder, find_template, may_hold_placeholder};
use super::super::telling::Telling;
use crate::document::Location;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "iac-placeholder",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "text of a template that nothing was filled in for",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.context.overview.texts.has(Telling::PLACEHOLDER) {
        return;
    }
    for entry in statement.resources() {
        if may_hold_placeholder(entry.text)
            && let Some(range) = find_placeholder(entry.text)
            && is_alone_at_fault(entry.text, &range)
        {
            findings.push(finding(entry.text, range, entry.location()));
        }
    }
    for condition in statement.conditions() {
        for (index, value) in condition.values.iter().enumerate() {
            let text = value.as_text();
            if may_hold_placeholder(text)
                && let Some(range) = find_in(&condition, text)
            {
                findings.push(finding(text, range, condition.value_location(index)));
            }
        }
    }
}

/// Whether no other check reports the text. Regions and accounts have checks that AWS has too, but
/// take variables.
fn is_alone_at_fault(resource: &str, range: &Range<usize>) -> bool {
    let Some(arn) = ArnFields::of(resource).filter(|arn| arn.is_in_partition) else { return false };
    let is_reference = resource.get(range.start..).is_some_and(|rest| rest.starts_with("${"));
    let is_in_resource = |last: &str| range.start + last.len() >= resource.len();
    arn.resource.is_some_and(|last| is_reference || is_in_resource(last))
}

/// The keys whose values are accounts take no other words; any other may.
fn find_in(condition: &ConditionContext<'_>, value: &str) -> Option<Range<usize>> {
    let operator = condition.parsed?.operator();
    if !matches!(operator.family(), Family::String | Family::Arn) {
        return None;
    }
    // An exception to a Deny that nobody meets has a check of its own.
    let statement = condition.statement;
    if operator.is_negated() && statement.is_deny() && statement.policy_type().has_principal() {
        return None;
    }
    let names_account = ACCOUNT_KEYS.iter().any(|key| condition.key.eq_ignore_ascii_case(key));
    if names_account { find_placeholder(value) } else { find_template(value) }
}

const ACCOUNT_KEYS: [&str; 3] =
    ["aws:SourceAccount", "aws:PrincipalAccount", "aws:ResourceAccount"];

#[cold]
fn finding(text: &str, range: Range<usize>, location: Location) -> Finding {
    let placeholder = text.get(range.clone()).unwrap_or_default();
    let start = text.get(..range.start).unwrap_or_default().chars().count();
    let place = location.substring(start, placeholder.chars().count());
    let message = format!("{} stands for something that was not filled in", Quoted(placeholder));
    Finding::new(&CHECK, place, message).with_help("write what it stands for")
}
