//! # What it does
//! Reports an `Allow` statement all of whose actions and resources a `Deny` statement without
//! conditions covers, for the same principals or everyone.
//!
//! # Why it matters
//! An explicit deny always wins: the statement allows nothing. One of the two is a mistake.
//!
//! # Example
//! ```json
//! [{"Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::my-bucket/tmp/*"},
//!  {"Effect": "Deny", "Action": "s3:Delete*", "Resource": "*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::my-bucket/tmp/*"},
//!  {"Effect": "Deny", "Action": "s3:Delete*", "NotResource": "arn:aws:s3:::my-bucket/tmp/*"}]
//! ```

use super::super::check::{Check, Context, Needs, Run, StatementContext, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::principal::callers::is_everyone;
use super::super::statement::budget::Budget;
use super::super::statement::statement_cover::covers;
use crate::document::Statement;

pub(in super::super) static CHECK: Check = Check {
    rule: "statement-shadowed-by-deny",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "an Allow statement that a Deny statement without conditions covers",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let mut budget = None;
    let denies = || context.statements().filter(is_unconditional_deny);
    if denies().next().is_none() {
        return;
    }
    for allow in context.statements().filter(StatementContext::is_allow) {
        let budget = budget.get_or_insert_with(|| Budget::for_bytes(bytes(context)));
        for deny in denies().filter(|deny| is_for_principals_of(deny.statement, allow.statement)) {
            match budget.spend(1).and_then(|()| covers(deny.statement, allow.statement, budget)) {
                Some(true) => {}
                Some(false) => continue,
                // A budget that is spent ends the search.
                None => return,
            }
            let message = format!("{} denies all that the statement allows", deny.location());
            findings.push(
                Finding::new(&CHECK, allow.location(), message)
                    .with_help("remove the statement, or except its resources from the Deny")
                    .related_to(deny.location(), "the statement that denies it"),
            );
            break;
        }
    }
}

fn is_unconditional_deny(statement: &StatementContext<'_>) -> bool {
    statement.is_deny() && !statement.has("Condition")
}

fn is_for_principals_of(deny: &Statement, allow: &Statement) -> bool {
    let is_for_everyone = deny.principal.as_ref().is_some_and(is_everyone);
    deny.not_principal == allow.not_principal
        && (deny.principal == allow.principal || is_for_everyone)
}

fn bytes(context: &Context<'_>) -> usize {
    let texts = context.statements().flat_map(|s| s.actions().chain(s.resources()));
    texts.map(|entry| entry.text.len()).sum()
}
