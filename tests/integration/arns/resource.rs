#![expect(clippy::too_many_lines, reason = "a table of every constructor of a service")]

use iam_policy::arn::{self, ResourceId};
use iam_policy::{AccountId, Arn, BucketName, ParseError, Partition, Path, Region, RoleName};

use crate::names::table;

/// Built and parsed, an ARN is the same, field by field.
fn check(built: &[(Arn, &str)]) -> Result<(), ParseError> {
    for (arn, text) in built {
        let parsed = Arn::new(text)?;
        assert_eq!(arn, &parsed);
        let fields = |arn: &Arn| {
            [arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource()]
                .map(str::to_owned)
        };
        assert_eq!(fields(arn), fields(&parsed));
    }
    Ok(())
}

#[test]
fn the_s3_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (arn::s3::bucket(&"my-bucket".try_into()?), "arn:aws:s3:::my-bucket"),
        (
            arn::s3::access_point(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-point".try_into()?,
            ),
            "arn:aws:s3:us-east-1:111122223333:accesspoint/my-point",
        ),
        (
            arn::s3::multi_region_access_point(
                &"111122223333".try_into()?,
                &"mfzwi23gnjvgw.mrap".try_into()?,
            ),
            "arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap",
        ),
    ];
    check(&built)
}

#[test]
fn the_s3express_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [(
        arn::s3express::directory_bucket(
            &Region::US_EAST_1,
            &"111122223333".try_into()?,
            &"logs--usw2-az1--x-s3".try_into()?,
        ),
        "arn:aws:s3express:us-east-1:111122223333:bucket/logs--usw2-az1--x-s3",
    )];
    check(&built)
}

#[test]
fn the_s3tables_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::s3tables::table_bucket(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-tables".try_into()?,
            ),
            "arn:aws:s3tables:us-east-1:111122223333:bucket/my-tables",
        ),
        (
            arn::s3tables::table(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-tables".try_into()?,
                &"orders".try_into()?,
            ),
            "arn:aws:s3tables:us-east-1:111122223333:bucket/my-tables/table/orders",
        ),
    ];
    check(&built)
}

#[test]
fn the_iam_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (arn::iam::root(&"111122223333".try_into()?), "arn:aws:iam::111122223333:root"),
        (
            arn::iam::user(&"111122223333".try_into()?, &"anna".try_into()?),
            "arn:aws:iam::111122223333:user/anna",
        ),
        (
            arn::iam::user_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"anna".try_into()?,
            )?,
            "arn:aws:iam::111122223333:user/division_abc/anna",
        ),
        (
            arn::iam::role(&"111122223333".try_into()?, &"ForecastRole".try_into()?),
            "arn:aws:iam::111122223333:role/ForecastRole",
        ),
        (
            arn::iam::role_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"ForecastRole".try_into()?,
            )?,
            "arn:aws:iam::111122223333:role/division_abc/ForecastRole",
        ),
        (
            arn::iam::group(&"111122223333".try_into()?, &"readers".try_into()?),
            "arn:aws:iam::111122223333:group/readers",
        ),
        (
            arn::iam::group_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"readers".try_into()?,
            )?,
            "arn:aws:iam::111122223333:group/division_abc/readers",
        ),
        (
            arn::iam::instance_profile(&"111122223333".try_into()?, &"web".try_into()?),
            "arn:aws:iam::111122223333:instance-profile/web",
        ),
        (
            arn::iam::instance_profile_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"web".try_into()?,
            )?,
            "arn:aws:iam::111122223333:instance-profile/division_abc/web",
        ),
        (
            arn::iam::server_certificate(&"111122223333".try_into()?, &"example.com".try_into()?),
            "arn:aws:iam::111122223333:server-certificate/example.com",
        ),
        (
            arn::iam::server_certificate_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"example.com".try_into()?,
            )?,
            "arn:aws:iam::111122223333:server-certificate/division_abc/example.com",
        ),
        (
            arn::iam::policy(&"111122223333".try_into()?, &"ForecastAccess".try_into()?),
            "arn:aws:iam::111122223333:policy/ForecastAccess",
        ),
        (
            arn::iam::policy_in(
                &"111122223333".try_into()?,
                &"/division_abc/".try_into()?,
                &"ForecastAccess".try_into()?,
            ),
            "arn:aws:iam::111122223333:policy/division_abc/ForecastAccess",
        ),
        (
            arn::iam::aws_managed_policy(
                &"/division_abc/".try_into()?,
                &"ForecastAccess".try_into()?,
            ),
            "arn:aws:iam::aws:policy/division_abc/ForecastAccess",
        ),
        (
            arn::iam::service_linked_role(
                &"111122223333".try_into()?,
                &"autoscaling.amazonaws.com".try_into()?,
                &"ForecastRole".try_into()?,
            ),
            "arn:aws:iam::111122223333:role/aws-service-role/autoscaling.amazonaws.com/ForecastRole",
        ),
        (
            arn::iam::saml_provider(&"111122223333".try_into()?, &"directory".try_into()?),
            "arn:aws:iam::111122223333:saml-provider/directory",
        ),
        (
            arn::iam::oidc_provider(
                &"111122223333".try_into()?,
                &"token.actions.githubusercontent.com".try_into()?,
            ),
            "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
        ),
    ];
    check(&built)
}

