//! What checks of statements and their lists share.

pub(super) mod broad_grant;
pub(super) mod budget;
pub(super) mod escalation;
pub(super) mod given;
pub(super) mod print;
pub(super) mod redundancy;
#[cfg(feature = "catalog")]
pub(super) mod resource_doubt;
#[cfg(feature = "catalog")]
pub(super) mod resource_fit;
pub(super) mod sids;
pub(super) mod statement_cover;
