//! # What it does
//! Reports a condition on the audience of the tokens of an account's own identity provider, for a look
//! at whether these tokens have one audience or several.
//!
//! # Why it matters
//! The provider decides that, and the condition must follow: with one audience it takes no set
//! operator, with several it needs one. IAM does not know which is the case.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"example.com:aud": "my-application",
//!                                "example.com:sub": "my-service"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "accounts.google.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"accounts.google.com:aud": "my-application"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::is_built_in;
use super::super::principal::trust::{audience_provider, quantifier};
use crate::element::{Operator, Quantifier};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-audience-set-operator",
    codes: &["CONFIRM_AUDIENCE_CLAIM_TYPE"],
    finding_type: FindingType::Suggestion,
    summary: "the audience of tokens, of which there may be one or several",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some(provider) = audience_provider(condition.key) else { return };
    let is_null = condition.parsed.is_none_or(|parsed| parsed.operator() == Operator::Null);
    let help = match quantifier(condition) {
        // A check of its own says so.
        Some(Quantifier::ForAnyValue) => return,
        Some(Quantifier::ForAllValues) => "remove `ForAllValues:` if each token has one audience",
        // These are known to have one audience.
        None if is_built_in(provider) || is_null => return,
        None => "leave it as it is if each token has one audience; several need a set operator",
    };
    findings.push(
        Finding::new(
            &CHECK,
            condition.location(),
            format!("tokens may have one audience or several in {}", Quoted(condition.key)),
        )
        .with_help(help),
    );
}
