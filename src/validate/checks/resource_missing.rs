//! # What it does
//! Reports a statement with neither `Resource` nor `NotResource`, in policies that need one.
//!
//! # Why it matters
//! The statement is about nothing. AWS refuses the document; only KMS stores it, and the statement
//! then has no effect. Role trust policies and ECR repository policies need no resource: it is
//! what they are attached to.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-missing",
    codes: &["MISSING_RESOURCE"],
    finding_type: FindingType::Error,
    summary: "a statement with neither Resource nor NotResource",
    applies_to: PolicyType::needs_resource,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.lacks("Resource") && statement.lacks("NotResource") {
        findings.push(
            Finding::new(&CHECK, statement.location(), "the Resource element is missing")
                .with_help("add `Resource` or `NotResource`")
                .weighed(statement.weight_of_incomplete()),
        );
    }
}
