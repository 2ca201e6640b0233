//! One integration binary; a file per subject.
