//! # What it does
//! Reports a `Sid` that an earlier statement of the policy has too. Empty Sids never collide.
//!
//! # Why it matters
//! Where Sids must be unique, AWS refuses the document.
//!
//! # Example
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
//!  {"Sid": "Read", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
//!  {"Sid": "List", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}]
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{FindingType, Findings};
use super::super::statement::sids::{must_be_unique, report_duplicates};

pub(in super::super) static CHECK: Check = Check {
    rule: "sid-duplicate",
    codes: &["UNIQUE_SIDS_REQUIRED"],
    finding_type: FindingType::Error,
    summary: "a Sid that an earlier statement has too, where Sids must be unique",
    applies_to: must_be_unique,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    report_duplicates(&CHECK, context, findings);
}
