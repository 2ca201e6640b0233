//! # What it does
//! Reports an `Allow` statement that takes in `iam:CreateServiceLinkedRole`, be it by a pattern or by
//! `NotAction`, on the resource `*` or with `NotResource`. A condition on `iam:AWSServiceName` that names
//! services silences it, unless it also holds where the request lacks the key.
//!
//! # Why it matters
//! A service-linked role lets a service act in the account. Which services may is a decision of its
//! own.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*",
//!  "Condition": {"StringEquals": {"iam:AWSServiceName": "rds.amazonaws.com"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::{CREATE_SLR, Grant, grant};

pub(in super::super) static CHECK: Check = Check {
    rule: "create-slr-broad",
    codes: &[
        "CREATE_SLR_WITH_STAR_IN_RESOURCE",
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
        "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        "CREATE_SLR_WITH_NOT_RESOURCE",
        "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    ],
    finding_type: FindingType::Warning,
    summary: "an Allow statement for creating the service-linked role of any service",
    applies_to: PolicyType::is_identity_based,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if let Some(grant) = grant(statement, CREATE_SLR) {
        findings.push(finding(grant));
    }
}

#[cold]
fn finding(grant: Grant<'_>) -> Finding {
    let code = match (grant.is_not_resource, grant.action, grant.has_wildcard()) {
        (false, Some(_), false) => "CREATE_SLR_WITH_STAR_IN_RESOURCE",
        (false, Some(_), true) => "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
        (false, None, _) => "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
        (true, Some(_), false) => "CREATE_SLR_WITH_NOT_RESOURCE",
        (true, Some(_), true) => "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
        (true, None, _) => "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
    };
    let message = format!("{grant} allows creating {} that is linked to a service", grant.roles());
    let finding = Finding::new(&CHECK, grant.action_location, message)
        .coded(code)
        .and_at(grant.resource_location)
        .with_help(
            "name the roles in Resource, or the services in a condition on `iam:AWSServiceName`",
        );
    let places = grant.ineffective.into_iter();
    places.fold(finding, |finding, place| finding.related_to(place, "this does not limit it"))
}
