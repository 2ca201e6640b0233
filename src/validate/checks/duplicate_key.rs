//! # What it does
//! Reports a key that occurs twice in one object.
//!
//! # Why it matters
//! AWS's grammar forbids it. Most JSON readers keep the last of the two, so that a condition is lost without a word.
//!
//! # Example
//! ```text
//! {"Effect": "Deny", "Effect": "Allow"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny"}
//! ```

use super::super::check::{Check, Needs, Run, every_type};
use super::super::finding::FindingType;

pub(in super::super) static CHECK: Check = Check {
    rule: "duplicate-key",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a key that occurs twice in one object",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Reader,
};
