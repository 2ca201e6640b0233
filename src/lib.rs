//! AWS IAM policy documents.

pub mod arn;
mod name;
mod parse_error;
mod text;

pub use arn::{Arn, ArnPattern, PolicyVariable};
pub use name::{AccountId, BucketName};
pub use parse_error::ParseError;
pub use text::Text;
