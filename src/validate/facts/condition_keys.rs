//! The condition keys whose type is known without a catalog.

use std::cmp::Ordering;
use std::sync::LazyLock;

use super::service_keys as of_services;
#[cfg(feature = "catalog")]
use crate::catalog::{Catalog, ValueType};
use crate::validate::statement::print;

/// A condition key that every service supplies, or one of a service.
///
/// Source: IAM User Guide, *AWS global condition context keys*, *IAM and AWS STS condition context
/// keys*; Service Authorization Reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct KnownKey<'a> {
    /// AWS's spelling, of a key with a tag key without it.
    pub(in super::super) name: &'a str,
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

impl KnownKey<'_> {
    /// Whether it is this one.
    pub(in super::super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

impl KnownKey<'static> {
    /// What is known of a key, letters in either case. A key with a tag key is found by what stands
    /// before the slash, and without a slash too.
    pub(in super::super) fn of(key: &str) -> Option<&'static Self> {
        match key.split_once('/') {
            None => Self::named(key),
            Some((name, _)) => {
                let tagged = Self::named(name).filter(|known| known.takes_tag_key);
                // Some names hold a slash themselves.
                tagged.or_else(|| Self::named(key))
            }
        }
    }

    fn named(name: &str) -> Option<&'static Self> {
        let mut places = BUCKETS.get(bucket(name))?.iter();
        places.find_map(|place| KNOWN.get(*place).filter(|known| known.is(name)))
    }

    /// The keys that no service of its own supplies.
    pub(in super::super) fn global() -> &'static [Self] {
        GLOBAL
    }
}

#[cfg(feature = "catalog")]
impl<'a> KnownKey<'a> {
    /// What the catalog says of a key.
    pub(in super::super) fn in_catalog(catalog: &'a Catalog, key: &str) -> Option<Self> {
        let known = catalog.condition_key(key)?;
        let data_type = match known.key_type().value_type() {
            ValueType::String => DataType::String,
            ValueType::ResourceName => DataType::Arn,
            ValueType::Bool => DataType::Bool,
            ValueType::Date => DataType::Date,
            ValueType::DateOrNumeric => DataType::DateOrNumeric,
            ValueType::Numeric => DataType::Numeric,
            ValueType::IpAddress => DataType::Ip,
            ValueType::Unknown => return None,
        };
        let (name, takes_tag_key) = match known.name().split_once("/${") {
            Some((name, rest)) if rest.ends_with('}') && !rest.contains('$') => (name, true),
            _ => (known.name(), false),
        };
        Some(Self {
            name,
            data_type,
            is_multivalued: known.key_type().is_multivalued(),
            takes_tag_key,
        })
    }
}

fn compare(left: &str, right: &str) -> Ordering {
    let pairs = left.bytes().zip(right.bytes());
    let mut orders = pairs.map(|(l, r)| l.to_ascii_lowercase().cmp(&r.to_ascii_lowercase()));
    orders.find(|order| order.is_ne()).unwrap_or_else(|| left.len().cmp(&right.len()))
}

