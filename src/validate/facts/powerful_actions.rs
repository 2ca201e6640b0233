//! Actions that hand something out, which a policy should not give on everything.

/// Those that hand out credentials and can be allowed on single resources. What makes credentials for
/// other users of IAM raises permissions, and is not among them.
pub(in crate::validate) const CREDENTIALS: [&str; 25] = [
    "cloud9:CreateEnvironmentToken",
    "codeartifact:GetAuthorizationToken",
    "codepipeline:PollForJobs",
    "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    "connect:GetFederationToken",
    "dsql:DbConnectAdmin",
    "ec2:GetPasswordData",
    "elasticmapreduce:GetClusterSessionCredentials",
    "emr-containers:GetManagedEndpointSessionCredentials",
    "gamelift:GetComputeAccess",
    "gamelift:GetInstanceAccess",
    "gamelift:RequestUploadCredentials",
    "iam:CreateServiceSpecificCredential",
    "iam:ResetServiceSpecificCredential",
    "lightsail:CreateBucketAccessKey",
    "lightsail:GetInstanceAccessDetails",
    "lightsail:GetRelationalDatabaseMasterUserPassword",
    "mediapackage:RotateIngestEndpointCredentials",
    "rds-db:connect",
    "redshift-serverless:GetCredentials",
    "redshift:GetClusterCredentials",
    "redshift:GetClusterCredentialsWithIAM",
    "s3:GetDataAccess",
    "sts:AssumeRole",
    "sts:AssumeRoot",
];

/// Those that read what is stored.
pub(in crate::validate) const DATA: [&str; 20] = [
    "codecommit:GetFile",
    "codecommit:GitPull",
    "dynamodb:BatchGetItem",
    "dynamodb:ExportTableToPointInTime",
    "dynamodb:GetItem",
    "dynamodb:PartiQLSelect",
    "dynamodb:Query",
    "dynamodb:Scan",
    "ebs:GetSnapshotBlock",
    "kinesis:GetRecords",
    "rds-data:ExecuteStatement",
    "s3:GetObject",
    "s3:GetObjectVersion",
    "s3tables:GetTableData",
    "secretsmanager:GetSecretValue",
    "sqs:ReceiveMessage",
    "ssm:GetParameter",
    "ssm:GetParameterHistory",
    "ssm:GetParameters",
    "ssm:GetParametersByPath",
];

#[cfg(all(test, feature = "catalog"))]
mod tests {
    use super::{CREDENTIALS, DATA};
    use crate::catalog::Catalog;

    #[test]
    fn every_action_is_one_that_aws_has_and_works_on_single_resources() {
        for name in CREDENTIALS.iter().chain(&DATA) {
            let action = Catalog::embedded().action(name).unwrap();
            assert_eq!(action.to_string(), *name);
            assert!(action.resource_types().next().is_some(), "{action}");
        }
        assert!(CREDENTIALS.is_sorted() && DATA.is_sorted());
    }
}
