//! # What it does
//! Reports `aws:Referer` or `aws:SourceOwner` as the only condition on whom a service acts for, in
//! the policy of a resource.
//!
//! # Why it matters
//! The first was made for web browsers, whose users choose its value; the second is a key of Amazon
//! SNS that AWS no longer advises. The keys on the source are set by AWS alone, for every service.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "ses.amazonaws.com"},
//!  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:Referer": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "ses.amazonaws.com"},
//!  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext};
use super::super::facts::KnownKey;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::{is_positive, limits_source, services};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "service-principal-weak-source-key",
    codes: &["RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
    finding_type: FindingType::Suggestion,
    summary: "a service limited by a key that says little about its source",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Resource(_)),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

/// The condition on a key that stands in for one on the source.
pub(super) fn weak_key<'a>(statement: &StatementContext<'a>) -> Option<ConditionContext<'a>> {
    statement.conditions().find(|condition| {
        let is_weak = |known: KnownKey<'_>| matches!(known.name, "aws:referer" | "aws:SourceOwner");
        condition.known.is_some_and(is_weak) && is_positive(condition)
    })
}

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() || services(statement).next().is_none() {
        return;
    }
    let Some(weak) = weak_key(statement).filter(|_| !limits_source(statement)) else { return };
    findings.push(
        Finding::new(
            &CHECK,
            weak.location(),
            format!("key {} is not made to say whom a service acts for", Quoted(weak.key)),
        )
        .with_help(
            "write `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or \
             `aws:SourceOrgPaths`",
        ),
    );
}