const fn key(name: &'static str, data_type: DataType) -> KnownKey<'static> {
    KnownKey { name, data_type, is_multivalued: false, takes_tag_key: false }
}

/// A key of which a request can have several values.
const fn keys(name: &'static str, data_type: DataType) -> KnownKey<'static> {
    KnownKey { is_multivalued: true, ..key(name, data_type) }
}

/// A key behind which a slash and a tag key stand.
const fn tagged(name: &'static str) -> KnownKey<'static> {
    KnownKey { takes_tag_key: true, ..key(name, DataType::String) }
}

/// How many buckets there are, more than keys.
const BUCKET_BITS: u32 = 10;

/// Where the keys of each bucket stand in [`KNOWN`].
static BUCKETS: LazyLock<Vec<Vec<usize>>> = LazyLock::new(|| {
    let mut buckets = vec![Vec::new(); 1 << BUCKET_BITS];
    for (place, known) in KNOWN.iter().enumerate() {
        if let Some(bucket) = buckets.get_mut(bucket(known.name)) {
            bucket.push(place);
        }
    }
    buckets
});

/// The bucket of a name, the same in either case.
fn bucket(name: &str) -> usize {
    usize::try_from(print::of(name.as_bytes()) >> (u64::BITS - BUCKET_BITS)).unwrap_or_default()
}

/// Every key, sorted by name, capitals counting as small letters.
static KNOWN: LazyLock<Vec<KnownKey<'static>>> = LazyLock::new(|| {
    use DataType::{Arn, Bool, Date, Ip, Numeric, String};
    let mut known = Vec::new();
    known.extend_from_slice(GLOBAL);
    for (names, data_type) in
        [(of_services::ARNS, Arn), (of_services::BOOLS, Bool), (of_services::STRINGS, String)]
    {
        known.extend(names.split_ascii_whitespace().map(|name| keys(name, data_type)));
    }
    for (names, data_type) in [
        (of_services::ARN, Arn),
        (of_services::BOOL, Bool),
        (of_services::DATE, Date),
        (of_services::IP, Ip),
        (of_services::NUMERIC, Numeric),
        (of_services::STRING, String),
    ] {
        known.extend(names.split_ascii_whitespace().map(|name| key(name, data_type)));
    }
    known.extend(of_services::TAG.split_ascii_whitespace().map(tagged));
    known.sort_by(|left, right| compare(left.name, right.name));
    known
});

static GLOBAL: &[KnownKey<'static>] = {
    use DataType::{Arn, Bool, Date, DateOrNumeric, Ip, Numeric, String};
    &[
        key("aws:AssumedRoot", Bool),
        keys("aws:CalledVia", String),
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
        // No guide has it, but AWS managed policies do.
        key("aws:PrincipalOrgMasterAccountId", String),
        keys("aws:PrincipalOrgPaths", String),
        key("aws:PrincipalServiceName", String),
        keys("aws:PrincipalServiceNamesList", String),
        tagged("aws:PrincipalTag"),
        key("aws:PrincipalType", String),
        key("aws:referer", String),
        key("aws:RequestedRegion", String),
        tagged("aws:RequestTag"),
        key("aws:ResourceAccount", String),
        key("aws:ResourceOrgID", String),
        keys("aws:ResourceOrgPaths", String),
        tagged("aws:ResourceTag"),
        key("aws:SecureTransport", Bool),
        key("aws:SignInSessionArn", Arn),
        key("aws:SourceAccount", String),
        key("aws:SourceArn", Arn),
        key("aws:SourceIdentity", String),
        key("aws:SourceIp", Ip),
        key("aws:SourceOrgID", String),
        keys("aws:SourceOrgPaths", String),
        key("aws:SourceOwner", String),
        key("aws:SourceVpc", String),
        key("aws:SourceVpcArn", Arn),
        key("aws:SourceVpce", String),
        keys("aws:TagKeys", String),
        key("aws:TokenIssueTime", Date),
        key("aws:UserAgent", String),
        key("aws:userid", String),
        key("aws:username", String),
        key("aws:ViaAWSMCPService", Bool),
        key("aws:ViaAWSService", Bool),
        key("aws:ViaCustomerDomain", String),
        key("aws:VpceAccount", String),
        key("aws:VpceOrgID", String),
        keys("aws:VpceOrgPaths", String),
        key("aws:VpcSourceIp", Ip),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_is_listed_once_and_found_in_either_case() {
        for (earlier, later) in KNOWN.iter().zip(KNOWN.iter().skip(1)) {
            assert_eq!(compare(earlier.name, later.name), Ordering::Less, "{later:?}");
        }
        for known in KNOWN.iter() {
            assert_eq!(KnownKey::of(&known.name.to_uppercase()), Some(known));
        }
    }

    #[test]
    fn a_tag_key_belongs_behind_a_slash_of_the_keys_that_take_one() {
        assert_eq!(KnownKey::of("aws:requesttag/a/b").unwrap().name, "aws:RequestTag");
        assert!(KnownKey::of("aws:RequestTag").unwrap().takes_tag_key);
        assert_eq!(KnownKey::of("aws:SourceIp/x"), None);
        assert_eq!(KnownKey::of("aws:"), None);
        assert!(!KnownKey::of("apigateway:Request/Priority").unwrap().takes_tag_key);
    }

    #[cfg(feature = "catalog")]
    #[test]
    fn what_is_known_without_the_catalog_is_what_the_catalog_says() {
        let mut differences = Vec::new();
        for known in KNOWN.iter() {
            let key =
                if known.takes_tag_key { format!("{}/x", known.name) } else { known.name.into() };
            let said = KnownKey::in_catalog(Catalog::embedded(), &key);
            let is_same = said.is_some_and(|said| {
                KnownKey { name: known.name, ..said } == *known && said.is(known.name)
            });
            if !is_same {
                differences.push(format!("{known:?}\n  {said:?}"));
            }
        }
        assert!(differences.is_empty(), "{}", differences.join("\n"));
    }

    #[test]
    fn the_type_of_a_service_key_is_that_of_its_list() {
        let known = |key| KnownKey::of(key).unwrap();
        assert!(known("events:detail-type").is_multivalued);
        assert_eq!(known("sts:RequestContextProviders").data_type, DataType::Arn);
        assert_eq!(known("s3:TlsVersion").data_type, DataType::Numeric);
        assert_eq!(known("kms:GrantIsForAWSResource").data_type, DataType::Bool);
        assert!(known("ec2:ResourceTag/team").takes_tag_key);
    }
}
