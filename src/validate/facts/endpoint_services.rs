//! The services that supply the condition keys about the owner of a VPC endpoint.
//!
//! Source: IAM User Guide, *AWS global condition context keys*.

/// Whether only some services supply the global key, in AWS's spelling.
pub(in super::super) fn is_limited(key: &str) -> bool {
    matches!(key, "aws:VpceAccount" | "aws:VpceOrgID" | "aws:VpceOrgPaths")
}

/// Whether the service supplies such a key, letters of its prefix in either case.
pub(in super::super) fn supplies(service: &str, key: &str) -> bool {
    let is_in = |list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(service));
    is_in(EVERY) || key == "aws:VpceOrgID" && is_in(ORGANIZATION)
}

/// The services that supply all of the keys.
const EVERY: &[&str] = &[
    "acm-pca",
    "applicationinsights",
    "apprunner",
    "athena",
    "cloudformation",
    "comprehendmedical",
    "compute-optimizer",
    "datasync",
    "discovery",
    "dynamodb",
    "ebs",
    "ecr",
    "ecs",
    "firehose",
    "gamelift",
    "healthlake",
    "iam",
    "iotfleetwise",
    "iotwireless",
    "kinesisanalytics",
    "kms",
    "lambda",
    "medical-imaging",
    "omics",
    "payment-cryptography",
    "polly",
    "rbin",
    "rekognition",
    "route53",
    "s3",
    "scheduler",
    "servicediscovery",
    "servicequotas",
    "shield",
    "ssm-contacts",
    "storagegateway",
    "textract",
    "transcribe",
    "transfer",
];

/// The services that supply only `aws:VpceOrgID`.
const ORGANIZATION: &[&str] = &[
    "b2bi",
    "cassandra",
    "cognito-identity",
    "dms",
    "ds-data",
    "identitystore",
    "iottwinmaker",
    "network-firewall",
    "pricing",
    "ses",
    "sms-voice",
    "sqs",
    "workmail",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_services_are_sorted_and_each_is_listed_once() {
        for list in [EVERY, ORGANIZATION] {
            assert!(list.is_sorted_by(|earlier, later| earlier < later));
        }
        assert!(EVERY.iter().all(|service| !ORGANIZATION.contains(service)));
    }

    #[test]
    fn each_key_has_services_of_its_own() {
        assert!(supplies("S3", "aws:VpceAccount") && supplies("sqs", "aws:VpceOrgID"));
        assert!(!supplies("sqs", "aws:VpceAccount") && !supplies("sqs", "aws:VpceOrgPaths"));
        assert!(!supplies("forecast", "aws:VpceOrgID"));
        assert!(is_limited("aws:VpceOrgID") && !is_limited("aws:SourceVpce"));
    }
}
