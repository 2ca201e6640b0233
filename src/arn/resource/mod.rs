//! Constructors of exact ARNs, one file per service.
//!
//! A resource with a Region gets the Region's partition, any other one the partition `aws`:
//! [`Arn::in_partition`](super::Arn::in_partition) puts it elsewhere.

pub mod dynamodb;
pub mod forecast;
pub mod iam;
pub mod kms;
pub mod lambda;
pub mod logs;
mod resource_id;
pub mod s3;
pub mod s3express;
pub mod s3tables;
pub mod secretsmanager;
pub mod sns;
pub mod sqs;
pub mod sts;

pub use resource_id::ResourceId;

use super::Arn;
use crate::ParseError;
use crate::name::{AccountId, Partition, Region};

/// The fields between the service and the resource, with the partition they are in.
struct Scope<'a> {
    partition: Partition,
    region: &'a str,
    account: &'a str,
}

impl<'a> Scope<'a> {
    fn regional(region: &'a Region, account: &'a AccountId) -> Self {
        let partition = region.partition().unwrap_or_default();
        Self { partition, region: region.as_str(), account: account.as_str() }
    }

    fn global(account: &'a str) -> Self {
        Self { partition: Partition::AWS, region: "", account }
    }

    /// The ARN of a resource whose parts can hold nothing that an ARN cannot.
    fn arn(&self, service: &str, resource: &[&str]) -> Arn {
        Arn::assemble(&self.partition, service, self.region, self.account, &resource.concat())
    }

    /// The ARN of a resource whose parts may hold too much.
    fn try_arn(&self, service: &str, resource: &[&str]) -> Result<Arn, ParseError> {
        Arn::new(self.arn(service, resource))
    }
}
