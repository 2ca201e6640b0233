//! # What it does
//! Reports an account in the ARN of an S3 bucket or object. A `*` is let through.
//!
//! # Why it matters
//! Their ARNs have none, bucket names being unique in all accounts. No bucket matches.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3::111122223333:my-bucket"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::my-bucket"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::arn_region_not_allowed::S3_REGIONAL;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-account-not-allowed",
    codes: &["ARN_ACCOUNT_NOT_ALLOWED"],
    finding_type: FindingType::Warning,
    summary: "an ARN of an S3 bucket or object with an account",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    // With a Region it is wrong for that, and the advice leaves the account out too.
    let (Some("s3"), Some(""), Some(account), Some(name)) =
        (arn.service, arn.region, arn.account, arn.resource)
    else {
        return;
    };
    if matches!(account, "" | "*") || may_have_account(name) {
        return;
    }
    let start = "arn::s3::".len() + arn.partition.len();
    let mended = format!("arn:{}:s3:::{name}", arn.partition);
    let message =
        format!("account {} in {}, an ARN of an S3 bucket", Quoted(account), Quoted(resource.text));
    findings.push(
        Finding::new(
            &CHECK,
            resource.location().substring(start, account.chars().count()),
            message,
        )
        .with_help(format!("write {}", Quoted(&mended)))
        .with_fix(Fix::replace(resource.location(), mended)),
    );
}

/// Whether the resource may be of a type that belongs to an account.
fn may_have_account(resource: &str) -> bool {
    match resource.split_once(['*', '?', '$']) {
        Some((head, _)) => {
            S3_REGIONAL.iter().any(|kind| kind.starts_with(head) || head.starts_with(kind))
        }
        None => S3_REGIONAL.iter().any(|kind| resource.starts_with(kind)),
    }
}
