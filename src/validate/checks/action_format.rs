//! # What it does
//! Reports an entry of `Action` or `NotAction` that is neither `*` nor a service prefix, a colon and
//! a name, with wildcards in the name only.
//!
//! # Why it matters
//! IAM refuses most such actions; the few that it takes stand for nothing.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3PutObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Context, Entry, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::variable_element_unsupported::in_malformed;
use crate::element::action;
use crate::parse_error::{Fault, ParseError};

pub(in super::super) static CHECK: Check = Check {
    rule: "action-format",
    codes: &["INVALID_ACTION"],
    finding_type: FindingType::Error,
    summary: "an action that is neither `*` nor `service:name`",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if context.overview.has_only_actions {
        return;
    }
    for action in context.statements().flat_map(StatementContext::actions) {
        let Err(fault) = action::parse(action.text.as_bytes()) else { continue };
        let of_variable = in_malformed(action.element, action.text, || action.location());
        findings.push(of_variable.unwrap_or_else(|| finding(&action, fault)));
    }
}

#[cold]
fn finding(action: &Entry<'_>, fault: Fault) -> Finding {
    let before = fault.offset.and_then(|offset| action.text.get(..offset));
    let location = match before {
        Some(before) => action.location().substring(before.chars().count(), 1),
        None => action.location(),
    };
    let message = ParseError::new("action", action.text, fault).to_string();
    Finding::new(&CHECK, location, message).with_help("write it as `service:action`")
}
