//! What is known of AWS without a catalog of its services.

mod condition_keys;

pub(super) use condition_keys::{DataType, KnownKey};
