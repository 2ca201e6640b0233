//! One integration binary; a file per subject.

mod arns;
mod bombs;
mod checks;
mod corpus;
mod layers;
mod names;
mod registry;
mod round_trip;
mod traits;