#[test]
fn the_sts_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::sts::assumed_role(
                &"111122223333".try_into()?,
                &"ForecastRole".try_into()?,
                &"session-1".try_into()?,
            ),
            "arn:aws:sts::111122223333:assumed-role/ForecastRole/session-1",
        ),
        (
            arn::sts::federated_user(&"111122223333".try_into()?, &"bob".try_into()?),
            "arn:aws:sts::111122223333:federated-user/bob",
        ),
    ];
    check(&built)
}

#[test]
fn the_kms_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::kms::key(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"1234abcd-12ab-34cd-56ef-1234567890ab".try_into()?,
            ),
            "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        ),
        (
            arn::kms::alias(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"alias/forecast".try_into()?,
            ),
            "arn:aws:kms:us-east-1:111122223333:alias/forecast",
        ),
    ];
    check(&built)
}

#[test]
fn the_forecast_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::forecast::dataset(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"sales".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:dataset/sales",
        ),
        (
            arn::forecast::dataset_group(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"sales".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:dataset-group/sales",
        ),
        (
            arn::forecast::dataset_import_job(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:dataset-import-job/my_id",
        ),
        (
            arn::forecast::predictor(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:predictor/my_id",
        ),
        (
            arn::forecast::predictor_backtest_export_job(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:predictor-backtest-export-job/my_id",
        ),
        (
            arn::forecast::forecast(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:forecast/my_id",
        ),
        (
            arn::forecast::forecast_export_job(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:forecast-export-job/my_id",
        ),
        (
            arn::forecast::forecast_endpoint(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:forecast-endpoint/my_id",
        ),
        (
            arn::forecast::explainability(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:explainability/my_id",
        ),
        (
            arn::forecast::explainability_export(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:explainability-export/my_id",
        ),
        (
            arn::forecast::monitor(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:monitor/my_id",
        ),
        (
            arn::forecast::what_if_analysis(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:what-if-analysis/my_id",
        ),
        (
            arn::forecast::what_if_forecast(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:what-if-forecast/my_id",
        ),
        (
            arn::forecast::what_if_forecast_export(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my_id".try_into()?,
            ),
            "arn:aws:forecast:us-east-1:111122223333:what-if-forecast-export/my_id",
        ),
        (arn::forecast::algorithm(&"my_id".try_into()?), "arn:aws:forecast:::algorithm/my_id"),
    ];
    check(&built)
}

#[test]
fn the_lambda_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::lambda::function(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-name".try_into()?,
            ),
            "arn:aws:lambda:us-east-1:111122223333:function:my-name",
        ),
        (
            arn::lambda::function_version(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-name".try_into()?,
                &"$LATEST".try_into()?,
            ),
            "arn:aws:lambda:us-east-1:111122223333:function:my-name:$LATEST",
        ),
        (
            arn::lambda::layer(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-name".try_into()?,
            ),
            "arn:aws:lambda:us-east-1:111122223333:layer:my-name",
        ),
        (
            arn::lambda::layer_version(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-name".try_into()?,
                &"3".try_into()?,
            ),
            "arn:aws:lambda:us-east-1:111122223333:layer:my-name:3",
        ),
    ];
    check(&built)
}

#[test]
fn the_sqs_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [(
        arn::sqs::queue(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?),
        "arn:aws:sqs:us-east-1:111122223333:my-name",
    )];
    check(&built)
}

#[test]
fn the_sns_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [(
        arn::sns::topic(&Region::US_EAST_1, &"111122223333".try_into()?, &"my-name".try_into()?),
        "arn:aws:sns:us-east-1:111122223333:my-name",
    )];
    check(&built)
}

#[test]
fn the_secretsmanager_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [(
        arn::secretsmanager::secret(
            &Region::US_EAST_1,
            &"111122223333".try_into()?,
            &"my-name".try_into()?,
        ),
        "arn:aws:secretsmanager:us-east-1:111122223333:secret:my-name",
    )];
    check(&built)
}

#[test]
fn the_dynamodb_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::dynamodb::table(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"my-name".try_into()?,
            ),
            "arn:aws:dynamodb:us-east-1:111122223333:table/my-name",
        ),
        (
            arn::dynamodb::index(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"orders".try_into()?,
                &"my-name".try_into()?,
            ),
            "arn:aws:dynamodb:us-east-1:111122223333:table/orders/index/my-name",
        ),
        (
            arn::dynamodb::stream(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"orders".try_into()?,
                &"2026".try_into()?,
            ),
            "arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/2026",
        ),
    ];
    check(&built)
}

#[test]
fn the_logs_constructors_write_the_documented_forms() -> Result<(), ParseError> {
    let built = [
        (
            arn::logs::log_group(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"/aws/lambda/f".try_into()?,
            ),
            "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f",
        ),
        (
            arn::logs::log_stream(
                &Region::US_EAST_1,
                &"111122223333".try_into()?,
                &"/aws/lambda/f".try_into()?,
                &"2026/05/a".try_into()?,
            ),
            "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f:log-stream:2026/05/a",
        ),
    ];
    check(&built)
}

#[test]
fn a_region_brings_its_partition_and_any_arn_can_be_put_in_another() -> Result<(), ParseError> {
    let account = AccountId::new("111122223333")?;
    let queue = arn::sqs::queue(&Region::CN_NORTH_1, &account, &ResourceId::new("q")?);
    assert_eq!(queue, "arn:aws-cn:sqs:cn-north-1:111122223333:q");
    let unknown = arn::sqs::queue(&Region::new("moon-north-1")?, &account, &ResourceId::new("q")?);
    assert_eq!(unknown, "arn:aws:sqs:moon-north-1:111122223333:q");
    let bucket = BucketName::new("my-bucket")?.arn();
    let moved = bucket.in_partition(&Partition::AWS_US_GOV);
    assert_eq!(moved, "arn:aws-us-gov:s3:::my-bucket");
    assert_eq!((moved.partition(), moved.resource()), ("aws-us-gov", "my-bucket"));
    assert_eq!(moved.in_partition(&Partition::AWS), bucket);
    Ok(())
}

#[test]
fn a_path_that_no_exact_arn_can_hold_is_refused() -> Result<(), ParseError> {
    let account = AccountId::new("111122223333")?;
    let error = arn::iam::role_in(&account, &Path::new("/a*/")?, &RoleName::new("r")?).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid ARN `arn:aws:iam::111122223333:role/a*/r`: wildcard `*` at byte 32"
    );
    Ok(())
}

