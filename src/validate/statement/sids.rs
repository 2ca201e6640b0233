//! Statements that have the Sid of an earlier one.

use std::collections::HashMap;

use super::super::check::{Check, Context};
use super::super::finding::{Finding, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::parse_error::Quoted;

/// Whether AWS refuses a policy of the type in which two statements have the same Sid.
pub(in crate::validate) fn must_be_unique(policy_type: PolicyType) -> bool {
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
}

/// Up to this many Sids are compared one by one, without allocation.
const FEW: usize = 16;

/// Reports every Sid that an earlier statement has too. Empty Sids never collide.
pub(in crate::validate) fn report_duplicates(
    check: &'static Check,
    context: &Context<'_>,
    findings: &mut Findings,
) {
    let statements = context.document.statements();
    let sids = || statements.iter().map(|statement| statement.sid().unwrap_or_default());
    if statements.len() <= FEW {
        let mut few = [""; FEW];
        few.iter_mut().zip(sids()).for_each(|(own, sid)| *own = sid);
        for (index, sid) in few.iter().enumerate().take(statements.len()) {
            if let Some(first) = few.iter().take(index).position(|earlier| earlier == sid) {
                report(check, context, [first, index], sid, findings);
            }
        }
        return;
    }
    let mut seen = HashMap::with_capacity(statements.len());
    for (index, sid) in sids().enumerate() {
        let first = *seen.entry(sid).or_insert(index);
        if first != index {
            report(check, context, [first, index], sid, findings);
        }
    }
}

fn report(
    check: &'static Check,
    context: &Context<'_>,
    [first, later]: [usize; 2],
    sid: &str,
    findings: &mut Findings,
) {
    if sid.is_empty() {
        return;
    }
    let place = |index| context.document.statement_location(index).value("Sid");
    let message = format!("Sid {} is already taken at {}", Quoted(sid), place(first));
    findings.push(
        Finding::new(check, place(later), message)
            .with_help("give each statement a Sid of its own")
            .and_at(place(first)),
    );
}
