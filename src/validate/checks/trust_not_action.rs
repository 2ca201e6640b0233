//! # What it does
//! Reports `NotAction` in a role trust policy.
//!
//! # Why it matters
//! A trust policy takes STS actions by name only. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "NotAction": "sts:TagSession"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "forecast.amazonaws.com"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-not-action",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "NotAction in a role trust policy",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.has("NotAction") {
        findings.push(
            Finding::new(
                &CHECK,
                statement.location().key("NotAction"),
                "a role trust policy takes no NotAction element",
            )
            .with_help("list the actions of STS under `Action`"),
        );
    }
}
