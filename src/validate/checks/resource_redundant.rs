//! # What it does
//! Reports entries of a `Resource` or `NotResource` list that another entry of the list covers, or
//! that are listed twice. What several patterns cover is counted to one of them; in a list of
//! thousands of patterns, made so that comparing them would take very long, some may go unreported.
//!
//! # Why it matters
//! They change nothing. A `*` runs past slashes and colons, so that a pattern often covers more than
//! was meant: `my-bucket*` covers the objects of the bucket, and those of `my-bucket-2`.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::my-bucket*", "arn:aws:s3:::my-bucket/*"]}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::my-bucket", "arn:aws:s3:::my-bucket/*"]}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext, all_but_role_trust};
use super::super::finding::{FindingType, Findings};
use super::super::statement::redundancy::{Kind, report};

pub(in super::super) static CHECK: Check = Check {
    rule: "resource-redundant",
    codes: &["REDUNDANT_RESOURCE"],
    finding_type: FindingType::Suggestion,
    summary: "resources that another entry of their list covers",
    applies_to: all_but_role_trust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let s = statement.statement;
    let lists = [("Resource", s.resource.as_ref()), ("NotResource", s.not_resource.as_ref())];
    for list in lists {
        report(&CHECK, statement, list, Kind::Resource, findings);
    }
}
