//! # What it does
//! Reports an Allow with `NotAction` and a condition that needs `aws:ResourceTag`.
//!
//! # Why it matters
//! Many actions do not supply the tags of their resource. The condition fails for them, so that
//! fewer actions are allowed than it seems.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "NotAction": "iam:*", "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/status": "confidential"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["ec2:StopInstances", "ec2:TerminateInstances"], "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/status": "confidential"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, all_but_role_trust};
use super::super::finding::{Finding, FindingType, Findings};
use super::deny_not_action_tag_key::needs_tag;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "allow-not-action-tag-key",
    codes: &["ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    finding_type: FindingType::Suggestion,
    summary: "an Allow with NotAction that needs a tag of the resource",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() || statement.statement.not_action.is_none() {
        return;
    }
    for condition in statement.conditions().filter(needs_tag) {
        let message = format!(
            "the Allow leaves out every action that does not supply {}",
            Quoted(condition.key)
        );
        findings.push(
            Finding::new(&CHECK, statement.element("NotAction"), message)
                .and_at(condition.location())
                .with_help("list the actions under `Action`"),
        );
    }
}
