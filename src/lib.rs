//! AWS IAM policy documents.

mod document;
mod error;
mod json;
mod name;
mod one_or_many;
mod parse_error;
mod text;
mod validate;

pub use document::{
    ConditionBlock, ConditionEntries, ConditionValue, Location, Members, PathElement,
    PolicyDocument, Position, PrincipalElement, Size, Span, Statement,
};
pub use error::Error;
pub use json::{Json, Number};
pub use name::{AccountId, BucketName};
pub use one_or_many::OneOrMany;
pub use parse_error::ParseError;
pub use text::Text;
pub use validate::{
    Check, Finding, FindingType, Findings, IssueCode, PolicyType, ResourceType, checks,
};
