//! # What it does
//! Reports entries of an `Action` or `NotAction` list that another entry of the list covers, or that
//! are listed twice. Letters in either case are the same. What several patterns cover is counted to
//! one of them; in a list of thousands of patterns, made so that comparing them would take very
//! long, some may go unreported.
//!
//! # Why it matters
//! They change nothing, take up room, and look as if they could be taken away one by one.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": ["s3:Get*", "s3:GetObject"], "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": ["s3:Get*"], "Resource": "arn:aws:s3:::my-bucket/*"}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, every_type};
use super::super::finding::{FindingType, Findings};
use super::super::statement::redundancy::{Kind, report};

pub(in super::super) static CHECK: Check = Check {
    rule: "action-redundant",
    codes: &["REDUNDANT_ACTION"],
    finding_type: FindingType::Suggestion,
    summary: "actions that another entry of their list covers",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let s = statement.statement;
    let lists = [("Action", s.action.as_ref()), ("NotAction", s.not_action.as_ref())];
    for list in lists {
        report(&CHECK, statement, list, Kind::Action, findings);
    }
}
