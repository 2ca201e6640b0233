//! # What it does
//! Reports a space in the name of a policy variable.
//!
//! # Why it matters
//! No condition key has such a name, so the variable stands for nothing.
//!
//! # Example
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${ aws:username }/*"}
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
    rule: "variable-space",
    codes: &["UNSUPPORTED_SPACE_IN_VARIABLE"],
    finding_type: FindingType::Warning,
    summary: "a space in the name of a policy variable",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    variables::each(context, |place, variable| {
        let name = variable.name();
        // Without a name it has a check of its own.
        if !variable.is_closed || !name.contains(char::is_whitespace) || name.trim().is_empty() {
            return;
        }
        let finding = Finding::new(
            &CHECK,
            variable.location_in(place.location()),
            format!("space in the name of policy variable {}", Quoted(variable.text)),
        );
        let trimmed = name.trim();
        findings.push(if trimmed.contains(char::is_whitespace) {
            finding.with_help("write a condition key whose name has no space")
        } else {
            let meant = variable.text.replacen(name, trimmed, 1);
            let fix = variable.replaced_in(place, &meant);
            finding.with_help(format!("write {}", Quoted(&meant))).with_fix_if(fix)
        });
    });
}
