//! # What it does
//! Reports a resource whose Region is none of those that are known of its partition. Wildcards,
//! policy variables and an empty Region are left alone.
//!
//! # Why it matters
//! The statement matches nothing there. Access Analyzer calls that an error; AWS adds Regions, so
//! that it is a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage",
//!  "Resource": "arn:aws:sqs:eu-west1:111122223333:orders"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage",
//!  "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"}
//! ```

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::condition::value_pieces::is_pattern;
use super::super::facts::AS_OF;
use super::super::facts::regions::{is_region_of, partition_of};
use super::super::finding::{Finding, FindingType, Findings};
use super::arn_region_not_allowed::has_no_region;
use crate::name::Region;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-region-invalid",
    codes: &["INVALID_ARN_REGION"],
    finding_type: FindingType::Warning,
    summary: "an ARN with a Region that its partition is not known to have",
    applies_to: all_but_role_trust,
    needs: Needs::Regions,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    let (Some(region), Some(last)) = (arn.region, arn.resource) else { return };
    if region.is_empty() || is_pattern(region) || is_region_of(region, arn.partition) {
        return;
    }
    // Where there can be no Region at all, that is the fault.
    if !arn.service.is_some_and(|service| has_no_region(service, last)) {
        findings.push(finding(resource, arn, region));
    }
}

#[cold]
fn finding(resource: &Resource<'_>, arn: &ArnFields<'_>, region: &str) -> Finding {
    let (message, help) = if let Some(partition) = partition_of(region) {
        let message = format!(
            "Region {} in {} belongs to partition `{partition}`",
            Quoted(region),
            Quoted(resource.text)
        );
        (message, Some(format!("write a Region of partition `{}`", arn.partition)))
    } else {
        let message = format!(
            "Region {} in {} is none of AWS as of {AS_OF}",
            Quoted(region),
            Quoted(resource.text)
        );
        let regions =
            Region::known().iter().filter(|region| is_region_of(region.as_str(), arn.partition));
        (message, nearest(region, regions).map(|guess| format!("write `{guess}`")))
    };
    Finding::new(&CHECK, resource.location(), message).with_help_if(help)
}
