//! # What it does
//! Reports a default value of a policy variable that is not in single quotes.
//!
//! # Why it matters
//! AWS does not take it for a default value, so the variable stands for nothing.
//!
//! # Example
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:username, anonymous}/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Resource": "arn:aws:s3:::my-bucket/home/${aws:username, 'anonymous'}/*"}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::variables;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-quote-missing",
    codes: &["MISSING_QUOTE_IN_VARIABLE"],
    finding_type: FindingType::Warning,
    summary: "a default value of a policy variable without single quotes",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    variables::each(context, |place, variable| {
        let Some(default) = variable.default_value().filter(|_| variable.is_closed) else { return };
        let quoted = default.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
        // Without a name it has a check of its own.
        if quoted.is_some() || variable.name().trim().is_empty() {
            return;
        }
        let bare = default.trim_matches(['\'', '"']);
        let meant = format!("${{{}, '{bare}'}}", variable.name().trim());
        findings.push(
            Finding::new(
                &CHECK,
                variable.location_in(place.location()),
                format!("default value of {} is not in single quotes", Quoted(variable.text)),
            )
            .with_help(format!("write {}", Quoted(&meant)))
            .with_fix_if(variable.replaced_in(place, &meant)),
        );
    });
}
