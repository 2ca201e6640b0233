//! AWS IAM policy documents.

mod name;
mod parse_error;
mod text;

pub use name::{AccountId, BucketName};
pub use parse_error::ParseError;
pub use text::Text;
