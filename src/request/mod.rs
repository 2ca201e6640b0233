//! Requests to IAM's API, and its answers.
//!
//! The types have the API's own member names. A request serializes to what
//! `aws iam … --cli-input-json` takes, prints itself as a command for a POSIX shell, and gives its
//! parts one by one for the builders of an SDK. Nothing here sends anything.

mod answer;
mod body;
mod shell;

pub use answer::{CreateRoleOutput, Role};
pub use body::{CreatePolicyRequest, CreateRoleRequest, PutRolePolicyRequest};
