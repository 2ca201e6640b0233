//! # What it does
//! Reports an ARN of S3 whose bucket can have no such name: one that is empty, longer than 255
//! characters, or has other characters than letters, digits, `.`, `-` and `_`. Names with wildcards
//! or policy variables pass, and so do those that only old buckets have.
//!
//! # Why it matters
//! No bucket matches. Often the ARN has a part too many, or a slash is missing.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::placeholder::find_placeholder;
use crate::name::bucket_name;
use crate::parse_error::{ParseError, Quoted};

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-s3-bucket-name",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "an ARN of S3 with a name that no bucket has",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    let (Some("s3"), Some(""), Some(""), Some(name)) =
        (arn.service, arn.region, arn.account, arn.resource)
    else {
        return;
    };
    let bucket = name.split('/').next().unwrap_or(name);
    let Err(fault) = bucket_name::parse_legacy(bucket.as_bytes()) else { return };
    // A resource that is missing altogether, a character that cannot be stored and text that
    // nobody filled in are reported as such.
    let is_reported = name.is_empty()
        || bucket.contains(['*', '?', '$'])
        || bucket.contains(|character| character > '\u{ff}')
        || find_placeholder(bucket).is_some();
    if is_reported {
        return;
    }
    let start = "arn::s3:::".len() + arn.partition.len();
    let location = match bucket.chars().count() {
        0 => resource.location(),
        length => resource.location().substring(start, length),
    };
    let message = match bucket {
        "" => format!("ARN {} names no bucket", Quoted(resource.text)),
        _ => ParseError::new("bucket name", bucket, fault).to_string(),
    };
    findings.push(
        Finding::new(&CHECK, location, message)
            .with_help("write `arn:aws:s3:::my-bucket`, and for objects a slash and their keys"),
    );
}
