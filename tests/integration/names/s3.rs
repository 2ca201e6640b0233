use super::{help, table};
use iam_policy::{
    AccessPointName, BucketName, CanonicalUserId, DirectoryBucketName, MultiRegionAccessPointAlias,
    MultiRegionAccessPointName, ObjectLambdaAccessPointName, Region, TableBucketName, TableName,
    TableNamespace,
};

const BEGINS: &str = "does not begin with a letter or digit";
const ENDS: &str = "does not end with a letter or digit";
const AN: &str = "ends with `-an` outside the account regional namespace";

#[test]
fn a_bucket_name_is_one_that_can_be_created_today() {
    table::<BucketName>(
        "bucket name",
        &[
            "example.com",
            "www.example.com",
            "my.example.s3.bucket",
            "docexamplebucket",
            "log-delivery-march-2020",
            "bucket-name",
            "abc",
            "a.-b",
            "a-.b",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.4a",
            "1.2.3.1234",
            "1234.1.2.3",
            "xn-a",
            "sthree",
            "amzn-s3-demo",
            "s3alias",
            "x-s3",
            "mrap",
            "reports-111122223333-us-west-2-an",
            "r-111122223333-us-gov-west-1-an",
            "a.b-111122223333-us-west-10-an",
            "x-111122223333-y-111122223333-us-west-2-an",
            "ban",
            &"a".repeat(63),
        ],
        &[
            ("", "shorter than 3 characters"),
            ("ab", "shorter than 3 characters"),
            (&"a".repeat(64), "longer than 63 characters"),
            ("amzn_s3_demo_bucket", "unexpected character `_` at byte 4"),
            ("AmznS3DemoBucket", "uppercase letter `A` at byte 0"),
            ("amzn-s3-demo-bucket-", ENDS),
            ("example..com", "second period in a row `.` at byte 8"),
            ("192.168.5.4", "has the shape of an IP address"),
            ("999.999.999.999", "has the shape of an IP address"),
            ("-abc", BEGINS),
            ("abc-", ENDS),
            (".abc", BEGINS),
            ("abc.", ENDS),
            ("xn--abc", "begins with the reserved prefix `xn--`"),
            ("sthree-abc", "begins with the reserved prefix `sthree-`"),
            ("sthree-configurator", "begins with the reserved prefix `sthree-`"),
            ("amzn-s3-demo-x", "begins with the reserved prefix `amzn-s3-demo-`"),
            ("abc-s3alias", "ends with the reserved suffix `-s3alias`"),
            ("abc-ext-s3alias", "ends with the reserved suffix `-s3alias`"),
            ("abc--ol-s3", "ends with the reserved suffix `--ol-s3`"),
            ("abc.mrap", "ends with the reserved suffix `.mrap`"),
            ("abc--x-s3", "ends with the reserved suffix `--x-s3`"),
            ("abc--table-s3", "ends with the reserved suffix `--table-s3`"),
            ("my bucket", "unexpected character ` ` at byte 2"),
            ("my/bucket", "unexpected character `/` at byte 2"),
            ("my:bucket", "unexpected character `:` at byte 2"),
            ("my*", "unexpected character `*` at byte 2"),
            ("my?", "unexpected character `?` at byte 2"),
            ("my$", "unexpected character `$` at byte 2"),
            ("myé", "unexpected character `é` at byte 2"),
            ("abc-an", AN),
            ("abc-us-west-2-an", AN),
            ("111122223333-us-west-2-an", AN),
            ("abc-11112222333-us-west-2-an", AN),
            ("abc-1111222233334-us-west-2-an", AN),
            ("abc-11112222333x-us-west-2-an", AN),
            ("abc-111122223333-us-2-an", AN),
            ("abc-111122223333-us-west-an", AN),
            ("abc-111122223333--us-west-2-an", AN),
            ("abc-111122223333us-west-2-an", AN),
            ("abc-111122223333-us-west2-an", AN),
        ],
    );
}

