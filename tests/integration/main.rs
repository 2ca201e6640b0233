//! One integration binary; a file per subject.

mod arns;
mod checks;
mod corpus;
mod layers;
mod names;
mod registry;
#[cfg(feature = "schemars")]
mod schema;
mod traits;
