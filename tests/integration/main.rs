//! One integration binary; a file per subject.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a helper of tests may panic as tests may"
)]

#[cfg(feature = "catalog")]
mod action_lists;
mod arns;
mod bad_input;
mod bombs;
mod builders;
#[cfg(feature = "catalog")]
mod catalog;
mod checks;
#[cfg(feature = "catalog")]
mod checks_page;
mod compile_fail;
mod conversions;
mod corpus;
mod docs;
mod documents;
mod edits;
mod fixes;
mod forecast;
mod layers;
#[cfg(feature = "catalog")]
mod least_privilege;
mod names;
mod peer_faults;
mod preset_findings;
mod public_api;
mod quotas;
mod refusals;
#[cfg(feature = "catalog")]
mod registry;
mod reports;
mod resources;
mod round_trip;
#[cfg(feature = "schemars")]
mod schema;
mod traits;
mod triggers;
mod trust_presets;
mod validate_example;
mod validate_json;
mod validator;
