//! The condition keys whose type is known without a catalog.

use std::cmp::Ordering;

/// A condition key that every service, or one that most policies are about, supplies.
///
/// Source: IAM User Guide, *AWS global condition context keys*, *IAM and AWS STS condition context
/// keys*; Service Authorization Reference, *Actions, resources, and condition keys for Amazon S3*
/// and *for AWS Key Management Service*.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct KnownKey {
    /// AWS's spelling, of a key with a tag key without it.
    pub(in super::super) name: &'static str,
    pub(in super::super) data_type: DataType,
    /// Whether a request can have several values of it.
    pub(in super::super) is_multivalued: bool,
    /// Whether the name of a tag must follow behind a slash.
    pub(in super::super) takes_tag_key: bool,
}

/// What the values of a condition key are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum DataType {
    Arn,
    Bool,
    Date,
    /// Seconds since 1970 or a date: `aws:EpochTime` is both.
    DateOrNumeric,
    Ip,
    Numeric,
    String,
}

impl KnownKey {
    /// What is known of a key, letters in either case. A key with a tag key is found by what stands
    /// before the slash, and without a slash too.
    pub(in super::super) fn of(key: &str) -> Option<&'static Self> {
        let (name, tag) = key.split_once('/').map_or((key, None), |(name, tag)| (name, Some(tag)));
        let index = KNOWN.binary_search_by(|known| compare(known.name, name)).ok()?;
        KNOWN.get(index).filter(|known| tag.is_none() || known.takes_tag_key)
    }

    /// Whether it is this one.
    pub(in super::super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Every key that is known.
    pub(in super::super) fn all() -> &'static [Self] {
        KNOWN
    }
}

fn compare(left: &str, right: &str) -> Ordering {
    left.bytes()
        .map(|byte| byte.to_ascii_lowercase())
        .cmp(right.bytes().map(|byte| byte.to_ascii_lowercase()))
}

const fn key(name: &'static str, data_type: DataType) -> KnownKey {
    KnownKey { name, data_type, is_multivalued: false, takes_tag_key: false }
}

/// A key of which a request can have several values.
const fn keys(name: &'static str) -> KnownKey {
    KnownKey { is_multivalued: true, ..key(name, DataType::String) }
}

/// A key behind which a slash and a tag key stand.
const fn tagged(name: &'static str) -> KnownKey {
    KnownKey { takes_tag_key: true, ..key(name, DataType::String) }
}

