//! The documents of the docs' examples, each as the kind it is.

use iam_policy::Operator::{ArnLike, Bool, StringEquals, StringNotEquals};
use iam_policy::{
    BucketName, EcrRepositoryPolicy, EcrStatement, Error, IdentityPolicy, IdentityStatement,
    KmsKeyPolicy, LambdaPolicy, ResourceControlPolicy, ResourceControlStatement, ResourcePolicy,
    ResourceStatement, S3BucketPolicy, SecretsManagerPolicy, ServiceControlPolicy,
    ServiceControlStatement, SnsTopicPolicy, SqsQueuePolicy, TrustPolicy, TrustStatement,
    VpcEndpointPolicy, action,
};

use crate::Case;

const ACCOUNT: &str = "111122223333";

pub(crate) fn cases() -> Result<Vec<Case>, Error> {
    let mut cases = identity()?;
    cases.extend(organization()?);
    cases.extend(resource()?);
    cases.push(Case::new("example-trust", "trust", trust()?));
    Ok(cases)
}

fn identity() -> Result<Vec<Case>, Error> {
    let bucket: BucketName = "my-bucket".parse()?;
    let everything = [bucket.arn().into(), bucket.objects_arn("*")?];
    let policy = IdentityPolicy::new([
        IdentityStatement::allow([action!("s3:GetObject"), action!("s3:ListBucket")])
            .resources(&everything)
            .sid("Read"),
        IdentityStatement::allow("s3:PutObject").resources(bucket.objects_arn("uploads/*")?),
        IdentityStatement::deny("s3:*").resources(&everything).condition(
            Bool,
            "aws:SecureTransport",
            false,
        ),
    ])?;
    let text = policy.to_string();
    let kinds = ["identity", "managed", "boundary", "session"];
    Ok(kinds.map(|kind| Case::new(format!("example-{kind}"), kind, &text)).into())
}

fn trust() -> Result<TrustPolicy, Error> {
    TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
        .service("forecast.amazonaws.com")
        .condition(StringEquals, "aws:SourceAccount", ACCOUNT)
        .condition(ArnLike, "aws:SourceArn", "arn:aws:forecast:*:111122223333:*")])
}

fn organization() -> Result<Vec<Case>, Error> {
    let service_control = ServiceControlPolicy::new([ServiceControlStatement::deny_not_action([
        "iam:*",
        "sts:*",
        "organizations:*",
    ])
    .resources("*")
    .condition(StringNotEquals, "aws:RequestedRegion", ["eu-central-1", "eu-west-1"])
    .sid("OnlyEurope")])?;
    let resource_control = ResourceControlPolicy::new([ResourceControlStatement::deny("s3:*")
        .resources("*")
        .condition(Bool.if_exists(), "aws:SecureTransport", false)])?;
    Ok(vec![
        Case::new("example-scp", "scp", service_control),
        Case::new("example-rcp", "rcp", resource_control),
    ])
}

fn resource() -> Result<Vec<Case>, Error> {
    let logs = S3BucketPolicy::new([ResourceStatement::allow("s3:PutObject")
        .service("logging.s3.amazonaws.com")
        .resources("arn:aws:s3:::my-logs/*")
        .condition(StringEquals, "aws:SourceAccount", ACCOUNT)])?;
    let key = KmsKeyPolicy::new([ResourceStatement::allow("kms:*")
        .account(ACCOUNT)
        .resources("*")
        .sid("Enable IAM User Permissions")])?;
    let queue = SqsQueuePolicy::new([ResourceStatement::allow("sqs:SendMessage")
        .account(ACCOUNT)
        .resources("arn:aws:sqs:us-east-1:111122223333:queue")])?;
    let topic = SnsTopicPolicy::new(
        "my-topic-policy",
        [ResourceStatement::allow("sns:Publish")
            .account(ACCOUNT)
            .resources("arn:aws:sns:us-east-1:111122223333:topic")
            .sid("publish")],
    )?;
    let secret =
        SecretsManagerPolicy::new([ResourceStatement::allow("secretsmanager:GetSecretValue")
            .account(ACCOUNT)
            .resources("*")])?;
    let function = LambdaPolicy::new([ResourceStatement::allow("lambda:InvokeFunction")
        .service("s3.amazonaws.com")
        .resources("arn:aws:lambda:us-east-1:111122223333:function:resize")])?;
    let repository =
        EcrRepositoryPolicy::new([EcrStatement::allow("ecr:BatchGetImage").account(ACCOUNT)])?;
    let endpoint = VpcEndpointPolicy::new([ResourceStatement::allow("s3:GetObject")
        .anyone()
        .resources("arn:aws:s3:::my-bucket/*")])?;
    let other = ResourcePolicy::new([ResourceStatement::allow("execute-api:Invoke")
        .account(ACCOUNT)
        .resources("*")])?;
    Ok(vec![
        Case::new("example-s3", "s3", logs).for_bucket("my-logs"),
        Case::new("example-kms", "kms", key),
        Case::new("example-sqs", "sqs", queue),
        Case::new("example-sns", "sns", topic),
        Case::new("example-secretsmanager", "secretsmanager", secret),
        Case::new("example-lambda", "lambda", function),
        Case::new("example-ecr", "ecr", repository),
        Case::new("example-vpc-endpoint", "vpc-endpoint", endpoint),
        Case::new("example-resource", "resource", other),
    ])
}
