//! One integration binary; a file per subject.

mod arns;
mod checks;
mod layers;
mod names;
mod registry;
mod traits;
