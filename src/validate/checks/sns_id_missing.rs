//! # What it does
//! Reports a topic policy without `Id`.
//!
//! # Why it matters
//! Amazon SNS wants every policy to have an id of its own.
//!
//! # Example
//! ```json
//! {"Version": "2012-10-17",
//!  "Statement": [{"Sid": "Publish", "Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!                 "Action": "sns:Publish",
//!                 "Resource": "arn:aws:sns:us-east-1:111122223333:topic"}]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Version": "2012-10-17", "Id": "topic",
//!  "Statement": [{"Sid": "Publish", "Effect": "Allow", "Principal": {"AWS": "111122223333"},
//!                 "Action": "sns:Publish",
//!                 "Resource": "arn:aws:sns:us-east-1:111122223333:topic"}]}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::{PolicyType, ResourceType};
use crate::document::Location;

pub(in super::super) static CHECK: Check = Check {
    rule: "sns-id-missing",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a topic policy without Id",
    applies_to: |policy_type| policy_type == PolicyType::Resource(ResourceType::SnsTopic),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    if context.lacks("Id") {
        findings.push(
            Finding::new(&CHECK, Location::root(), "the Id element is missing")
                .with_help("add an `Id` of its own"),
        );
    }
}
