//! # What it does
//! Reports policy variables in a policy without version `2012-10-17`.
//!
//! # Why it matters
//! Without it AWS takes `${aws:username}` and all others literally, so the statement matches
//! nothing or too much.
//!
//! # Example
//! ```json
//! {"Version": "2008-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
//!                 "Resource": "arn:aws:s3:::my-bucket/home/${aws:username}/*"}]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject",
//!                 "Resource": "arn:aws:s3:::my-bucket/home/${aws:username}/*"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::variables;
use crate::document::Location;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "variable-version-unsupported",
    codes: &["VARIABLE_UNSUPPORTED_IN_VERSION"],
    finding_type: FindingType::Warning,
    summary: "policy variables without version 2012-10-17",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let is_old = context.document.version() == Some("2008-10-17");
    if !is_old && !context.lacks("Version") {
        return;
    }
    let under = if is_old { "under version `2008-10-17`" } else { "without a Version" };
    let version = Location::root().value("Version");
    let mut found: Option<Finding> = None;
    variables::each(context, |place, variable| {
        if !variable.is_complete() {
            return;
        }
        let location = variable.location_in(place.location());
        found = Some(match found.take() {
            Some(finding) => finding.and_at(location),
            None => Finding::new(
                &CHECK,
                location,
                format!("policy variable {} is literal text {under}", Quoted(variable.text)),
            ),
        });
    });
    let Some(finding) = found else { return };
    let finding = if is_old {
        let fix = Fix::replace(version.clone(), "2012-10-17");
        finding.related_to(version, "the version").with_fix(fix)
    } else {
        finding
    };
    findings.push(finding.with_help("give the policy `\"Version\": \"2012-10-17\"`"));
}
