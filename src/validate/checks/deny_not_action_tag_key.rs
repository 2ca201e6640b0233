//! # What it does
//! Reports a Deny with `NotAction` and a condition that needs `aws:ResourceTag`.
//!
//! # Why it matters
//! Many actions do not supply the tags of their resource. The condition fails for them, so that
//! they are not denied.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/status": "confidential"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": ["ec2:StopInstances", "ec2:TerminateInstances"], "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/status": "confidential"}}}
//! ```

use super::super::check::{
    Check, ConditionContext, Needs, Run, StatementContext, all_but_role_trust,
};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "deny-not-action-tag-key",
    codes: &["DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    finding_type: FindingType::SecurityWarning,
    summary: "a Deny with NotAction that needs a tag of the resource",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_deny() || statement.statement.not_action.is_none() {
        return;
    }
    for condition in statement.conditions().filter(needs_tag) {
        let message = format!(
            "the Deny leaves out every action that does not supply {}",
            Quoted(condition.key)
        );
        findings.push(
            Finding::new(&CHECK, statement.element("NotAction"), message)
                .and_at(condition.location())
                .with_help("list the actions under `Action`"),
        );
    }
}

/// Whether a condition on the tags of the resource fails where there are none.
pub(super) fn needs_tag(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| known.name == "aws:ResourceTag")
        && condition.fails_without_key()
}
