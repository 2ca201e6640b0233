//! # What it does
//! Reports a value in the exception of a `Deny` for everyone that no caller can have.
//!
//! # Why it matters
//! The caller that was to be spared is denied like all others. A caller's ARN is that of its role, not
//! of the session; an id of a role is followed by the name of the session; and `aws:SourceArn` is never
//! the caller's ARN.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject",
//!  "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"ArnNotEquals": {"aws:PrincipalArn":
//!   "arn:aws:sts::111122223333:assumed-role/Admin/alice"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject",
//!  "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
//!  "Condition": {"ArnNotEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::has_everyone;
use super::super::principal::principal_form::{RoleName, has_wildcard, is_group, is_role_id};
use crate::element::{Family, Operator, Quantifier};
use crate::name::account_id;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "deny-carve-out-ineffective",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an exception to a Deny for everyone that no caller meets",
    applies_to: |policy_type| {
        matches!(
            policy_type,
            PolicyType::Resource(_) | PolicyType::VpcEndpoint | PolicyType::ResourceControl
        )
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_deny() || !has_everyone(statement) {
        return;
    }
    for condition in statement.conditions().filter(excepts) {
        let Some(known) = condition.known else { continue };
        for (index, value) in condition.values.iter().enumerate() {
            let value = value.as_text();
            let Some(help) = mend(known.name, value, &condition) else { continue };
            findings.push(
                Finding::new(
                    &CHECK,
                    condition.value_location(index),
                    format!("no caller has {} {}", known.name, Quoted(value)),
                )
                .with_help(help),
            );
        }
    }
}

/// Whether the condition spares the callers that have one of its values.
fn excepts(condition: &ConditionContext<'_>) -> bool {
    condition.parsed.is_some_and(|parsed| {
        parsed.operator().is_negated() && parsed.quantifier() != Some(Quantifier::ForAnyValue)
    })
}

/// What to write instead of a value that no caller has.
fn mend(key: &str, value: &str, condition: &ConditionContext<'_>) -> Option<String> {
    let operator = condition.parsed?.operator();
    // What is no ARN under an ARN operator, and a wildcard that is literal, have checks of their own.
    let is_text = operator.family() == Family::String;
    let is_pattern = !is_text || operator == Operator::StringNotLike;
    if has_wildcard(value) && !is_pattern {
        return None;
    }
    let is_literal = !has_wildcard(value) && !value.contains("${");
    match key {
        "aws:PrincipalArn" => mend_arn(value, is_text && is_literal),
        "aws:SourceArn" if is_of_caller(value) => Some("use key `aws:PrincipalArn`".to_owned()),
        _ if !is_text || !is_literal => None,
        "aws:PrincipalAccount" | "aws:SourceAccount" => {
            let is_account = account_id::parse(value.as_bytes()).is_ok();
            (!is_account).then(|| "write the 12 digits of an account".to_owned())
        }
        "aws:PrincipalOrgID" | "aws:SourceOrgID" => (!value.starts_with("o-"))
            .then(|| "write the id of an organization, as in `o-a1b2c3d4e5`".to_owned()),
        "aws:userid" if is_role_id(value) => {
            Some(format!("write `{value}:*` under `{}`", Operator::StringNotLike))
        }
        _ => None,
    }
}

fn mend_arn(value: &str, is_literal_text: bool) -> Option<String> {
    if let Some(role) = RoleName::of_session(value) {
        return Some(match role.to_arn() {
            Some(arn) => format!("write the ARN of the role, as in `{arn}`"),
            None => "write the ARN of the role".to_owned(),
        });
    }
    let is_no_arn = is_literal_text && !value.starts_with("arn:");
    (is_no_arn || is_group(value)).then(|| "write the ARN of a user or role".to_owned())
}

/// Whether it is the ARN of a user, a role or a session.
fn is_of_caller(value: &str) -> bool {
    let service = value.split(':').nth(2);
    value.starts_with("arn:") && matches!(service, Some("iam" | "sts"))
}
