//! Documents as written: reading, comparing, writing, and serde.

mod depth;
mod keys;
mod text;
mod through_serde;
mod values;
