//! # What it does
//! Reports `aws:VpcSourceIp` without a key that names the VPC or its endpoint, and
//! `aws:Ec2InstanceSourcePrivateIPv4` in an Allow without `aws:Ec2InstanceSourceVpc`.
//!
//! # Why it matters
//! A private address occurs in any number of networks. The second key says in which it is meant.
//!
//! # Example
//! ```json
//! {"Condition": {"IpAddress": {"aws:VpcSourceIp": "10.0.0.0/16"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"IpAddress": {"aws:VpcSourceIp": "10.0.0.0/16"},
//!                "StringEquals": {"aws:SourceVpc": "vpc-1234567890abcdef0"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-paired-key-missing",
    codes: &["MISSING_PAIRED_CONDITION_KEYS"],
    finding_type: FindingType::SecurityWarning,
    summary: "a condition key without the key that gives it its meaning",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    report(statement, "aws:VpcSourceIp", NETWORK, findings);
    if statement.is_allow() {
        report(statement, "aws:Ec2InstanceSourcePrivateIPv4", INSTANCE, findings);
    }
}

/// Reports the conditions on a key where there is none on any of its partners.
fn report(statement: &StatementContext<'_>, key: &str, partners: &[&str], findings: &mut Findings) {
    let is_key =
        |condition: &ConditionContext<'_>| condition.known.is_some_and(|known| known.name == key);
    let mut alone = statement.conditions().filter(is_key).peekable();
    if alone.peek().is_none() {
        return;
    }
    let mut known = statement.conditions().filter_map(|condition| condition.known);
    if known.any(|known| partners.contains(&known.name)) {
        return;
    }
    let partner = partners.first().copied().unwrap_or_default();
    findings.extend(alone.map(|condition| {
        let message = format!("{} says little without `{partner}`", Quoted(condition.key));
        Finding::new(&CHECK, condition.location(), message)
            .with_help(format!("add a test of `{partner}` to the statement"))
    }));
}

const NETWORK: &[&str] = &[
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
];

const INSTANCE: &[&str] = &["aws:Ec2InstanceSourceVpc"];
