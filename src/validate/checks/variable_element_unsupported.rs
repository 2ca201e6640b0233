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

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal_form::has_wildcard;
use super::super::variables::{Variable, first_closed};
use super::{principal_value_format, sid_characters};
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
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let of_part = |variable: &Variable<'_>, location: Location| variable.location_in(location);
    for entry in statement.actions() {
        let found = finding(entry.element, entry.text, |part| of_part(part, entry.location()));
        findings.extend(found);
    }
    for principal in statement.principals() {
        // Wildcards have a check of their own, and federated principals too.
        if &**principal.kind == "Federated" || has_wildcard(principal.name) {
            continue;
        }
        let place = |part: &Variable<'_>| of_part(part, principal.location());
        let found = finding(principal.element, principal.name, place);
        findings.extend(found.map(|finding| {
            let is_refused = !principal_value_format::is_right(&principal);
            if is_refused { finding } else { finding.weighed(FindingType::Warning) }
        }));
    }
    for condition in statement.conditions() {
        // What is no condition key has a check of its own.
        if condition::key::parse(condition.key.as_bytes()).is_ok() {
            let found = finding("a condition key", condition.key, |_| condition.key_location());
            findings.extend(found.map(|finding| finding.weighed(FindingType::Warning)));
        }
    }
    // Where a Sid is of letters and digits, a check of its own says so.
    if let Some(sid) = statement.statement.sid()
        && !(sid_characters::CHECK.applies_to)(statement.policy_type())
    {
        let found = finding("Sid", sid, |part| of_part(part, statement.element("Sid")));
        findings.extend(found.map(|finding| finding.weighed(FindingType::Warning)));
    }
}

fn finding(
    element: &str,
    text: &str,
    place: impl FnOnce(&Variable<'_>) -> Location,
) -> Option<Finding> {
    let variable = first_closed(text)?;
    let message =
        format!("policy variable {} is not replaced in {element}", Quoted(variable.text));
    let finding = Finding::new(&CHECK, place(&variable), message);
    Some(finding.with_help("variables work in resources and in the values of conditions"))
}
