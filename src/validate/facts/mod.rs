//! What is known of AWS without a catalog of its services.

mod condition_keys;
pub(super) mod endpoint_services;
mod powerful_actions;
mod rcp_services;
pub(super) mod regions;
mod service_keys;
pub(super) mod service_principals;

pub(super) use condition_keys::{DataType, KnownKey};
pub(super) use powerful_actions::{CREDENTIALS, DATA};
pub(super) use rcp_services::RCP_SERVICES;

/// When the facts were taken down; a message that rests on a list of names says so.
pub(super) const AS_OF: &str = "October 2026";
