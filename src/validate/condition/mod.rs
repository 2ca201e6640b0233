//! What checks of conditions share: values, operators and keys understood.

pub(super) mod calendar;
pub(super) mod certain;
pub(super) mod condition_values;
pub(super) mod contradiction;
pub(super) mod ip_range;
pub(super) mod mfa;
pub(super) mod number;
pub(super) mod sensitive;
#[cfg(feature = "catalog")]
pub(super) mod service_key;
pub(super) mod source_ip;
pub(super) mod star;
#[cfg(feature = "catalog")]
pub(super) mod tag_support;
pub(super) mod value_pieces;
pub(super) mod wanted_keys;
