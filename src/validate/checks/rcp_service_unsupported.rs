//! # What it does
//! Reports an action of a service that resource control policies are not known to cover.
//!
//! # Why it matters
//! The statement has no effect on the service. Access Analyzer calls that an error; AWS adds
//! services, so that it is a warning here.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "forecast:*", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::facts::{AS_OF, RCP_SERVICES};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::Action;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "rcp-service-unsupported",
    codes: &["RCP_SYNTAX_ERROR_ACTION"],
    finding_type: FindingType::Warning,
    summary: "an action of a service that resource control policies do not cover",
    applies_to: |policy_type| policy_type == PolicyType::ResourceControl,
    needs: Needs::Services,
    pedantic: false,
    run: Run::Action(run),
};

fn run(entry: &Entry<'_>, findings: &mut Findings) {
    let Some((service, _)) = entry.text.split_once(':') else { return };
    let is_covered = RCP_SERVICES.iter().any(|covered| covered.eq_ignore_ascii_case(service))
        || entry.statement.context.settings.covers_by_rcp(service);
    // `NotAction`, and what is no action at all, have checks of their own.
    let is_action = || service != "*" && Action::new(entry.text).is_ok();
    if !is_covered && entry.element == "Action" && is_action() {
        findings.push(Finding::new(
            &CHECK,
            entry.location(),
            format!(
                "service {} is not one that resource control policies cover as of {AS_OF}",
                Quoted(service)
            ),
        ));
    }
}
