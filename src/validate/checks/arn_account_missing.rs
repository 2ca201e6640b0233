//! # What it does
//! Reports an ARN without an account, of a type of resource whose ARNs have one.
//!
//! # Why it matters
//! No resource has such an ARN, so that nothing is allowed or denied. Access Analyzer calls that an
//! error; it is a warning here, since some services have resources that belong to no account and are
//! not in the list of formats.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam:::role/my-role"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/my-role"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-account-missing",
    codes: &["MISSING_ARN_ACCOUNT"],
    finding_type: FindingType::Warning,
    summary: "an ARN without an account, where every ARN of the kind has one",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Resource(run),
};

/// The services with resources of AWS's own, whose ARNs have no account.
const LENIENT: [&str; 2] = ["resource-explorer-2", "ssm"];

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let (Some(arn), Some(formats)) = (resource.known_arn(), resource.formats()) else { return };
    let (Some(service), Some(""), Some(name)) = (arn.service, arn.account, arn.resource) else {
        return;
    };
    let like = formats.like;
    let is_open = name.bytes().all(|byte| matches!(byte, b'*' | b'?' | b':'));
    if like.formats == 0
        || like.with_account < like.formats
        || is_open
        || LENIENT.contains(&service)
    {
        return;
    }
    let (partition, region) = (arn.partition, arn.region.unwrap_or_default());
    let meant = format!("arn:{partition}:{service}:{region}:*:{name}");
    let message =
        format!("{} has no account, as every such ARN of {service} has", Quoted(resource.text));
    findings.push(
        Finding::new(&CHECK, resource.location(), message)
            .with_help(format!("name the account, or write {} for all", Quoted(&meant))),
    );
}
