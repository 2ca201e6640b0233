//! # What it does
//! Reports a `Sid` that an earlier statement of the policy has too, where AWS stores the policy all
//! the same. Empty Sids never collide.
//!
//! # Why it matters
//! A Sid names its statement, to people and to programs that change or remove one by it.
//!
//! # Example
//! ```json
//! [{"Sid": "Use", "Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Decrypt", "Resource": "*"},
//!  {"Sid": "Use", "Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Encrypt", "Resource": "*"}]
//! ```
//!
//! # Use instead
//! ```json
//! [{"Sid": "Read", "Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Decrypt", "Resource": "*"},
//!  {"Sid": "Write", "Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Encrypt", "Resource": "*"}]
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::finding::{FindingType, Findings};
use super::super::statement::sids::{must_be_unique, report_duplicates};

pub(in super::super) static CHECK: Check = Check {
    rule: "sid-duplicate-recommended",
    codes: &["UNIQUE_SIDS_RECOMMENDED"],
    finding_type: FindingType::Warning,
    summary: "a Sid that an earlier statement has too, where AWS stores it",
    applies_to: |policy_type| !must_be_unique(policy_type),
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    report_duplicates(&CHECK, context, findings);
}
