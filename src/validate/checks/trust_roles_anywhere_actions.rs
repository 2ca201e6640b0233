//! # What it does
//! Reports a trust policy that lets `rolesanywhere.amazonaws.com` assume the role without all three
//! actions that IAM Roles Anywhere needs.
//!
//! # Why it matters
//! IAM Roles Anywhere tags each session and sets its source identity, so that it cannot assume the role
//! without `sts:TagSession` and `sts:SetSourceIdentity`.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "rolesanywhere.amazonaws.com"},
//!  "Action": "sts:AssumeRole",
//!  "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"Service": "rolesanywhere.amazonaws.com"},
//!  "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"],
//!  "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::services;
use super::super::principal::principal_form::has_wildcard;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-roles-anywhere-actions",
    codes: &["MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY"],
    finding_type: FindingType::Warning,
    summary: "trust of IAM Roles Anywhere without an action that it needs",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

const NEEDED: [&str; 3] = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

fn run(context: &Context<'_>, findings: &mut Findings) {
    let mut first = None;
    let mut missing = NEEDED.map(Some);
    for statement in context.statements().filter(StatementContext::is_allow) {
        let mut services = services(&statement);
        let found = services.find(|service| service.name == "rolesanywhere.amazonaws.com");
        let Some(principal) = found else { continue };
        for action in statement.actions() {
            missing
                .iter_mut()
                .filter(|needed| needed.is_some_and(|needed| is(action.text, needed)))
                .for_each(|needed| *needed = None);
        }
        first.get_or_insert(principal);
    }
    let Some(principal) = first else { return };
    let missing: Vec<_> = missing.into_iter().flatten().map(|name| format!("`{name}`")).collect();
    if missing.is_empty() || !principal.statement.has("Action") {
        return;
    }
    let missing = missing.join(" and ");
    findings.push(
        Finding::new(
            &CHECK,
            principal.statement.element("Action"),
            format!("IAM Roles Anywhere cannot assume the role without {missing}"),
        )
        .and_at(principal.location())
        .with_help(format!("add {missing}")),
    );
}

/// A wildcard may stand for each of them, and is a fault of its own.
fn is(action: &str, needed: &str) -> bool {
    action.eq_ignore_ascii_case(needed) || has_wildcard(action)
}
