//! # What it does
//! Reports text that is not JSON, or nested too deeply.
//!
//! # Why it matters
//! Nothing behind the fault can be read, and AWS refuses the document.
//!
//! # Example
//! ```text
//! {"Statement": [}
//! ```
//!
//! # Use instead
//! ```json
//! {"Statement": []}
//! ```

use super::super::check::{Check, Needs, Run, every_type};
use super::super::finding::FindingType;

pub(in super::super) static CHECK: Check = Check {
    rule: "json-syntax",
    codes: &["JSON_SYNTAX_ERROR"],
    finding_type: FindingType::Error,
    summary: "text that is not JSON, or nested too deeply",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Reader,
};
