//! # What it does
//! Reports a policy variable without a closing brace.
//!
//! # Why it matters
//! AWS takes it literally, so it stands for nothing of the request.
//!
//! # Example
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:username/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:username}/*"}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::variables;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-brace-missing",
    codes: &["MISSING_BRACE_IN_VARIABLE"],
    finding_type: FindingType::Warning,
    summary: "a policy variable without a closing brace",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    variables::each(context, |place, variable| {
        if variable.is_closed {
            return;
        }
        findings.push(
            Finding::new(
                &CHECK,
                variable.location_in(place.location()),
                format!("policy variable {} has no closing brace", Quoted(variable.text)),
            )
            .with_help("write `}` behind the name"),
        );
    });
}
