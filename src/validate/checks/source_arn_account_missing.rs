//! # What it does
//! Reports `aws:SourceArn` in an Allow with an ARN that names no account, such as that of a bucket,
//! without a key that names the account or the organization.
//!
//! # Why it matters
//! Such a name may belong to someone else tomorrow, once its owner has deleted what had it. AWS says
//! to test `aws:SourceAccount` beside it.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
//!  "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads",
//!  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-bucket"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
//!  "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:uploads",
//!  "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-bucket"},
//!                "StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal::callers::is_positive;

pub(in super::super) static CHECK: Check = Check {
    rule: "source-arn-account-missing",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a source without an account that anyone may come to own",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut sources = statement.conditions().filter(lacks_account).peekable();
    if sources.peek().is_none() {
        return;
    }
    let mut known = statement.conditions().filter_map(|condition| condition.known);
    if known.any(|known| OWNER.contains(&known.name)) {
        return;
    }
    findings.extend(sources.map(|condition| {
        Finding::new(&CHECK, condition.location(), "the ARN of the source does not say whose it is")
            .with_help("add a condition on `aws:SourceAccount`")
    }));
}

const OWNER: [&str; 3] = ["aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"];

/// Whether the condition is on a source, one of whose ARNs names no account.
fn lacks_account(condition: &ConditionContext<'_>) -> bool {
    condition.known.is_some_and(|known| known.name == "aws:SourceArn")
        && is_positive(condition)
        && condition
            .values
            .iter()
            .any(|value| ArnFields::of(value.as_text()).is_some_and(|arn| arn.account == Some("")))
}
