//! # What it does
//! Reports `ForAllValues:` on the audience of an identity provider's tokens.
//!
//! # Why it matters
//! The operator is for tokens with several audiences. Where each token has one, as those of most
//! providers have, it only makes a token without an audience pass too.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:oidc-provider/example.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"ForAllValues:StringEquals": {"example.com:aud": "my-application"},
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
use super::super::policy_type::PolicyType;
use super::super::trust::{audience_provider, quantifier};
use crate::element::{Operator, Quantifier};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-audience-set-operator",
    codes: &["CONFIRM_AUDIENCE_CLAIM_TYPE"],
    finding_type: FindingType::Suggestion,
    summary: "the audience of tokens under ForAllValues:",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    // `ForAnyValue:` has a check of its own.
    if quantifier(condition) != Some(Quantifier::ForAllValues)
        || audience_provider(condition.key).is_none()
        || condition.parsed.is_none_or(|parsed| parsed.operator() == Operator::Null)
    {
        return;
    }
    findings.push(
        Finding::new(
            &CHECK,
            condition.location(),
            format!("tokens may have one audience or several in {}", Quoted(condition.key)),
        )
        .with_help("remove `ForAllValues:` if each token has one audience"),
    );
}
