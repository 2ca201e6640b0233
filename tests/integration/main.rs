//! One integration binary; a file per subject.

mod arns;
mod names;
mod traits;
