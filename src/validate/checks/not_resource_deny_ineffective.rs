//! # What it does
//! Reports a `Deny` statement whose `NotResource` holds `*`.
//!
//! # Why it matters
//! No resource is left for it: the statement denies nothing.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "s3:DeleteObject", "NotResource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": "s3:DeleteObject", "NotResource": "arn:aws:s3:::my-bucket/tmp/*"}
//! ```

use super::super::check::{Check, Needs, Resource, Run, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "not-resource-deny-ineffective",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a Deny statement with the NotResource `*`",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Resource(run),
};

fn run(resource: &Resource<'_>, findings: &mut Findings) {
    if resource.text == "*" && resource.element == "NotResource" && resource.statement.is_deny() {
        findings.push(
            Finding::new(&CHECK, resource.location(), "NotResource `*` leaves nothing to deny")
                .with_help("list what is not to be denied, or write Resource"),
        );
    }
}
