//! # What it does
//! Reports an action that no principal of its statement can use to assume the role, a provider that no
//! action is for, and a provider that does not stand under `Federated`.
//!
//! # Why it matters
//! Users of a SAML provider assume a role by `sts:AssumeRoleWithSAML`, those of an OIDC provider by
//! `sts:AssumeRoleWithWebIdentity`, and everyone else by `sts:AssumeRole`. IAM refuses a provider under
//! `AWS`; what else does not fit has no effect.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
//!  "Action": "sts:AssumeRole",
//!  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "us-east-1:EXAMPLE"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Federated": "cognito-identity.amazonaws.com"},
//!  "Action": "sts:AssumeRoleWithWebIdentity",
//!  "Condition": {"StringEquals": {"cognito-identity.amazonaws.com:aud": "us-east-1:EXAMPLE"}}}
//! ```

use super::super::check::{Check, Entry, Needs, PrincipalContext, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::trust::{Way, is_misplaced};
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-action-principal-mismatch",
    codes: &["MISMATCHED_ACTION_FOR_PRINCIPAL"],
    finding_type: FindingType::Error,
    summary: "an action that does not fit the principals of a trust policy",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_allow() {
        return;
    }
    let mut usable = Ways::default();
    for principal in principals(statement) {
        if is_misplaced(&principal) {
            findings.push(misplaced(&principal));
            return;
        }
        match Way::of_principal(&principal) {
            Some(way) => usable.add(way),
            // What is no principal has a check of its own.
            None => return,
        }
    }
    let mut allowed = Ways::default();
    actions(statement).for_each(|(_, way)| allowed.add(way));
    if usable == allowed || usable == Ways::default() || allowed == Ways::default() {
        return;
    }
    let before = findings.len();
    for way in Way::ALL {
        if allowed.has(way) && !usable.has(way) {
            findings.extend(unusable(statement, way));
        }
    }
    if findings.len() == before {
        findings.extend(unserved(statement, allowed));
    }
}

/// Some of the ways to assume a role.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Ways(u8);

impl Ways {
    const fn bit(way: Way) -> u8 {
        match way {
            Way::Plain => 1,
            Way::Saml => 2,
            Way::WebIdentity => 4,
        }
    }

    const fn add(&mut self, way: Way) {
        self.0 |= Self::bit(way);
    }

    const fn has(self, way: Way) -> bool {
        self.0 & Self::bit(way) != 0
    }
}

fn principals<'a>(statement: &StatementContext<'a>) -> impl Iterator<Item = PrincipalContext<'a>> {
    statement.principals().filter(|principal| principal.element == "Principal")
}

fn actions<'a>(statement: &StatementContext<'a>) -> impl Iterator<Item = (Entry<'a>, Way)> {
    let actions = statement.actions().filter(|action| action.element == "Action");
    actions.filter_map(|action| Some((action, Way::of(action.text)?)))
}

#[cold]
fn misplaced(principal: &PrincipalContext<'_>) -> Finding {
    let message =
        format!("identity provider {} stands under `{}`", Quoted(principal.name), principal.kind);
    Finding::new(&CHECK, principal.location(), message).with_help("write it under `Federated`")
}

/// Where no principal can use the action: the action and all of them.
#[cold]
fn unusable(statement: &StatementContext<'_>, way: Way) -> Option<Finding> {
    let (action, _) = actions(statement).find(|(_, of)| *of == way)?;
    let mut others = principals(statement).peekable();
    let name = others.peek()?.name;
    let finding = Finding::new(
        &CHECK,
        action.location(),
        format!("principal {} cannot assume the role by `{}`", Quoted(name), way.action()),
    );
    let finding = others.fold(finding, |finding, other| finding.and_at(other.location()));
    let help = match way {
        Way::Plain => help_for(statement),
        Way::Saml => "name a SAML provider under `Federated`",
        Way::WebIdentity => "name an OIDC provider under `Federated`",
    };
    Some(finding.with_help(help).weighed(FindingType::Warning))
}

/// The action for the provider that the statement names.
fn help_for(statement: &StatementContext<'_>) -> &'static str {
    match principals(statement).find_map(|principal| Way::of_principal(&principal)) {
        Some(Way::Saml) => "write `sts:AssumeRoleWithSAML`",
        _ => "write `sts:AssumeRoleWithWebIdentity`",
    }
}

/// Where no action is for some of the principals: the action that is for the others, and these.
#[cold]
fn unserved(statement: &StatementContext<'_>, allowed: Ways) -> Option<Finding> {
    let (action, way) = actions(statement).next()?;
    let is_unserved = |principal: &PrincipalContext<'_>| {
        Way::of_principal(principal).is_some_and(|way| !allowed.has(way))
    };
    let mut unserved = principals(statement).filter(is_unserved).peekable();
    let first = *unserved.peek()?;
    let finding = Finding::new(
        &CHECK,
        action.location(),
        format!("principal {} cannot assume the role by `{}`", Quoted(first.name), way.action()),
    );
    let finding = unserved.fold(finding, |finding, other| finding.and_at(other.location()));
    let help = format!("add `{}`", Way::of_principal(&first)?.action());
    Some(finding.with_help(help).weighed(FindingType::Warning))
}
