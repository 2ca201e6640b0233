//! # What it does
//! Reports a resource of IAM that has a Region, and one of S3 unless it is of a type that has one,
//! such as an access point. `*` is a Region too.
//!
//! # Why it matters
//! IAM has no Regions, and bucket names are unique across Regions. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:us-east-1::my-bucket"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::my-bucket"}
//! ```

use super::super::check::{Check, Entry, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-region-not-allowed",
    codes: &["ARN_REGION_NOT_ALLOWED"],
    finding_type: FindingType::Error,
    summary: "an ARN of IAM, or of an S3 bucket, with a Region",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

/// What begins the resources of S3 that belong to a Region.
pub(crate) const S3_REGIONAL: [&str; 6] = [
    "accesspoint/",
    "access-grants/",
    "async-request/",
    "job/",
    "storage-lens/",
    "storage-lens-group/",
];

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    let Some(service @ ("iam" | "s3")) = arn.service else { return };
    let (Some(region), Some(account), Some(last)) = (arn.region, arn.account, arn.resource) else {
        return;
    };
    if !region.is_empty() && has_no_region(service, last) {
        findings.push(finding(resource, service, region, account, last));
    }
}

/// Whether a service of no Region has the resource.
pub(super) fn has_no_region(service: &str, last: &str) -> bool {
    match service {
        "iam" => true,
        "s3" => !S3_REGIONAL.iter().any(|kind| last.starts_with(kind)),
        _ => false,
    }
}

#[cold]
fn finding(
    resource: &Entry<'_>,
    service: &str,
    region: &str,
    account: &str,
    last: &str,
) -> Finding {
    let text = resource.text;
    let before = text.split(':').take(3).map(|field| field.len() + 1).sum();
    let location = resource.location().substring(before, region.chars().count());
    let (named, account) = match service {
        "iam" => ("IAM", account),
        _ => ("S3", ""),
    };
    let message = format!("Region {} in {}, an ARN of {named}", Quoted(region), Quoted(text));
    let start = text.get(..before).unwrap_or_default();
    let help = format!("write {}", Quoted(&format!("{start}:{account}:{last}")));
    Finding::new(&CHECK, location, message).with_help(help)
}
