//! # What it does
//! Reports `NotPrincipal` in a statement that allows.
//!
//! # Why it matters
//! The statement lets in everyone but those it names, also callers without credentials.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:user/alice"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/bob"},
//!  "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "not-principal-allow",
    codes: &["ALLOW_WITH_NOT_PRINCIPAL"],
    finding_type: FindingType::SecurityWarning,
    summary: "NotPrincipal in a statement that allows",
    applies_to: |policy_type| {
        matches!(policy_type, PolicyType::Resource(_) | PolicyType::VpcEndpoint)
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.is_allow() && statement.has("NotPrincipal") && !statement.has("Principal") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.element("NotPrincipal"),
                "everyone but the principals of NotPrincipal is allowed in",
            )
            .with_help("name under `Principal` who is to be allowed in"),
        );
    }
}
