//! A policy of one's own: literals checked by the compiler, run-time values by `?`.

use iam_policy::Operator::Bool;
use iam_policy::{Action, BucketName, Error, IdentityPolicy, IdentityStatement, action};

const READ: [Action; 2] = [action!("s3:GetObject"), action!("s3:ListBucket")];

fn main() -> Result<(), Error> {
    let bucket: BucketName = "my-bucket".parse()?;
    let everything = [bucket.arn().into(), bucket.objects_arn("*")?];
    let policy = IdentityPolicy::new([
        IdentityStatement::allow(READ).resources(&everything).sid("Read"),
        IdentityStatement::allow("s3:PutObject").resources(bucket.objects_arn("uploads/*")?),
        IdentityStatement::deny("s3:*").resources(&everything).condition(
            Bool,
            "aws:SecureTransport",
            false,
        ),
    ])?;
    println!("{policy:#}");
    println!("{} characters", policy.size().characters);
    Ok(())
}
