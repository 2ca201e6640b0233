//! # What it does
//! Reports an ARN without a Region, of a type of resource whose ARNs have one.
//!
//! # Why it matters
//! No resource has such an ARN, so that nothing is allowed or denied. Access Analyzer calls that an
//! error; it is a warning here, since the formats of ARNs are a list that AWS adds to.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws:sns::111122223333:my-topic"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "sns:Publish", "Resource": "arn:aws:sns:*:111122223333:my-topic"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-region-missing",
    codes: &["MISSING_ARN_REGION"],
    finding_type: FindingType::Warning,
    summary: "an ARN without a Region, where every ARN of the kind has one",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let (Some(arn), Some(formats)) = (resource.known_arn(), resource.formats()) else { return };
    let (Some(service), Some("")) = (arn.service, arn.region) else { return };
    let like = formats.like;
    if like.formats == 0 || like.with_region < like.formats {
        return;
    }
    let (partition, account) = (arn.partition, arn.account.unwrap_or_default());
    let meant =
        format!("arn:{partition}:{service}:*:{account}:{}", arn.resource.unwrap_or_default());
    let message =
        format!("{} has no Region, as every such ARN of {service} has", Quoted(resource.text));
    findings.push(
        Finding::new(&CHECK, resource.location(), message)
            .with_help(format!("name the Region, or write {} for all", Quoted(&meant))),
    );
}
