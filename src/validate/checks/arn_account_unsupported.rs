//! # What it does
//! Reports an ARN with an account, of a service or a type of resource whose ARNs have none. Those of
//! S3 have a check of their own.
//!
//! # Why it matters
//! No resource has such an ARN, so that nothing is allowed or denied. Access Analyzer calls that an
//! error; it is a warning here, since the formats of ARNs are a list that AWS adds to.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "route53:GetHostedZone",
//!  "Resource": "arn:aws:route53::111122223333:hostedzone/Z148QEXAMPLE8V"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "route53:GetHostedZone",
//!  "Resource": "arn:aws:route53:::hostedzone/Z148QEXAMPLE8V"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-account-unsupported",
    codes: &["ARN_ACCOUNT_NOT_ALLOWED"],
    finding_type: FindingType::Warning,
    summary: "an ARN with an account, where no ARN of the kind has one",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Resource(run),
};

/// The services of which AWS itself writes ARNs with an account that their formats have not.
const LENIENT: [&str; 3] = ["apigateway", "ec2", "s3"];

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let (Some(arn), Some(formats)) = (resource.known_arn(), resource.formats()) else { return };
    let (Some(service), Some(account)) = (arn.service, arn.account) else { return };
    if matches!(account, "" | "*") || LENIENT.contains(&service) {
        return;
    }
    if formats.possible().with_account > 0 {
        return;
    }
    let (partition, region) = (arn.partition, arn.region.unwrap_or_default());
    let mended =
        format!("arn:{partition}:{service}:{region}::{}", arn.resource.unwrap_or_default());
    let message = format!(
        "account {} in {}, an ARN of {service}, which has none there",
        Quoted(account),
        Quoted(resource.text)
    );
    findings.push(
        Finding::new(&CHECK, resource.location(), message)
            .with_help(format!("write {}", Quoted(&mended)))
            .with_fix(Fix::replace(resource.location(), mended)),
    );
}
