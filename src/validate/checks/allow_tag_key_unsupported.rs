//! # What it does
//! Reports an Allow with a condition on `aws:ResourceTag` and an action whose resources bring no tags
//! with them, or a pattern of actions that takes such a one in.
//!
//! # Why it matters
//! The condition fails for such an action, so that it is not allowed, although it is listed.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": ["ec2:StopInstances", "s3:ListAllMyBuckets"], "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/team": "red"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*",
//!  "Condition": {"StringEquals": {"aws:ResourceTag/team": "red"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, all_but_role_trust};
use super::super::condition::service_key::ServiceKey;
use super::super::condition::tag_support::{on_resource_tags, without_tags};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "allow-tag-key-unsupported",
    codes: &["ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"],
    finding_type: FindingType::Suggestion,
    summary: "an Allow that needs a tag which the resources of an action do not have",
    applies_to: all_but_role_trust,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() || on_resource_tags(statement).next().is_none() {
        return;
    }
    let unfit = without_tags(statement);
    let [first, others @ ..] = unfit.as_slice() else { return };
    for condition in on_resource_tags(statement) {
        let more = match others.len() {
            0 => " is".to_owned(),
            more => format!(" and {more} more are"),
        };
        let message = format!(
            "{}{more} never allowed, since its resources do not have {}",
            Quoted(first.text),
            Quoted(condition.key)
        );
        let mut finding = Finding::new(&CHECK, first.location(), message);
        for other in others.iter().take(ServiceKey::MOST_PLACES) {
            finding = finding.and_at(other.location());
        }
        findings.push(
            finding
                .and_at(condition.location())
                .with_help("put these actions in a statement without the condition"),
        );
    }
}
