//! # What it does
//! Reports `aws:VpceAccount`, `aws:VpceOrgID` and `aws:VpceOrgPaths` in a statement with actions of
//! services that are not known to supply the key.
//!
//! # Why it matters
//! Requests to other services never have the key, whichever way they come, so that an Allow refuses
//! them all and a Deny of everything else denies them all.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "*", "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:VpceOrgID": "o-a1b2c3d4e5"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": ["s3:*", "kms:*"], "Resource": "*",
//!  "Condition": {"StringNotEqualsIfExists": {"aws:VpceOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{
    Check, ConditionContext, Entry, Needs, Run, StatementContext, all_but_role_trust,
};
use super::super::facts::AS_OF;
use super::super::facts::endpoint_services::{is_limited, supplies};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-limited-services",
    codes: &["USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
    finding_type: FindingType::Warning,
    summary: "a condition key with actions of services that are not known to supply it",
    applies_to: all_but_role_trust,
    needs: Needs::Services,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let limited = |condition: &ConditionContext<'_>| {
        condition.known.is_some_and(|known| is_limited(known.name))
    };
    let mut conditions = statement.conditions().filter(limited).peekable();
    if conditions.peek().is_none() {
        return;
    }
    let of_account = foreign(*statement, "aws:VpceAccount");
    let of_organization = foreign(*statement, "aws:VpceOrgID");
    for condition in conditions {
        let is_of_organization = condition.known.is_some_and(|known| known.is("aws:VpceOrgID"));
        let action = if is_of_organization { of_organization } else { of_account };
        let Some(action) = action else { continue };
        let message = format!(
            "not every service of the statement is known to supply {} as of {AS_OF}",
            Quoted(condition.key)
        );
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help("name only actions of services that supply the key")
                .related_to(action.location(), "of another service"),
        );
    }
}

/// An action of a service that is not known to supply the key; `NotAction` takes in many.
fn foreign<'a>(statement: StatementContext<'a>, key: &str) -> Option<Entry<'a>> {
    statement.actions().find(|entry| {
        let service = entry.text.split_once(':').map_or(entry.text, |(service, _)| service);
        entry.element == "NotAction" || !supplies(service, key)
    })
}
