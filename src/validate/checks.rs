//! The registry of checks: a check that is not listed here does not exist.

use super::check::Check;

pub(super) mod duplicate_key;
mod effect_invalid;
pub(super) mod json_syntax;
pub(super) mod json_type_mismatch;
pub(super) mod number_too_long;

/// Every check, sorted by name.
pub(super) static ALL: &[&Check] = &[
    &duplicate_key::CHECK,
    &effect_invalid::CHECK,
    &json_syntax::CHECK,
    &json_type_mismatch::CHECK,
    &number_too_long::CHECK,
];
