//! One integration binary; a file per subject.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a helper of tests may panic as tests may"
)]

mod arns;
mod checks;
mod layers;
mod names;
mod quotas;
mod registry;
mod resources;
mod traits;
mod trust_presets;
