//! Requests to IAM's API, its answers, and what it would refuse.
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
//!
//! What IAM's API would answer to the text of a policy is told by an [`ApiOperation`].
//!
//! ```
//! use iam_policy::request::ApiOperation;
//!
//! let refusal = ApiOperation::create_policy().check(r#"{"Version":"2012-10-17"}"#).unwrap_err();
//! assert_eq!(refusal.code().as_str(), "MalformedPolicyDocument");
//! assert_eq!(refusal.message(), "Syntax errors in policy.");
//! ```

mod answer;
mod body;
mod refusal;
mod shell;

pub use answer::{CreateRoleOutput, Role};
pub use body::{CreatePolicyRequest, CreateRoleRequest, PutRolePolicyRequest};
pub use refusal::{ApiOperation, ErrorCode, Refusal, Wording};
