//! # What it does
//! Reports a policy variable without a name.
//!
//! # Why it matters
//! It stands for nothing, so nothing matches.
//!
//! # Example
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${}/*"}
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
    rule: "variable-empty",
    codes: &["EMPTY_VARIABLE"],
    finding_type: FindingType::Warning,
    summary: "a policy variable without a name",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    variables::each(context, |place, variable| {
        if !variable.is_closed || !variable.name().trim().is_empty() {
            return;
        }
        findings.push(
            Finding::new(
                &CHECK,
                variable.location_in(place.location()),
                format!("policy variable {} has no name", Quoted(variable.text)),
            )
            .with_help("name a condition key, as in `${aws:username}`"),
        );
    });
}
