//! # What it does
//! Reports a policy variable outside of resources and the values of conditions.
//!
//! # Why it matters
//! AWS replaces variables nowhere else, and in actions and most principals it refuses them.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:${aws:PrincipalTag/access}Object", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*",
//!  "Condition": {"StringEquals": {"aws:PrincipalTag/access": "Get"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::telling::Telling;
use super::super::variables::{Variable, first_closed};
use super::sid_characters;
use crate::document::Location;
use crate::element::condition;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-element-unsupported",
    codes: &["VARIABLE_UNSUPPORTED_IN_ELEMENT"],
    finding_type: FindingType::Error,
    summary: "a policy variable outside of resources and condition values",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let has_dollar = context.overview.texts.has(Telling::DOLLAR);
    for (index, condition) in context.conditions().enumerate().filter(|_| has_dollar) {
        let Some(variable) = first_closed(condition.key) else { continue };
        // What is no condition key has a check of its own.
        if condition::key::parse(condition.key.as_bytes()).is_ok()
            && let Some(condition) = context.condition(index)
        {
            let finding = finding("a condition key", &variable, condition.key_location());
            findings.push(finding.weighed(FindingType::Warning));
        }
    }
    // Where a Sid is of letters and digits, a check of its own says so.
    if (sid_characters::CHECK.applies_to)(context.policy_type) {
        return;
    }
    for statement in context.statements() {
        let Some(variable) = statement.statement.sid().and_then(first_closed) else { continue };
        let place = variable.location_in(statement.element("Sid"));
        findings.push(finding("Sid", &variable, place).weighed(FindingType::Warning));
    }
}

/// The finding for an action or a principal that is malformed because of a variable.
#[cold]
pub(super) fn in_malformed(
    element: &'static str,
    text: &str,
    location: impl FnOnce() -> Location,
) -> Option<Finding> {
    let variable = first_closed(text)?;
    Some(finding(element, &variable, variable.location_in(location())))
}

#[cold]
fn finding(element: &str, variable: &Variable<'_>, location: Location) -> Finding {
    let message = format!("policy variable {} is not replaced in {element}", Quoted(variable.text));
    Finding::new(&CHECK, location, message)
        .with_help("variables work in resources and in the values of conditions")
}
