//! # What it does
//! Reports an action in a service control policy that has a `*` anywhere but at its end.
//!
//! # Why it matters
//! Until 19 September 2025 AWS Organizations took a `*` only at the end of an action. It takes one
//! anywhere since, in the commercial and the GovCloud Regions; Access Analyzer still reports it.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "iam:*Role", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": ["iam:CreateRole", "iam:DeleteRole"], "Resource": "*"}
//! ```

use super::super::check::{Check, Entry, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use crate::element::action;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "scp-action-wildcard-position",
    codes: &["SCP_SYNTAX_ERROR_ACTION_WILDCARD"],
    finding_type: FindingType::Warning,
    summary: "an action with * before its end in a service control policy",
    applies_to: |policy_type| policy_type == PolicyType::ServiceControl,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Action(run),
};

fn run(entry: &Entry<'_>, findings: &mut Findings) {
    let before_end = entry.text.trim_end_matches('*');
    // `*:*` is the same as `*`.
    let is_reported = entry.text == "*:*" || action::parse(entry.text.as_bytes()).is_err();
    if !before_end.contains('*') || is_reported {
        return;
    }
    let message = format!("action {} has a `*` before its end", Quoted(entry.text));
    findings.push(Finding::new(&CHECK, entry.location(), message).with_help(
        "list the actions, unless it is meant for Regions that take this since September 2025",
    ));
}
