//! Amazon Resource Names.
pub(crate) mod wildcard;