#[test]
fn advice_goes_with_the_names_that_belong_elsewhere() {
    assert_eq!(
        help::<BucketName>("abc-s3alias"),
        Some("an access point alias cannot be used in a policy; write the access point's ARN")
    );
    assert_eq!(
        help::<BucketName>("abc--x-s3"),
        Some("use `DirectoryBucketName` for a directory bucket")
    );
    assert_eq!(
        help::<BucketName>("abc-an"),
        Some("such a name has the form `PREFIX-ACCOUNT-REGION-an`")
    );
    assert_eq!(
        help::<BucketName>("s3://my-bucket"),
        Some("write the name of the bucket alone, without `s3://`")
    );
    assert_eq!(
        help::<BucketName>("arn:aws:s3:::my-bucket"),
        Some("write the name of the bucket alone, not its ARN")
    );
    assert_eq!(help::<BucketName>("my_bucket"), None);
    assert_eq!(
        help::<DirectoryBucketName>("abc"),
        Some("use `BucketName` for a general purpose bucket")
    );
    assert_eq!(
        help::<AccessPointName>("abc-s3alias"),
        Some("an access point alias cannot be used in a policy; write the access point's name")
    );
    assert_eq!(
        help::<MultiRegionAccessPointAlias>("abc"),
        Some("a Multi-Region Access Point is named in an ARN by its alias, not by its name")
    );
}

#[test]
fn a_name_in_a_regional_namespace_tells_account_and_region() {
    let bucket = BucketName::new("a-111122223333-us-gov-west-1-an").unwrap();
    assert_eq!(bucket.namespace_account().unwrap(), "111122223333");
    assert_eq!(bucket.namespace_region(), Some(Region::US_GOV_WEST_1));
    let bucket = BucketName::new("a-111122223333-us-gov-west-1").unwrap();
    assert_eq!((bucket.namespace_account(), bucket.namespace_region()), (None, None));
}

#[test]
fn a_legacy_bucket_name_has_up_to_255_characters() {
    for name in ["a", "My_Old.Bucket-", "xn--", &"A".repeat(255)] {
        assert_eq!(BucketName::legacy(name).unwrap(), name);
    }
    let regional = BucketName::legacy("-111122223333-us-west-2-an").unwrap();
    assert_eq!(regional.namespace_account(), None);
    assert!(BucketName::new("My_Old.Bucket").is_err());
    let message = |name: &str| BucketName::legacy(name).unwrap_err().to_string();
    assert_eq!(message(""), "invalid legacy bucket name ``: empty");
    assert_eq!(
        message(&"a".repeat(256)),
        format!("invalid legacy bucket name `{}…`: longer than 255 characters", "a".repeat(100))
    );
    assert_eq!(
        message("a/b"),
        "invalid legacy bucket name `a/b`: unexpected character `/` at byte 1"
    );
}

#[test]
fn a_directory_bucket_name_ends_with_its_zone() {
    const FORM: &str = "does not end with `--ZONE--x-s3`";
    table::<DirectoryBucketName>(
        "directory bucket name",
        &[
            "my-bucket--usw2-az1--x-s3",
            "a--b--x-s3",
            "a--b--usw2-lax1-az1--x-s3",
            "a---usw2-az1--x-s3",
            &format!("{}--usw2-az1--x-s3", "a".repeat(47)),
        ],
        &[
            ("", "shorter than 3 characters"),
            (&format!("{}--usw2-az1--x-s3", "a".repeat(48)), "longer than 63 characters"),
            ("-abc--usw2-az1--x-s3", BEGINS),
            ("abc--usw2-az1--x-s3-", ENDS),
            ("my_bucket--usw2-az1--x-s3", "unexpected character `_` at byte 2"),
            ("my.bucket--usw2-az1--x-s3", "unexpected character `.` at byte 2"),
            ("xn--a--usw2-az1--x-s3", "begins with the reserved prefix `xn--`"),
            ("my-bucket", FORM),
            ("abc--x-s3", FORM),
            ("abc----x-s3", FORM),
            ("abc--usw2---x-s3", FORM),
            ("abc-usw2--x-s3", FORM),
            ("abc--usw2-az1--xa-s3", FORM),
        ],
    );
    let bucket = DirectoryBucketName::new("a--b--usw2-lax1-az1--x-s3").unwrap();
    assert_eq!(bucket.zone_id(), "usw2-lax1-az1");
    assert_eq!(DirectoryBucketName::new("a---z--x-s3").unwrap().zone_id(), "z");
}

