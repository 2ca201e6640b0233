//! What is known of AWS without a catalog of its services.

mod condition_keys;

pub(super) use condition_keys::{DataType, KnownKey};

/// When the facts were taken down; a message that rests on a list of names says so.
pub(super) const AS_OF: &str = "October 2026";
