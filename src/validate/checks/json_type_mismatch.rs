//! # What it does
//! Reports an element or value of the wrong JSON type.
//!
//! # Why it matters
//! AWS refuses the document, and a reader that let it pass would have to drop the value.
//!
//! # Example
//! ```text
//! {"Statement": {"Action": 7}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Statement": {"Action": "s3:GetObject"}}
//! ```

use super::super::check::{Check, Needs, Run, every_type};
use super::super::finding::FindingType;

pub(in super::super) static CHECK: Check = Check {
    rule: "json-type-mismatch",
    codes: &["DATA_TYPE_MISMATCH"],
    finding_type: FindingType::Error,
    summary: "an element or value of the wrong JSON type",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Reader,
};