/// Sorted by name, capitals counting as small letters.
static KNOWN: &[KnownKey] = {
    use DataType::{Arn, Bool, Date, DateOrNumeric, Ip, Numeric, String};
    &[
        key("aws:AssumedRoot", Bool),
        keys("aws:CalledVia"),
        key("aws:CalledViaAWSMCP", String),
        key("aws:CalledViaFirst", String),
        key("aws:CalledViaLast", String),
        key("aws:ChatbotSourceArn", Arn),
        key("aws:CurrentTime", Date),
        key("aws:Ec2InstanceSourcePrivateIPv4", Ip),
        key("aws:Ec2InstanceSourceVpc", String),
        key("aws:EpochTime", DateOrNumeric),
        key("aws:FederatedProvider", String),
        key("aws:IsMcpServiceAction", Bool),
        key("aws:MultiFactorAuthAge", Numeric),
        key("aws:MultiFactorAuthPresent", Bool),
        key("aws:PrincipalAccount", String),
        key("aws:PrincipalArn", Arn),
        key("aws:PrincipalIsAWSService", Bool),
        key("aws:PrincipalOrgID", String),
        keys("aws:PrincipalOrgPaths"),
        key("aws:PrincipalServiceName", String),
        keys("aws:PrincipalServiceNamesList"),
        tagged("aws:PrincipalTag"),
        key("aws:PrincipalType", String),
        key("aws:referer", String),
        key("aws:RequestedRegion", String),
        tagged("aws:RequestTag"),
        key("aws:ResourceAccount", String),
        key("aws:ResourceOrgID", String),
        keys("aws:ResourceOrgPaths"),
        tagged("aws:ResourceTag"),
        key("aws:SecureTransport", Bool),
        key("aws:SignInSessionArn", Arn),
        key("aws:SourceAccount", String),
        key("aws:SourceArn", Arn),
        key("aws:SourceIdentity", String),
        key("aws:SourceIp", Ip),
        key("aws:SourceOrgID", String),
        keys("aws:SourceOrgPaths"),
        key("aws:SourceOwner", String),
        key("aws:SourceVpc", String),
        key("aws:SourceVpcArn", Arn),
        key("aws:SourceVpce", String),
        keys("aws:TagKeys"),
        key("aws:TokenIssueTime", Date),
        key("aws:UserAgent", String),
        key("aws:userid", String),
        key("aws:username", String),
        key("aws:ViaAWSMCPService", Bool),
        key("aws:ViaAWSService", Bool),
        key("aws:ViaCustomerDomain", String),
        key("aws:VpceAccount", String),
        key("aws:VpceOrgID", String),
        keys("aws:VpceOrgPaths"),
        key("aws:VpcSourceIp", Ip),
        key("codebuild:BuildArn", Arn),
        key("codebuild:ProjectArn", Arn),
        key("ec2:RoleDelivery", Numeric),
        key("ec2:SourceInstanceArn", Arn),
        key("glue:CredentialIssuingService", String),
        key("glue:RoleAssumedBy", String),
        key("iam:AssociatedResourceArn", Arn),
        key("iam:AWSServiceName", String),
        key("iam:OrganizationsPolicyId", String),
        key("iam:PassedToService", String),
        key("iam:PermissionsBoundary", Arn),
        key("iam:PolicyARN", Arn),
        tagged("iam:ResourceTag"),
        key("identitystore:UserId", String),
        key("kms:CallerAccount", String),
        keys("kms:EncryptionContextKeys"),
        key("kms:GrantIsForAWSResource", Bool),
        keys("kms:GrantOperations"),
        keys("kms:ResourceAliases"),
        key("kms:ViaService", String),
        key("lambda:SourceFunctionArn", Arn),
        key("s3:DataAccessPointAccount", String),
        key("s3:DataAccessPointArn", Arn),
        key("s3:delimiter", String),
        tagged("s3:ExistingObjectTag"),
        key("s3:max-keys", Numeric),
        key("s3:object-lock-retain-until-date", Date),
        key("s3:prefix", String),
        tagged("s3:RequestObjectTag"),
        keys("s3:RequestObjectTagKeys"),
        key("s3:ResourceAccount", String),
        key("s3:signatureAge", Numeric),
        key("s3:TlsVersion", Numeric),
        key("s3:x-amz-acl", String),
        key("s3:x-amz-bucket-namespace", String),
        key("s3:x-amz-server-side-encryption", String),
        key("s3:x-amz-server-side-encryption-aws-kms-key-id", Arn),
        key("ssm:SourceInstanceArn", Arn),
        key("sts:AWSServiceName", String),
        key("sts:DurationSeconds", Numeric),
        key("sts:ExternalId", String),
        key("sts:RoleSessionName", String),
        key("sts:SourceIdentity", String),
        keys("sts:TransitiveTagKeys"),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_found_in_either_case() {
        for (earlier, later) in KNOWN.iter().zip(KNOWN.iter().skip(1)) {
            assert_eq!(compare(earlier.name, later.name), Ordering::Less, "{later:?}");
        }
        for known in KNOWN {
            assert_eq!(KnownKey::of(&known.name.to_uppercase()), Some(known));
        }
    }

    #[test]
    fn a_tag_key_belongs_behind_a_slash_of_the_keys_that_take_one() {
        assert_eq!(KnownKey::of("aws:requesttag/a/b").unwrap().name, "aws:RequestTag");
        assert!(KnownKey::of("aws:RequestTag").unwrap().takes_tag_key);
        assert_eq!(KnownKey::of("aws:SourceIp/x"), None);
        assert_eq!(KnownKey::of("aws:"), None);
    }
}
