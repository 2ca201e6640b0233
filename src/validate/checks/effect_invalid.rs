//! # What it does
//! Reports an `Effect` that is not exactly `Allow` or `Deny`.
//!
//! # Why it matters
//! The value is compared with case. IAM refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "effect-invalid",
    codes: &["INVALID_EFFECT"],
    finding_type: FindingType::Error,
    summary: "an Effect that is neither Allow nor Deny",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let Some(effect) = statement.statement.effect() else { return };
    if matches!(effect, "Allow" | "Deny") {
        return;
    }
    let help =
        ["Allow", "Deny"].into_iter().find(|known| known.eq_ignore_ascii_case(effect.trim()));
    findings.push(
        Finding::new(
            &CHECK,
            statement.element("Effect"),
            format!("effect {} is neither `Allow` nor `Deny`", Quoted(effect)),
        )
        .with_help_if(help.map(|known| format!("write `{known}`")))
        .with_fix_if(help.map(|known| Fix::replace(statement.element("Effect"), known))),
    );
}
