//! # What it does
//! Reports an action of another service in the policy of a resource.
//!
//! # Why it matters
//! It never happens to the resource, so that the entry does nothing; some services refuse the
//! document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Decrypt", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::element::action;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-policy-action-foreign",
    codes: &["UNSUPPORTED_ACTION_IN_POLICY"],
    finding_type: FindingType::Warning,
    summary: "an action of another service in the policy of a resource",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(of) if !of.services().is_empty()),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Action(run),
};

fn run(action: &Entry<'_>, findings: &mut Findings) {
    let PolicyType::Resource(resource_type) = action.statement.policy_type() else { return };
    let Some((service, _)) = action.text.split_once(':') else { return };
    let services = resource_type.services();
    let is_own = services.iter().any(|own| own.eq_ignore_ascii_case(service));
    // What is no action has a check of its own, and `*:*` is the actions of every service.
    if is_own || service == "*" || action::parse(action.text.as_bytes()).is_err() {
        return;
    }
    let described = resource_type.described();
    let message =
        format!("action {} has no place in the policy of {described}", Quoted(action.text));
    let own = services.first().copied().unwrap_or_default();
    findings.push(
        Finding::new(&CHECK, action.location(), message)
            .with_help(format!("the actions of {described} begin with `{own}:`")),
    );
}
