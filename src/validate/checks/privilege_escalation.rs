//! # What it does
//! Reports what lets a principal raise its own permissions: an action that changes what policies say
//! or whom they are for, and `iam:PassRole` together with what runs code with the role that is
//! passed. Only that counts which the policy allows without conditions and on every user, group, role
//! or policy, and does not deny. It is silent about an entry that `pass-role-broad` is about, such as
//! `iam:*`, and about the action `*`. What depends on things that are there already, such as a
//! function whose code may be changed, is left out.
//!
//! # Why it matters
//! Whatever else the policy withholds, whoever has it can get.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "iam:PutUserPolicy", "Resource": "*",
//!  "Condition": {"StringEquals": {"iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/Limit"}}}
//! ```

use super::super::check::{Check, Context, Entry, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::broad_grant::{PASS_ROLE, grant};
use super::super::statement::escalation::{ALONE, PASS, Step, WITH_ROLE};
use super::super::statement::given::{given, is_denied};

pub(in super::super) static CHECK: Check = Check {
    rule: "privilege-escalation",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "actions with which a principal can raise its own permissions",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    // There is no way without an action of IAM.
    if !context.overview.has_iam {
        return;
    }
    let is_open = ALONE.map(|step| !is_denied(context, step.action));
    let open =
        || ALONE.into_iter().zip(is_open).filter_map(|(step, is_open)| is_open.then_some(step));
    for statement in context.statements() {
        let mut ways: Vec<(Step, Entry<'_>)> =
            open().filter_map(|step| Some((step, source(&statement, step)?))).collect();
        ways.sort_by_key(|(_, entry)| entry.index);
        if let [(first, entry), others @ ..] = ways.as_slice() {
            findings.push(alone(*first, entry, others));
        }
    }
    let Some(pass) = anywhere(context, PASS) else { return };
    let ways: Vec<(&[Step], Vec<Entry<'_>>)> =
        WITH_ROLE.iter().filter_map(|steps| Some((*steps, all(context, steps)?))).collect();
    if let [(steps, entries), others @ ..] = ways.as_slice() {
        findings.push(with_role(&pass, steps, entries, others.len()));
    }
}

/// The entries with which a policy allows each of the actions.
fn all<'a>(context: &'a Context<'a>, steps: &[Step]) -> Option<Vec<Entry<'a>>> {
    steps.iter().map(|step| anywhere(context, *step)).collect()
}

/// The entry with which the statement allows the action on all that it works on.
fn source<'a>(statement: &StatementContext<'a>, step: Step) -> Option<Entry<'a>> {
    let entry = given(statement, step.action).filter(|_| step.is_open(statement))?;
    let is_reported =
        grant(statement, PASS_ROLE).is_some_and(|grant| grant.action_location == entry.location());
    (!is_reported).then_some(entry)
}

/// The same, of any statement of a policy that does not deny it.
fn anywhere<'a>(context: &'a Context<'a>, step: Step) -> Option<Entry<'a>> {
    let mut statements = context.statements();
    let found = statements.find_map(|statement| source(&statement, step))?;
    (!is_denied(context, step.action)).then_some(found)
}

#[cold]
fn alone(step: Step, entry: &Entry<'_>, others: &[(Step, Entry<'_>)]) -> Finding {
    let what = match others {
        [] => format!("`{}` lets", step.action),
        [(other, _)] => format!("`{}` and `{}` each let", step.action, other.action),
        more => format!("`{}` and {} other actions each let", step.action, more.len()),
    };
    let message = format!("{what} whoever has the policy raise their own permissions");
    let finding = Finding::new(&CHECK, entry.location(), message).with_help(
        "name in Resource whom and what it is for, or add a condition such as on \
         `iam:PermissionsBoundary`",
    );
    let mut places = vec![entry.location()];
    others.iter().map(|(_, entry)| entry.location()).fold(finding, |finding, place| {
        if places.contains(&place) {
            return finding;
        }
        places.push(place.clone());
        finding.and_at(place)
    })
}

#[cold]
fn with_role(pass: &Entry<'_>, steps: &[Step], entries: &[Entry<'_>], others: usize) -> Finding {
    let names: Vec<String> = steps.iter().map(|step| format!("`{}`", step.action)).collect();
    let others = match others {
        0 => String::new(),
        1 => String::from(", and so does another combination"),
        more => format!(", and so do {more} other combinations"),
    };
    let message = format!(
        "`iam:PassRole` with {} lets whoever has the policy use any role{others}",
        names.join(" and ")
    );
    let finding = Finding::new(&CHECK, pass.location(), message).with_help(
        "name the roles in Resource, or the services in a condition on `iam:PassedToService`",
    );
    let places = entries.iter().map(Entry::location);
    places.fold(finding, |finding, place| finding.related_to(place, "the role is used with this"))
}
