//! # What it does
//! Reports a number longer or larger than any that a policy holds.
//!
//! # Why it matters
//! Readers of JSON differ in what they make of such a number, so it could not be kept exactly.
//!
//! # Example
//! ```text
//! {"NumericLessThan": {"aws:MultiFactorAuthAge": 1e999}}
//! ```
//!
//! # Use instead
//! ```json
//! {"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}
//! ```

use super::super::check::{Check, Needs, Run, every_type};
use super::super::finding::FindingType;

pub(in super::super) static CHECK: Check = Check {
    rule: "number-too-long",
    codes: &[],
    finding_type: FindingType::Error,
    summary: "a number longer or larger than any that a policy holds",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Reader,
};
