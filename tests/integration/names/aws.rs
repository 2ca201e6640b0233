use super::{help, table};
use iam_policy::{AccountId, ForecastResourceName, Partition, Region, ServicePrefix};

#[test]
fn an_account_id_has_12_digits() {
    table::<AccountId>(
        "account id",
        &["111122223333", "000000000001"],
        &[
            ("", "not 12 digits"),
            ("11112222333", "not 12 digits"),
            ("1111222233334", "not 12 digits"),
            ("1111-2222-33", "unexpected character `-` at byte 4"),
            ("11112222333x", "unexpected character `x` at byte 11"),
            ("11112222333X", "unexpected character `X` at byte 11"),
        ],
    );
}

#[test]
fn a_partition_is_aws_and_words() {
    table::<Partition>(
        "partition",
        &["aws", "aws-cn", "aws-us-gov", "aws-iso-f", "aws-2"],
        &[
            ("", "does not begin with `aws`"),
            ("amazon", "does not begin with `aws`"),
            ("AWS", "does not begin with `aws`"),
            ("aws-CN", "uppercase letter `C` at byte 4"),
            ("aws_cn", "unexpected character `_` at byte 3"),
            ("awscn", "unexpected character `c` at byte 3"),
            ("aws-", "empty part after a hyphen at the end"),
            ("aws--cn", "empty part after a hyphen `-` at byte 4"),
            ("aws-cn-", "empty part after a hyphen at the end"),
        ],
    );
}

#[test]
fn every_known_partition_has_its_dns_suffix() {
    let suffixes = [
        ("aws", "amazonaws.com"),
        ("aws-cn", "amazonaws.com.cn"),
        ("aws-us-gov", "amazonaws.com"),
        ("aws-iso", "c2s.ic.gov"),
        ("aws-iso-b", "sc2s.sgov.gov"),
        ("aws-iso-e", "cloud.adc-e.uk"),
        ("aws-iso-f", "csp.hci.ic.gov"),
        ("aws-eusc", "amazonaws.eu"),
    ];
    let known = Partition::known().iter();
    let known: Vec<_> = known.map(|known| (known.as_str(), known.dns_suffix().unwrap())).collect();
    assert_eq!(known, suffixes);
    assert!(Partition::known().iter().all(Partition::is_known));
    let unknown = Partition::new("aws-moon").unwrap();
    assert_eq!((unknown.dns_suffix(), unknown.is_known()), (None, false));
    assert_eq!(Partition::default(), Partition::AWS);
}

#[test]
fn a_region_code_is_words_and_a_number() {
    table::<Region>(
        "Region code",
        &["us-east-1", "us-gov-west-1", "eusc-de-east-1", "ap-southeast-12", "a-b-0"],
        &[
            ("", "empty"),
            ("us-east", "no number at the end"),
            ("us-east-1a", "no number at the end"),
            ("us-east-", "no number at the end"),
            ("aws-global", "no number at the end"),
            ("US-EAST-1", "uppercase letter `U` at byte 0"),
            ("us-east-*", "unexpected character `*` at byte 8"),
            ("us-1", "not of the form `us-east-1`"),
            ("1", "not of the form `us-east-1`"),
            ("us-east-a1", "not of the form `us-east-1`"),
            ("us-east1", "not of the form `us-east-1`"),
            ("us-east1-1", "not of the form `us-east-1`"),
            ("us--east-1", "not of the form `us-east-1`"),
            ("us-east--1", "not of the form `us-east-1`"),
            ("-us-east-1", "not of the form `us-east-1`"),
        ],
    );
    assert_eq!(help::<Region>("us-east"), None);
    assert_eq!(
        help::<Region>("us-east-1a"),
        Some("a letter after the number makes it an Availability Zone; leave it out")
    );
}

#[test]
fn every_known_region_tells_its_partition() {
    assert_eq!(Region::known().len(), 48);
    assert!(Region::known().iter().all(Region::is_known));
    assert!(!Region::new("us-north-1").unwrap().is_known());
    for region in Region::known() {
        let partition = match region.as_str().split_once('-').unwrap() {
            ("cn", _) => Partition::AWS_CN,
            ("eusc", _) => Partition::AWS_EUSC,
            ("us", rest) if rest.starts_with("gov-") => Partition::AWS_US_GOV,
            ("us", rest) if rest.starts_with("iso-") => Partition::AWS_ISO,
            ("us", rest) if rest.starts_with("isob-") => Partition::AWS_ISO_B,
            ("eu", rest) if rest.starts_with("isoe-") => Partition::AWS_ISO_E,
            ("us", rest) if rest.starts_with("isof-") => Partition::AWS_ISO_F,
            _ => Partition::AWS,
        };
        assert_eq!(region.partition(), Some(partition), "{region}");
    }
}

#[test]
fn a_region_code_of_another_shape_has_no_partition() {
    for code in [
        "moon-north-1",
        "us-x-east-1",
        "cn-north-west-1",
        "us-gov-a-b-1",
        "us-iso-a-b-1",
        "us-isob-a-b-1",
        "eu-isoe-a-b-1",
        "us-isof-a-b-1",
        "eusc-de-a-b-1",
        "eusc-fr-east-1",
        "eusc-east-1",
    ] {
        assert_eq!(Region::new(code).unwrap().partition(), None, "{code}");
    }
    // `gov` alone is a word like any other.
    assert_eq!(Region::new("us-gov-1").unwrap().partition(), Some(Partition::AWS));
}

#[test]
fn a_service_prefix_is_in_lower_case() {
    table::<ServicePrefix>(
        "service prefix",
        &["s3", "s", "4", "aws-marketplace", "s3-outposts", "a--b"],
        &[
            ("", "empty"),
            ("S3", "uppercase letter `S` at byte 0"),
            ("s*", "unexpected character `*` at byte 1"),
            ("s3.s", "unexpected character `.` at byte 2"),
            ("-s3", "does not begin with a letter or digit"),
            ("s3-", "does not end with a letter or digit"),
        ],
    );
}

#[test]
fn a_forecast_resource_name_begins_with_a_letter() {
    table::<ForecastResourceName>(
        "Forecast resource name",
        &["a", "Z", "my_dataset_1", &"a".repeat(63)],
        &[
            ("", "empty"),
            (&"a".repeat(64), "longer than 63 characters"),
            ("my-dataset", "unexpected character `-` at byte 2"),
            ("1st", "does not begin with a letter"),
            ("_a", "does not begin with a letter"),
        ],
    );
}
