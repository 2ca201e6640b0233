//! # What it does
//! Reports an operator with `IfExists`, other than a negated one, on a key that says who calls or
//! from where, in an Allow without a `Null` test that wants the key. Where one such test is about
//! `aws:SourceIp` and another about a VPC, a request has one of the two.
//!
//! # Why it matters
//! The condition also holds where the request does not have the key: a caller of no organization,
//! or one without MFA, is let in.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::condition::wanted_keys::WantedKeys;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal::callers::is_positive;
use crate::element::ConditionOperator;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "if-exists-weakens",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "`IfExists` in an Allow on a key that keeps others out",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut weak = statement.conditions().filter(is_weak).peekable();
    if weak.peek().is_none() {
        return;
    }
    let wanted = WantedKeys::of(*statement);
    let has_both = has_both_networks(*statement);
    for condition in weak {
        let is_either = has_both && condition.known.is_some_and(|known| is_of_network(known.name));
        if is_either || wanted.has_other(&condition) {
            continue;
        }
        let (operator, key) = (Quoted(condition.operator), Quoted(condition.key));
        let plain = condition.operator.trim_end_matches("IfExists");
        findings.push(
            Finding::new(
                &CHECK,
                condition.location(),
                format!("{operator} also holds without {key}"),
            )
            .with_help(format!("write `{plain}`")),
        );
    }
}

/// Whether a condition that keeps others out also holds without its key.
fn is_weak(condition: &ConditionContext<'_>) -> bool {
    // A negated operator holds without the key anyway, and `NullIfExists` is a fault of its own.
    condition.parsed.is_some_and(ConditionOperator::is_if_exists)
        && is_positive(condition)
        && keeps_out(condition)
}

/// Whether the key says who calls or from where, and is not in every request.
fn keeps_out(condition: &ConditionContext<'_>) -> bool {
    match condition.known {
        Some(known) => match known.name {
            // A check of its own looks at `false`.
            "aws:MultiFactorAuthPresent" => {
                condition.values.iter().all(|value| value.as_text().eq_ignore_ascii_case("true"))
            }
            name => KEYS.contains(&name) || is_of_network(name),
        },
        None => is_claim(condition.key),
    }
}

const KEYS: &[&str] = &[
    "aws:MultiFactorAuthAge",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceOrgID",
    "aws:SourceOrgPaths",
    "sts:ExternalId",
];

fn is_of_network(name: &str) -> bool {
    name == "aws:SourceIp" || is_of_endpoint(name)
}

/// Whether only requests through a VPC endpoint have the key.
fn is_of_endpoint(name: &str) -> bool {
    matches!(
        name,
        "aws:SourceVpc"
            | "aws:SourceVpcArn"
            | "aws:SourceVpce"
            | "aws:VpcSourceIp"
            | "aws:VpceAccount"
            | "aws:VpceOrgID"
            | "aws:VpceOrgPaths"
    )
}

/// Whether the key is the audience or the subject of an OIDC provider.
fn is_claim(key: &str) -> bool {
    key.split_once(':').is_some_and(|(provider, claim)| {
        let is_claim = ["aud", "sub"].iter().any(|known| known.eq_ignore_ascii_case(claim));
        is_claim && provider.contains('.')
    })
}

/// Whether the statement tests both ways that a request can come.
fn has_both_networks(statement: StatementContext<'_>) -> bool {
    let mut known = statement.conditions().filter_map(|condition| condition.known);
    let mut again = known.clone();
    known.any(|known| known.name == "aws:SourceIp") && again.any(|known| is_of_endpoint(known.name))
}
