//! # What it does
//! Reports the condition key `aws:ARN` in a policy of a resource, a trust policy among them.
//!
//! # Why it matters
//! Old policies of resources have it for who calls. AWS no longer supports it, and
//! `aws:PrincipalArn` says what is meant: for a session it is the ARN of the role.
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
use super::super::policy_type::PolicyType;
use super::condition_key_global_unsupported::is_old_arn;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-deprecated",
    codes: &["DEPRECATED_GLOBAL_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "the condition key aws:ARN, which a newer one has replaced",
    applies_to: PolicyType::has_principal,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if is_old_arn(condition.key) {
        let message =
            format!("condition key {} is replaced by `aws:PrincipalArn`", Quoted(condition.key));
        findings.push(
            Finding::new(&CHECK, condition.location(), message)
                .with_help("write `aws:PrincipalArn`"),
        );
    }
}
