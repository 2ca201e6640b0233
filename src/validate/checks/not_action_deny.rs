//! # What it does
//! Reports a `Deny` statement with `NotAction`.
//!
//! # Why it matters
//! It denies every action that is not listed, also those that AWS adds. Guardrails want just that;
//! elsewhere it denies more than was thought of.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": ["s3:PutObject", "s3:DeleteObject"], "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "not-action-deny",
    codes: &[],
    finding_type: FindingType::Suggestion,
    summary: "a Deny statement with NotAction",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if statement.is_deny() && statement.has("NotAction") && !statement.has("Action") {
        let message = "NotAction denies every action that it does not list";
        findings.push(
            Finding::new(&CHECK, statement.element("NotAction"), message)
                .with_help("list what is denied in Action, unless all the rest is meant"),
        );
    }
}
