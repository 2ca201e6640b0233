//! # What it does
//! Reports `*` or `?` in the name of a principal, except for `*` alone under `AWS`.
//!
//! # Why it matters
//! Names of principals are never patterns. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/app-*"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/app-*"}}}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::has_wildcard;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-wildcard-partial",
    codes: &["UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "a wildcard in the name of a principal",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Principal(run),
};

fn run(principal: &PrincipalContext<'_>, findings: &mut Findings) {
    let name = principal.name;
    let policy_type = principal.statement.policy_type();
    let help = match &**principal.kind {
        "AWS" if name == "*" => return,
        // That there are principals of the kind has checks of its own.
        "Federated" if matches!(policy_type, PolicyType::Resource(_)) => return,
        "CanonicalUser" if !policy_type.takes_canonical_users() => return,
        "AWS" => "write the account, and a condition on `aws:PrincipalArn`",
        "Service" | "Federated" | "CanonicalUser" => "write each name in full",
        _ => return,
    };
    if has_wildcard(name) {
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                format!("wildcard in principal {}", Quoted(name)),
            )
            .with_help(help),
        );
    }
}
