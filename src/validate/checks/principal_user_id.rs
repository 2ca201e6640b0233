//! # What it does
//! Reports the unique id of a user as a principal.
//!
//! # Why it matters
//! AWS shows the id where the user was deleted after the policy was stored. A user made later under
//! the same name has another id, so that the policy does not mean it.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "AIDACKCEVSQ6C2EXAMPLE"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/alice"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::is_user_id;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "principal-user-id",
    codes: &["INVALID_USER_REFERENCE"],
    finding_type: FindingType::Warning,
    summary: "the unique id of a user as a principal",
    applies_to: PolicyType::names_principals,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Principal(run),
};

fn run(principal: &PrincipalContext<'_>, findings: &mut Findings) {
    if principal.kind == "AWS" && is_user_id(principal.name) {
        findings.push(
            Finding::new(
                &CHECK,
                principal.location(),
                format!("principal {} is the id of a user", Quoted(principal.name)),
            )
            .with_help("write the ARN of the user, as in `arn:aws:iam::111122223333:user/alice`"),
        );
    }
}
