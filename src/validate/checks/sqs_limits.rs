//! # What it does
//! Reports a queue policy with more than 20 statements, 50 principals or 10 conditions, or a
//! statement with more than 7 actions.
//!
//! # Why it matters
//! Amazon SQS refuses the document.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:PurgeQueue",
//!             "sqs:GetQueueUrl", "sqs:GetQueueAttributes", "sqs:SetQueueAttributes",
//!             "sqs:ListQueueTags"],
//!  "Resource": "arn:aws:sqs:us-east-1:111122223333:queue"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sqs:*",
//!  "Resource": "arn:aws:sqs:us-east-1:111122223333:queue"}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::document::Location;
use crate::one_or_many::OneOrMany;

pub(in super::super) static CHECK: Check = Check {
    rule: "sqs-limits",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a queue policy beyond the quotas of Amazon SQS",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::SqsQueue),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

const STATEMENTS: usize = 20;
const PRINCIPALS: usize = 50;
const CONDITIONS: usize = 10;
const ACTIONS: usize = 7;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let statements = context.document.statements().len();
    let principals = context.count_principals();
    let conditions = context.statements().map(|s| s.conditions().count()).sum();
    let document = Location::root;
    over(statements, STATEMENTS, "statements in a queue policy", document, findings);
    over(principals, PRINCIPALS, "principals in a queue policy", document, findings);
    over(conditions, CONDITIONS, "conditions in a queue policy", document, findings);
    for statement in context.statements() {
        for (element, list) in [
            ("Action", &statement.statement.action),
            ("NotAction", &statement.statement.not_action),
        ] {
            let actions = list.as_ref().map_or(0, OneOrMany::len);
            let place = || statement.element(element);
            over(actions, ACTIONS, "actions in a statement of a queue policy", place, findings);
        }
    }
}

fn over(
    found: usize,
    most: usize,
    what: &str,
    place: impl FnOnce() -> Location,
    findings: &mut Findings,
) {
    if found > most {
        let message = format!("{found} {what}, where Amazon SQS takes {most}");
        findings.push(Finding::new(&CHECK, place(), message));
    }
}
