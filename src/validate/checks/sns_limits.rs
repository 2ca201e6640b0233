//! # What it does
//! Reports a topic policy with more than 100 statements or 200 principals, or a statement with
//! more than one resource.
//!
//! # Why it matters
//! Amazon SNS refuses the document. The only resource is the topic itself.
//!
//! # Example
//! ```json
//! {"Sid": "Publish", "Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": "sns:Publish",
//!  "Resource": ["arn:aws:sns:us-east-1:111122223333:one", "arn:aws:sns:us-east-1:111122223333:two"]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Sid": "Publish", "Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!  "Action": "sns:Publish", "Resource": "arn:aws:sns:us-east-1:111122223333:one"}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::document::Location;
use crate::one_or_many::OneOrMany;

pub(in super::super) static CHECK: Check = Check {
    rule: "sns-limits",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a topic policy beyond the quotas of Amazon SNS",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::SnsTopic),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

const STATEMENTS: usize = 100;
const PRINCIPALS: usize = 200;

fn run(context: &Context<'_>, findings: &mut Findings) {
    let statements = context.document.statements().len();
    if statements > STATEMENTS {
        findings.push(Finding::new(
            &CHECK,
            Location::root(),
            format!(
                "{statements} statements in a topic policy, where Amazon SNS takes {STATEMENTS}"
            ),
        ));
    }
    let principals = context.count_principals();
    if principals > PRINCIPALS {
        findings.push(Finding::new(
            &CHECK,
            Location::root(),
            format!(
                "{principals} principals in a topic policy, where Amazon SNS takes {PRINCIPALS}"
            ),
        ));
    }
    for statement in context.statements() {
        let resources = statement.statement.resource().map_or(0, OneOrMany::len);
        if resources > 1 {
            findings.push(
                Finding::new(
                    &CHECK,
                    statement.element("Resource"),
                    format!("{resources} resources in a statement, where Amazon SNS takes one"),
                )
                .with_help("keep the ARN of the topic itself"),
            );
        }
    }
}
