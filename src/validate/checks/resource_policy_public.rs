//! # What it does
//! Reports a statement in the policy of a resource that allows to everyone, without a condition that
//! limits the caller and without a `Deny` for the others.
//!
//! # Why it matters
//! Anyone can use the resource, also without an account of AWS where the service takes such calls.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": "*",
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": "*",
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{everyone_location, for_each_open};

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-policy-public",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a resource that everyone can use",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(_)),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    for_each_open(context, |statement| {
        findings.push(
            Finding::new(&CHECK, everyone_location(statement), "everyone is allowed in").with_help(
                "name accounts, users or roles, or add a condition on `aws:PrincipalOrgID`",
            ),
        );
    });
}