#[test]
fn a_table_bucket_name_does_not_begin_with_aws() {
    table::<TableBucketName>(
        "table bucket name",
        &["abc", "my-table-bucket", "my-aws", "sales-an", &"a".repeat(63)],
        &[
            ("ab", "shorter than 3 characters"),
            (&"a".repeat(64), "longer than 63 characters"),
            ("my.bucket", "unexpected character `.` at byte 2"),
            ("-abc", BEGINS),
            ("abc-", ENDS),
            ("xn--abc", "begins with the reserved prefix `xn--`"),
            ("aws-tables", "begins with the reserved prefix `aws`"),
            ("awsome", "begins with the reserved prefix `aws`"),
            ("abc-s3alias", "ends with the reserved suffix `-s3alias`"),
            ("abc--ol-s3", "ends with the reserved suffix `--ol-s3`"),
            ("abc--x-s3", "ends with the reserved suffix `--x-s3`"),
            ("abc--table-s3", "ends with the reserved suffix `--table-s3`"),
        ],
    );
}

#[test]
fn tables_and_namespaces_have_underscores_but_no_hyphens() {
    let most = "a".repeat(255);
    let more = "a".repeat(256);
    let refused = [
        ("", "empty"),
        (&*more, "longer than 255 characters"),
        ("my-table", "unexpected character `-` at byte 2"),
        ("my.table", "unexpected character `.` at byte 2"),
        ("Sales", "uppercase letter `S` at byte 0"),
        ("_sales", BEGINS),
    ];
    table::<TableName>("table name", &["a", "1", "daily_sales_", "aws_sales", &most], &refused);
    let mut refused = refused.to_vec();
    refused.push(("aws_sales", "begins with the reserved prefix `aws`"));
    table::<TableNamespace>("table namespace", &["a", "1", "daily_sales_", "aw", &most], &refused);
}

#[test]
fn an_access_point_name_has_3_to_50_characters() {
    table::<AccessPointName>(
        "access point name",
        &["abc", "1-2", "finance-docs", "a--usw2-az1--xa-s3", &"a".repeat(50)],
        &[
            ("ab", "shorter than 3 characters"),
            (&"a".repeat(51), "longer than 50 characters"),
            ("finance_docs", "unexpected character `_` at byte 7"),
            ("a.b", "unexpected character `.` at byte 1"),
            ("My-point", "uppercase letter `M` at byte 0"),
            ("-abc", BEGINS),
            ("abc-", ENDS),
            ("abc-s3alias", "ends with the reserved suffix `-s3alias`"),
        ],
    );
}

#[test]
fn the_names_of_other_access_points_have_their_own_lengths() {
    let refused = [
        ("ab", "shorter than 3 characters"),
        ("a.b", "unexpected character `.` at byte 1"),
        ("My-point", "uppercase letter `M` at byte 0"),
        ("-abc", BEGINS),
        ("abc-", ENDS),
    ];
    let long = "a".repeat(46);
    let mut lambda = refused.to_vec();
    lambda.push((&long, "longer than 45 characters"));
    table::<ObjectLambdaAccessPointName>(
        "Object Lambda access point name",
        &["abc", "1-2", &"a".repeat(45)],
        &lambda,
    );
    let long = "a".repeat(51);
    let mut multi = refused.to_vec();
    multi.push((&long, "longer than 50 characters"));
    table::<MultiRegionAccessPointName>(
        "Multi-Region Access Point name",
        &["abc", "1-2", &"a".repeat(50)],
        &multi,
    );
}

#[test]
fn a_multi_region_access_point_alias_ends_with_mrap() {
    table::<MultiRegionAccessPointAlias>(
        "Multi-Region Access Point alias",
        &["mfzwi23gnjvgw.mrap", "a.mrap", &format!("{}.mrap", "a".repeat(58))],
        &[
            ("", "does not end with `.mrap`"),
            ("abc", "does not end with `.mrap`"),
            ("abcmrap", "does not end with `.mrap`"),
            (".mrap", "nothing before `.mrap`"),
            ("1abc.mrap", "does not begin with a letter"),
            ("my-point.mrap", "unexpected character `-` at byte 2"),
            ("Abc.mrap", "uppercase letter `A` at byte 0"),
            (&format!("{}.mrap", "a".repeat(59)), "longer than 63 characters"),
        ],
    );
}

#[test]
fn a_canonical_user_id_has_64_hexadecimal_digits() {
    let id = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
    table::<CanonicalUserId>(
        "canonical user id",
        &[id, &"0".repeat(64), &"f".repeat(64)],
        &[
            ("", "not 64 hexadecimal digits"),
            (&"0".repeat(63), "not 64 hexadecimal digits"),
            (&"0".repeat(65), "not 64 hexadecimal digits"),
            (&"g".repeat(64), "unexpected character `g` at byte 0"),
            (&id.to_uppercase(), "uppercase letter `A` at byte 2"),
        ],
    );
}
