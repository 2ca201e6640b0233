//! # What it does
//! Reports `ForAnyValue:` on the audience of an identity provider's tokens.
//!
//! # Why it matters
//! A token that names several audiences passes where one of them is listed, although it was made for
//! others too.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"ForAnyValue:StringEquals": {"example.com:aud": "my-application"},
//!                "StringEquals": {"example.com:sub": "my-service"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"example.com:aud": "my-application",
//!                                "example.com:sub": "my-service"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::policy_type::PolicyType;
use super::super::principal::trust::{audience_provider, quantifier};
use crate::element::Quantifier;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-audience-for-any-value",
    codes: &["FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE"],
    finding_type: FindingType::SecurityWarning,
    summary: "the audience of tokens under ForAnyValue:",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if quantifier(condition) != Some(Quantifier::ForAnyValue)
        || audience_provider(condition.key).is_none()
    {
        return;
    }
    let operator = &**condition.operator;
    let Some(plain) = operator.strip_prefix("ForAnyValue:") else { return };
    let message = format!(
        "under `ForAnyValue:` one of several audiences in {} is enough",
        Quoted(condition.key)
    );
    findings.push(
        Finding::new(&CHECK, condition.location(), message)
            .with_help(format!("write `{plain}`"))
            .with_fix_if(fix(condition, plain)),
    );
}

/// The other operator, where it does not touch another key.
fn fix(condition: &ConditionContext<'_>, plain: &str) -> Option<Fix> {
    let conditions = condition.statement.statement.condition()?;
    let is_alone =
        conditions.get(condition.operator)?.len() == 1 && conditions.get(plain).is_none();
    let operator = condition.statement.element("Condition").key(condition.operator.clone());
    is_alone.then(|| Fix::rename(operator, plain.to_owned()))
}
