//! What checks of principals share: who is meant, and what keeps others out.

pub(super) mod callers;
pub(super) mod principal_form;
pub(super) mod trust;
