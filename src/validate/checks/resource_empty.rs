//! # What it does
//! Reports a `Resource` or `NotResource` that is an empty list.
//!
//! # Why it matters
//! The statement is about nothing. Access Analyzer only suggests to change it; IAM's API refuses
//! the document with "Policy statement must contain resources", so that it is an error here. A KMS
//! key policy is stored, and the statement then has no effect.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": []}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*"]}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-empty",
    codes: &["EMPTY_ARRAY_RESOURCE"],
    finding_type: FindingType::Error,
    summary: "a Resource or NotResource that is an empty list",
    applies_to: |policy_type| policy_type != PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if let Some(element) = statement.empty_list("Resource", "NotResource") {
        findings.push(
            Finding::new(&CHECK, statement.element(element), "the list is empty")
                .weighed(statement.weight_of_incomplete()),
        );
    }
}
