//! Requests to IAM's API, and its answers.
//!
//! The types have the API's own member names. A request serializes to what
//! `aws iam … --cli-input-json` takes, prints itself as a command for a POSIX shell, and gives its
//! parts one by one for the builders of an SDK. Nothing here sends anything.
//!
//! ```
//! use iam_policy::{TrustPolicy, request::CreateRoleRequest};
//!
//! let trust = TrustPolicy::for_service("lambda.amazonaws.com")?;
//! let request = CreateRoleRequest::new("Resize".parse()?, trust);
//! println!("{}", request.command());
//! println!("{}", serde_json::to_string(&request).unwrap());
//! # Ok::<(), iam_policy::Error>(())
//! ```

mod answer;
mod body;
mod shell;

pub use answer::{CreateRoleOutput, Role};
pub use body::{CreatePolicyRequest, CreateRoleRequest, PutRolePolicyRequest};