#[test]
fn the_objects_of_a_bucket_are_named_by_key_or_by_pattern() -> Result<(), ParseError> {
    let bucket = BucketName::new("my-bucket")?;
    assert_eq!(bucket.arn(), arn::s3::bucket(&bucket));
    let object = bucket.object_arn("a*/${x}?")?;
    assert_eq!(object, "arn:aws:s3:::my-bucket/a${*}/${$}{x}${?}");
    assert!(!object.has_variables());
    assert!(bucket.object_arn("a/$b")?.matches(&Arn::new("arn:aws:s3:::my-bucket/a/$b")?));
    assert_eq!(bucket.objects_arn("*")?, "arn:aws:s3:::my-bucket/*");
    assert!(bucket.objects_arn("${aws:username}/*")?.has_variables());
    let message = |result: Result<_, ParseError>| result.unwrap_err().to_string();
    assert_eq!(message(bucket.object_arn("")), "invalid object key ``: empty");
    assert_eq!(message(bucket.objects_arn("")), "invalid object key pattern ``: empty");
    assert!(bucket.object_arn("a".repeat(1024)).is_ok());
    let cut = "a".repeat(100);
    assert_eq!(
        message(bucket.object_arn("a".repeat(1025))),
        format!("invalid object key `{cut}…`: longer than 1024 bytes")
    );
    assert!(bucket.objects_arn("*".repeat(2048)).is_err());
    Ok(())
}

#[test]
fn a_resource_id_is_taken_or_refused_with_its_reason() {
    let long = "a".repeat(513);
    table::<ResourceId>(
        "resource id",
        &["orders", "f:$LATEST", "/aws/lambda/f", " ~!#'{}", "a$", long.get(1..).unwrap()],
        &[
            ("", "empty"),
            (&long, "longer than 512 characters"),
            ("orders-*", "wildcard `*` at byte 7"),
            ("a?", "wildcard `?` at byte 1"),
            ("${aws:username}", "policy variable beginning with `$` at byte 0"),
            ("größe", "unexpected character `ö` at byte 2"),
            ("a\n", "unexpected character `\\n` at byte 1"),
        ],
    );
}
