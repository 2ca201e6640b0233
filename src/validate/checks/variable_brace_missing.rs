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
use super::super::facts::KnownKey;
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
        let finding = Finding::new(
            &CHECK,
            variable.location_in(place.location()),
            format!("policy variable {} has no closing brace", Quoted(variable.text)),
        );
        findings.push(match known_key(variable.text) {
            Some((start, behind)) => finding
                .with_help(format!("write {}", Quoted(&format!("{start}}}"))))
                .with_fix_if(variable.replaced_in(place, &format!("{start}}}{behind}"))),
            None => finding.with_help("write `}` behind the name"),
        });
    });
}

/// Cuts a variable behind its name, where that is a condition key of which nothing can be missing.
#[cold]
fn known_key(text: &str) -> Option<(&str, &str)> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == ':';
    let (_, name_and_rest) = text.split_at_checked("${".len())?;
    let rest = name_and_rest.trim_start_matches(is_of_name);
    let (start, rest) = text.split_at_checked(text.len() - rest.len())?;
    let known = KnownKey::of(start.get("${".len()..)?)?;
    (!known.takes_tag_key).then_some((start, rest))
}
