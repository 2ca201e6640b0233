//! # What it does
//! Reports a session of a role among the principals where the role itself is one too.
//!
//! # Why it matters
//! Whoever trusts the role trusts each session of it.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"AWS": ["arn:aws:iam::111122223333:role/Deploy",
//!                        "arn:aws:sts::111122223333:assumed-role/Deploy/alice"]},
//!  "Action": "sts:AssumeRole"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"AWS": "arn:aws:iam::111122223333:role/Deploy"},
//!  "Action": "sts:AssumeRole"}
//! ```

use super::super::check::{Check, Needs, PrincipalContext, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::fix::Fix;
use super::super::policy_type::PolicyType;
use super::super::principal::principal_form::RoleName;
use super::super::principal::trust::MOST_PRINCIPALS;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-principal-redundant",
    codes: &["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
    finding_type: FindingType::Suggestion,
    summary: "a session of a role that is trusted itself",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let sessions = principals(statement)
        .filter_map(|principal| Some((RoleName::of_session(principal.name)?, principal)));
    for (role, session) in sessions.take(MOST_PRINCIPALS) {
        let is_it = |other: &PrincipalContext<'_>| RoleName::of_role(other.name) == Some(role);
        let Some(parent) = principals(statement).find(is_it) else { continue };
        findings.push(
            Finding::new(
                &CHECK,
                session.location(),
                format!(
                    "session {} belongs to role {}, which is trusted too",
                    Quoted(session.name),
                    Quoted(parent.name)
                ),
            )
            .related_to(parent.location(), "the role of the session")
            .with_help("remove the session")
            .with_fix(Fix::remove(session.location())),
        );
    }
}

fn principals<'a>(statement: &StatementContext<'a>) -> impl Iterator<Item = PrincipalContext<'a>> {
    let principals = statement.principals();
    principals.filter(|principal| principal.kind == "AWS" && principal.element == "Principal")
}
