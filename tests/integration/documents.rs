//! Documents as written: reading, comparing, writing, and serde.

mod depth;
mod keys;
mod through_serde;
mod values;
