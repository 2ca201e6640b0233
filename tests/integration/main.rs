//! One integration binary; a file per subject.

mod names;
mod traits;
