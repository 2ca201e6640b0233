//! # What it does
//! Reports a resource whose second field is neither a partition of AWS nor `*`. No other wildcard and
//! no policy variable can stand there.
//!
//! # Why it matters
//! AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:amazon:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use crate::name::Partition;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-partition-invalid",
    codes: &["INVALID_PARTITION"],
    finding_type: FindingType::Error,
    summary: "an ARN whose partition AWS does not have",
    applies_to: all_but_role_trust,
    needs: Needs::Regions,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.arn.filter(|arn| !arn.is_in_partition) else { return };
    let partition = arn.partition;
    let (location, message) = if partition.is_empty() {
        let message = format!("resource {} names no partition", Quoted(resource.text));
        (resource.location(), message)
    } else {
        let length = partition.chars().count();
        let message = format!("partition {} is neither one of AWS nor `*`", Quoted(partition));
        (resource.location().substring("arn:".len(), length), message)
    };
    let help = nearest(partition, Partition::known()).map_or_else(
        || "write `aws`, `aws-cn`, `aws-us-gov` or another partition of AWS".into(),
        |known| format!("write `{known}`"),
    );
    findings.push(Finding::new(&CHECK, location, message).with_help(help));
}
