//! # What it does
//! Reports a `Sid` that an earlier statement of the policy has too. Empty Sids never collide.
//!
//! # Why it matters
//! Where Sids must be unique, AWS refuses the document.
//!
//! # Example
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
//!  {"Sid": "Read", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
//!  {"Sid": "List", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}]
//! ```

use std::collections::HashMap;

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "sid-duplicate",
    codes: &["UNIQUE_SIDS_REQUIRED"],
    finding_type: FindingType::Error,
    summary: "a Sid that an earlier statement has too, where Sids must be unique",
    applies_to: |policy_type| {
        !matches!(
            policy_type,
            PolicyType::VpcEndpoint
                | PolicyType::Resource(
                    ResourceType::Other
                        | ResourceType::S3Bucket
                        | ResourceType::KmsKey
                        | ResourceType::SecretsManagerSecret
                        | ResourceType::LambdaFunction
                        | ResourceType::EcrRepository
                )
        )
    },
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

/// Up to this many Sids are compared one by one, without allocation.
const FEW: usize = 16;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let statements = context.document.statements();
    let sids = || statements.iter().map(|statement| statement.sid().unwrap_or_default());
    if statements.len() <= FEW {
        for (index, sid) in sids().enumerate() {
            if let Some(first) = sids().take(index).position(|earlier| earlier == sid) {
                report(context, first, index, sid, findings);
            }
        }
        return;
    }
    let mut seen = HashMap::with_capacity(statements.len());
    for (index, sid) in sids().enumerate() {
        let first = *seen.entry(sid).or_insert(index);
        if first != index {
            report(context, first, index, sid, findings);
        }
    }
}

fn report(context: &Context<'_>, first: usize, later: usize, sid: &str, findings: &mut Findings) {
    if sid.is_empty() {
        return;
    }
    let place = |index| context.document.statement_location(index).value("Sid");
    findings.push(
        Finding::new(
            &CHECK,
            place(later),
            format!("Sid {} is already taken at {}", Quoted(sid), place(first)),
        )
        .with_help("give each statement a Sid of its own")
        .and_at(place(first)),
    );
}
