//! One integration binary; a file per subject.

mod checks;
mod layers;
mod registry;
