//! # What it does
//! Reports a statement with neither `Principal` nor `NotPrincipal`, in policies that name
//! principals.
//!
//! # Why it matters
//! The policy of a resource must say whom it is about. AWS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "sts:AssumeRole"}
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
    rule: "principal-missing",
    codes: &["MISSING_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "a statement without Principal, in a policy that names principals",
    applies_to: PolicyType::has_principal,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.lacks("Principal") && statement.lacks("NotPrincipal") {
        findings.push(Finding::new(
            &CHECK,
            statement.location(),
            "the Principal element is missing",
        ));
    }
}
