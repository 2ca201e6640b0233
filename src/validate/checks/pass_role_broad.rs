//! # What it does
//! Reports an `Allow` statement that takes in `iam:PassRole`, be it by a pattern or by `NotAction`,
//! on the resource `*` or with `NotResource`. A condition on `iam:PassedToService` that names services
//! silences it, unless it also holds where the request lacks the key.
//!
//! # Why it matters
//! Whoever may pass any role to any service can have the service do whatever the most powerful role
//! of the account may do.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/forecast-*",
//!  "Condition": {"StringEquals": {"iam:PassedToService": "forecast.amazonaws.com"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::{Grant, PASS_ROLE, grant};

pub(in super::super) static CHECK: Check = Check {
    rule: "pass-role-broad",
    codes: &[
        "PASS_ROLE_WITH_STAR_IN_RESOURCE",
        "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
        "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        "PASS_ROLE_WITH_NOT_RESOURCE",
        "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    ],
    finding_type: FindingType::SecurityWarning,
    summary: "an Allow statement for passing any role to any service",
    applies_to: PolicyType::is_identity_based,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if let Some(grant) = grant(statement, PASS_ROLE) {
        findings.push(finding(grant));
    }
}

#[cold]
fn finding(grant: Grant<'_>) -> Finding {
    let code = match (grant.is_not_resource, grant.action, grant.has_wildcard()) {
        (false, Some(_), false) => "PASS_ROLE_WITH_STAR_IN_RESOURCE",
        (false, Some(_), true) => "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
        (false, None, _) => "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        (true, Some(_), false) => "PASS_ROLE_WITH_NOT_RESOURCE",
        (true, Some(_), true) => "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        (true, None, _) => "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    };
    let message = format!("{grant} allows passing {} to any service", grant.roles());
    let finding = Finding::new(&CHECK, grant.action_location, message)
        .coded(code)
        .and_at(grant.resource_location)
        .with_help(
            "name the roles in Resource, or the services in a condition on `iam:PassedToService`",
        );
    let places = grant.ineffective.into_iter();
    places.fold(finding, |finding, place| finding.related_to(place, "this does not limit it"))
}
