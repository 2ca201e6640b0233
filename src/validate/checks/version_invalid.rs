//! # What it does
//! Reports a `Version` that is neither `2012-10-17` nor `2008-10-17`.
//!
//! # Why it matters
//! The version names the policy language, not the policy: it is no date of one's own. IAM refuses
//! any other.
//!
//! # Example
//! ```json
//! {"Version": "2024-01-01", "Statement": []}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17", "Statement": []}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::document::Location;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "version-invalid",
    codes: &["INVALID_VERSION"],
    finding_type: FindingType::Error,
    summary: "a Version that is neither 2012-10-17 nor 2008-10-17",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let Some(version) = context.document.version() else { return };
    if matches!(version, "2012-10-17" | "2008-10-17") {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK,
            Location::root().value("Version"),
            format!("version {} is neither `2012-10-17` nor `2008-10-17`", Quoted(version)),
        )
        .with_help("write `2012-10-17`"),
    );
}
