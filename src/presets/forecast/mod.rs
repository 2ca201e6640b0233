//! Amazon Forecast: its access to an S3 bucket, and the role that it assumes for that.
//!
//! The guide gives a role a trust policy for `forecast.amazonaws.com` and an inline policy on a
//! bucket, creates both, and keeps the role's ARN for the import of a dataset. [`ForecastRole`] is
//! all of that in one value; the other items are its parts.
//!
//! | step of the guide | item |
//! | --- | --- |
//! | access to a bucket | [`ForecastPolicy::for_bucket`] |
//! | the same, only what an import or export needs | [`ForecastPolicy::import_from`], [`ForecastPolicy::export_to`] |
//! | trust policy | [`guarded_trust_policy`] (recommended), [`trust_policy`], [`console_trust_policy`] |
//! | access to a KMS key | [`kms_access_policy`], [`key_policy`] |
//! | what the caller needs | [`caller_policy`] |
//! | Regions | [`regions`], [`check_region`] |
//! | buckets that admit only VPC traffic | [`vpc_only_statements`] |
//!
//! Source: Amazon Forecast Developer Guide, *Set Up Permissions for Amazon Forecast*.
//!
//! ```
//! use iam_policy::presets::forecast::{ForecastPolicy, ForecastRole};
//!
//! let import = ForecastPolicy::import_from("s3://my-bucket/sales/")?;
//! let role = ForecastRole::new(import).guarded("111122223333", "us-east-1")?;
//! print!("{}", role.commands());
//! # Ok::<(), iam_policy::Error>(())
//! ```

mod access;
mod caller;
mod kms;
mod location;
mod region;
mod role;
mod trust;
mod vpc;

pub use access::ForecastPolicy;
pub use caller::{caller_policy, caller_policy_with_key};
pub use kms::{
    key_administration_statement, key_caller_statement, key_policy, key_role_statement,
    kms_access_policy,
};
pub use location::S3Location;
pub use region::{check_region, regions};
pub use role::ForecastRole;
pub use trust::{console_trust_policy, guarded_trust_policy, trust_policy};
pub use vpc::{VpcOnlyStatement, vpc_only_statements};
