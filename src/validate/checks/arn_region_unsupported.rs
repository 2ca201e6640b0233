//! # What it does
//! Reports an ARN with a Region, of a service or a type of resource whose ARNs have none. Those of
//! IAM and S3, which IAM refuses, have a check of their own.
//!
//! # Why it matters
//! No resource has such an ARN, so that nothing is allowed or denied. Access Analyzer calls that an
//! error; it is a warning here, since the formats of ARNs are a list that AWS adds to.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "cloudfront:GetDistribution",
//!  "Resource": "arn:aws:cloudfront:us-east-1:111122223333:distribution/EDFDVBD632BHDS5"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "cloudfront:GetDistribution",
//!  "Resource": "arn:aws:cloudfront::111122223333:distribution/EDFDVBD632BHDS5"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-region-unsupported",
    codes: &["ARN_REGION_NOT_ALLOWED"],
    finding_type: FindingType::Warning,
    summary: "an ARN with a Region, where no ARN of the kind has one",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let (Some(arn), Some(formats)) = (resource.known_arn(), resource.formats()) else { return };
    let (Some(service), Some(region)) = (arn.service, arn.region) else { return };
    if matches!(region, "" | "*") || matches!(service, "iam" | "s3") {
        return;
    }
    if formats.possible().with_region > 0 {
        return;
    }
    let (partition, account) = (arn.partition, arn.account.unwrap_or_default());
    let mended =
        format!("arn:{partition}:{service}::{account}:{}", arn.resource.unwrap_or_default());
    let message = format!(
        "Region {} in {}, an ARN of {service}, which has none there",
        Quoted(region),
        Quoted(resource.text)
    );
    findings.push(
        Finding::new(&CHECK, resource.location(), message)
            .with_help(format!("write {}", Quoted(&mended)))
            .with_fix(Fix::replace(resource.location(), mended)),
    );
}
