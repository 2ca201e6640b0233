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
use super::super::condition::tag_support;
use super::super::finding::{FindingType, Findings};

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
    if statement.is_allow() {
        tag_support::report(&CHECK, statement, "never allowed", findings);
    }
}
