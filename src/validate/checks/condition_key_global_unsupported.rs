//! # What it does
//! Reports the condition key `aws:ARN` in a policy of an identity or an organization.
//!
//! # Why it matters
//! Old guides name it, but AWS does not support it. Where a request does not have it, a test for a
//! value never holds. Access Analyzer calls that an error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"ArnLike": {"aws:ARN": "arn:aws:iam::111122223333:role/*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-global-unsupported",
    codes: &["UNSUPPORTED_GLOBAL_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "the condition key aws:ARN, which AWS does not support",
    applies_to: |policy_type| !policy_type.has_principal(),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if is_old_arn(condition.key) {
        let message = format!("AWS does not support condition key {}", Quoted(condition.key));
        findings.push(Finding::new(&CHECK, condition.location(), message).with_help(
            "write `aws:PrincipalArn` for who calls, `aws:SourceArn` for what a service acts for",
        ));
    }
}

/// Whether a key is the one that was never documented well and has been replaced.
pub(super) fn is_old_arn(key: &str) -> bool {
    key.eq_ignore_ascii_case("aws:ARN")
}
