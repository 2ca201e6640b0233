//! # What it does
//! Reports a resource whose account is not 12 digits. Wildcards, policy variables, an empty account
//! and `aws`, which stands for AWS itself, are left alone.
//!
//! # Why it matters
//! The statement matches nothing there. Access Analyzer calls that an error; IAM stores the
//! document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage",
//!  "Resource": "arn:aws:sqs:eu-west-1:1111-2222-3333:orders"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "sqs:SendMessage",
//!  "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::condition::value_pieces::is_pattern;
use super::super::finding::{Finding, FindingType, Findings};
use crate::name::account_id;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "arn-account-invalid",
    codes: &["INVALID_ARN_ACCOUNT"],
    finding_type: FindingType::Warning,
    summary: "an ARN whose account is not 12 digits",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    let Some(arn) = resource.known_arn() else { return };
    // Without a resource behind it the ARN is incomplete, and a check of its own says so.
    let (Some(account), Some(_)) = (arn.account, arn.resource) else { return };
    let is_right =
        matches!(account, "" | "*" | "aws") || account_id::parse(account.as_bytes()).is_ok();
    if is_right || is_pattern(account) {
        return;
    }
    let message =
        format!("account {} in {} is not 12 digits", Quoted(account), Quoted(resource.text));
    let digits = account.replace('-', "");
    let help = account_id::parse(digits.as_bytes()).is_ok().then(|| format!("write `{digits}`"));
    findings.push(Finding::new(&CHECK, resource.location(), message).with_help_if(help));
}
