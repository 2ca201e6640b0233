//! Amazon Forecast: the guide's documents word for word, and what is made of them.

use iam_policy::presets::forecast::{self, S3Location};
use iam_policy::request::CreateRoleOutput;
use iam_policy::{
    Arn, BucketName, ForecastPolicy, ForecastRole, IdentityPolicy, PolicyDocument, Region,
    RoleDescription, RoleName, arn,
};
use proptest::prelude::*;

const KEY: Arn =
    arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
const ROLE: Arn = arn!("arn:aws:iam::111122223333:role/ForecastRole");
const START: &str = r#"{"Version":"2012-10-17","Statement":["#;

fn document(statements: &str) -> String {
    format!("{START}{statements}]}}")
}

#[test]
fn the_guides_documents_have_the_sizes_of_the_guide() {
    let access = ForecastPolicy::for_bucket("bucket-name").unwrap();
    assert_eq!(
        access.to_json(),
        document(
            r#"{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:PutObject"],"Resource":["arn:aws:s3:::bucket-name","arn:aws:s3:::bucket-name/*"]}"#
        )
    );
    assert_eq!(access.to_json().len(), 173);
    assert_eq!(IdentityPolicy::from(access).size().bytes, 173);
    let trust = forecast::trust_policy();
    assert_eq!(
        trust.to_json(),
        document(
            r#"{"Effect":"Allow","Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}"#
        )
    );
    assert_eq!(trust.size().bytes, 132);
    let guarded = forecast::guarded_trust_policy("111122223333", "us-east-1").unwrap();
    assert_eq!(guarded.size().bytes, 279);
    let console = forecast::console_trust_policy();
    assert_eq!(
        console.to_json(),
        document(
            r#"{"Sid":"","Effect":"Allow","Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole"}"#
        )
    );
}

/// Bucket names as S3 takes them today.
fn bucket_name() -> impl Strategy<Value = String> {
    "[a-z0-9]([a-z0-9-]{1,61}|[a-z0-9-]{0,20}[.][a-z0-9-]{0,20})[a-z0-9]"
        .prop_filter("a bucket name", |name| BucketName::new(name.as_str()).is_ok())
}

fn writes_as_the_model(policy: &ForecastPolicy) {
    let model = IdentityPolicy::from(policy.clone());
    assert_eq!(policy.to_json(), model.to_json());
    assert_eq!(policy.to_string(), model.to_string());
    assert_eq!(format!("{policy:#}"), format!("{model:#}"));
    assert_eq!(serde_json::to_string(policy).unwrap(), serde_json::to_string(&model).unwrap());
    assert_eq!(serde_json::to_value(policy).unwrap(), serde_json::to_value(&model).unwrap());
    let pretty = serde_json::to_string_pretty(policy).unwrap();
    assert_eq!(pretty, format!("{policy:#}"));
    assert_eq!(IdentityPolicy::from_json(&policy.to_json()).unwrap(), model);
    let mut buffer = "x".to_owned();
    policy.write_json(&mut buffer);
    assert_eq!(buffer, format!("x{}", policy.to_json()));
    assert_eq!(format!("{policy:?}"), format!("ForecastPolicy({policy})"));
}

proptest! {
    #[test]
    fn the_policy_writes_itself_exactly_as_its_model_does(bucket in bucket_name()) {
        writes_as_the_model(&ForecastPolicy::for_bucket(bucket.as_str()).unwrap());
        writes_as_the_model(&ForecastPolicy::import_from(format!("s3://{bucket}/a")).unwrap());
    }

    #[test]
    fn the_policy_of_a_legacy_name_writes_itself_as_its_model_does(
        name in "[A-Za-z0-9._-]{3,255}",
    ) {
        if let Ok(bucket) = BucketName::legacy(name.as_str()) {
            writes_as_the_model(&ForecastPolicy::for_bucket(bucket).unwrap());
        }
    }

    #[test]
    fn any_key_that_a_policy_can_hold_is_imported_by_its_literal_name(key in "[ -\u{ff}]{1,60}") {
        let location = S3Location::new("my-bucket", &key).unwrap();
        let policy = ForecastPolicy::import_from(&location).unwrap();
        writes_as_the_model(&policy);
        let literal: String = key.chars().map(|c| match c {
            '*' | '?' | '$' => format!("${{{c}}}"),
            c => c.to_string(),
        }).collect();
        let last = IdentityPolicy::from(policy).statements().last().unwrap().resource().unwrap().as_slice()[0].to_string();
        let star = if location.is_folder() { "*" } else { "" };
        prop_assert_eq!(last, format!("arn:aws:s3:::my-bucket/{literal}{star}"));
    }

    #[test]
    fn commands_reach_a_shells_words_unchanged(description in "[ -~\n\u{a1}-\u{ff}]{0,80}") {
        let Ok(description) = RoleDescription::new(description.as_str()) else { return Ok(()) };
        let request = ForecastRole::for_bucket("my-bucket").unwrap().create_role_request();
        let request = request.with_description(description.clone());
        let Some(words) = shell_words(&request.command()) else { return Ok(()) };
        let at = words.iter().position(|word| word.starts_with("--description")).unwrap();
        let value = words[at].strip_prefix("--description=").unwrap_or_else(|| &words[at + 1]);
        prop_assert_eq!(value, description.as_str());
        let at = words.iter().position(|word| word == "--assume-role-policy-document").unwrap();
        prop_assert_eq!(&words[at + 1], &request.assume_role_policy_document());
    }
}

/// The words of a command as `sh` sees them; nothing where there is no `sh`.
fn shell_words(command: &str) -> Option<Vec<String>> {
    let script = format!("printf '%s\\0' {command}");
    let output = std::process::Command::new("sh").arg("-c").arg(script).output().ok()?;
    let text = String::from_utf8(output.stdout).unwrap();
    Some(text.split_terminator('\0').map(str::to_owned).collect())
}

#[test]
fn an_import_reads_one_file_or_lists_and_reads_a_folder() {
    const FIND: &str = r#"{"Effect":"Allow","Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::my-bucket"},"#;
    for (location, statements) in [
        ("s3://my-bucket/sales.csv", r#"{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/sales.csv"}"#.to_owned()),
        ("s3://my-bucket/sales/", format!(r#"{FIND}{{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::my-bucket","Condition":{{"StringLike":{{"s3:prefix":"sales/*"}}}}}},{{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/sales/*"}}"#)),
        ("s3://my-bucket", r#"{"Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket"],"Resource":"arn:aws:s3:::my-bucket"},{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}"#.to_owned()),
    ] {
        let policy = ForecastPolicy::import_from(location).unwrap();
        assert_eq!(policy.to_json(), document(&statements), "{location}");
    }
}

#[test]
fn an_export_writes_into_a_folder() {
    let policy = ForecastPolicy::export_to("s3://my-bucket/out/").unwrap();
    assert_eq!(
        policy.to_json(),
        document(
            r#"{"Effect":"Allow","Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::my-bucket"},{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::my-bucket","Condition":{"StringLike":{"s3:prefix":"out/*"}}},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::my-bucket/out/*"}"#
        )
    );
}

#[test]
fn wildcards_and_dollars_in_a_key_stand_for_themselves() {
    let policy = ForecastPolicy::import_from("s3://my-bucket/a*b?c$d/").unwrap().to_json();
    assert!(policy.contains(r#""s3:prefix":"a${*}b${?}c${$}d/*""#), "{policy}");
    assert!(policy.contains(r#""arn:aws:s3:::my-bucket/a${*}b${?}c${$}d/*""#), "{policy}");
}

#[test]
fn the_key_of_encrypted_objects_is_used_as_the_policy_uses_the_objects() {
    const DECRYPT: &str = r#""Action":"kms:Decrypt","Resource""#;
    const BOTH: &str = r#""Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource""#;
    let import = |location: &str| ForecastPolicy::import_from(location).unwrap();
    for (policy, actions) in [
        (import("s3://my-bucket/a.csv"), DECRYPT),
        (import("s3://my-bucket/a/"), DECRYPT),
        // The name of an object gives no right.
        (import("s3://my-bucket/s3:PutObject"), DECRYPT),
        (ForecastPolicy::export_to("s3://my-bucket/a/").unwrap(), BOTH),
        (ForecastPolicy::for_bucket("my-bucket").unwrap(), BOTH),
    ] {
        let policy = policy.with_sse_kms(&KEY).unwrap();
        writes_as_the_model(&policy);
        assert!(policy.to_json().contains(actions), "{policy}");
    }
    let alias = arn!("arn:aws:kms:us-east-1:111122223333:alias/forecast");
    let error = import("s3://my-bucket/a").with_sse_kms(&alias).unwrap_err();
    assert_eq!(error.to_string(), format!("`{alias}` is not the ARN of a KMS key"));
    assert_eq!(error.help(), Some("it has the form `arn:aws:kms:REGION:ACCOUNT:key/KEY-ID`"));
}

#[test]
fn a_location_that_a_policy_cannot_hold_is_refused_on_one_line() {
    for (location, message) in [
        ("my-bucket", "invalid S3 location `my-bucket`: does not begin with `s3://`"),
        ("S3://my-bucket", "invalid S3 location `S3://my-bucket`: does not begin with `s3://`"),
        ("s3://My_bucket/a", "invalid bucket name `My_bucket`: uppercase letter `M` at byte 0"),
        (
            "s3://my-bucket/日本",
            "invalid S3 location `s3://my-bucket/日本`: an IAM policy cannot hold the character `日`",
        ),
        (
            "s3://my-bucket/\u{100}",
            "invalid S3 location `s3://my-bucket/Ā`: an IAM policy cannot hold the character `Ā`",
        ),
        (
            "s3://my-bucket/a\nb",
            "invalid S3 location `s3://my-bucket/a\\nb`: an IAM policy cannot hold the character `\\n`",
        ),
    ] {
        assert_eq!(ForecastPolicy::import_from(location).unwrap_err().to_string(), message);
        assert_eq!(ForecastPolicy::export_to(location).unwrap_err().to_string(), message);
    }
    assert!(ForecastPolicy::import_from("s3://my-bucket/\u{ff}").is_ok());
    assert!(S3Location::new("my-bucket", "k".repeat(1024)).is_ok());
    let long = S3Location::new("my-bucket", "k".repeat(1025)).unwrap_err().to_string();
    assert!(long.ends_with("`: the key is longer than 1024 bytes"), "{long}");
}

#[test]
fn the_guard_holds_the_account_and_each_region_that_has_forecast() {
    assert_eq!(forecast::regions().len(), 10);
    for region in forecast::regions() {
        let policy = forecast::guarded_trust_policy("111122223333", region.clone()).unwrap();
        assert_eq!(
            policy.to_json(),
            document(&format!(
                r#"{{"Sid":"","Effect":"Allow","Principal":{{"Service":"forecast.amazonaws.com"}},"Action":"sts:AssumeRole","Condition":{{"StringEquals":{{"aws:SourceAccount":"111122223333"}},"ArnLike":{{"aws:SourceArn":"arn:aws:forecast:{region}:111122223333:*"}}}}}}"#
            )),
        );
    }
}

#[test]
fn a_region_or_account_without_forecast_is_refused() {
    const ONLY: &str = "only in us-east-1, us-east-2, us-west-2, ap-south-1, ap-northeast-1, ap-northeast-2, ap-southeast-1, ap-southeast-2, eu-central-1, eu-west-1";
    let refused = |account: &str, region: &str| {
        forecast::guarded_trust_policy(account, region).unwrap_err().to_string()
    };
    assert_eq!(
        refused("111122223333", "eu-west-3"),
        format!("Amazon Forecast is not in Region `eu-west-3`, {ONLY}")
    );
    for (region, partition) in [("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov")] {
        assert_eq!(
            refused("111122223333", region),
            format!(
                "Amazon Forecast is not in partition `{partition}` of Region `{region}`, {ONLY}"
            ),
        );
    }
    assert!(refused("1111", "us-east-1").starts_with("invalid account id `1111`: "));
    assert!(refused("111122223333", "us east").starts_with("invalid Region code `us east`: "));
    assert!(
        ForecastRole::for_bucket("b-1")
            .unwrap()
            .guarded("111122223333", Region::EU_WEST_3)
            .is_err()
    );
}

#[test]
fn the_kms_policies_are_those_of_the_guide() {
    assert_eq!(
        forecast::kms_access_policy(&KEY).unwrap().to_json(),
        document(&format!(
            r#"{{"Effect":"Allow","Action":["kms:DescribeKey","kms:CreateGrant","kms:RetireGrant"],"Resource":["{KEY}"]}}"#
        ))
    );
    let paris = arn!("arn:aws:kms:eu-west-3:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    let error = forecast::kms_access_policy(&paris).unwrap_err().to_string();
    assert!(error.starts_with("Amazon Forecast is not in Region `eu-west-3`, only in "), "{error}");
    let caller = arn!("arn:aws:iam::111122223333:user/Alice");
    let policy = forecast::key_policy(&ROLE, &caller, &Region::US_EAST_1).unwrap();
    assert_eq!(
        policy.to_json(),
        document(concat!(
            r#"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"},"#,
            r#"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/ForecastRole"},"Action":["kms:DescribeKey","kms:CreateGrant","kms:RetireGrant"],"Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"forecast.us-east-1.amazonaws.com","kms:CallerAccount":"111122223333"}}},"#,
            r#"{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/Alice"},"Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*"}"#,
        ))
    );
    let bucket = arn!("arn:aws:s3:::my-bucket");
    let error = forecast::key_role_statement(&bucket, &Region::US_EAST_1).unwrap_err();
    assert_eq!(error.to_string(), "ARN `arn:aws:s3:::my-bucket` names no account");
}

#[test]
fn the_caller_may_pass_the_role_to_forecast_and_to_nothing_else() {
    let pass = format!(
        r#"{{"Effect":"Allow","Action":"iam:PassRole","Resource":"{ROLE}","Condition":{{"StringEquals":{{"iam:PassedToService":"forecast.amazonaws.com"}}}}}}"#
    );
    assert_eq!(forecast::caller_policy(&ROLE).unwrap().to_json(), document(&pass));
    let with_key = forecast::caller_policy_with_key(&ROLE, &KEY).unwrap();
    assert_eq!(
        with_key.to_json(),
        document(&format!(
            r#"{pass},{{"Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"{KEY}"}}"#
        ))
    );
    assert_eq!(
        forecast::caller_policy(&KEY).unwrap_err().to_string(),
        format!("`{KEY}` is not the ARN of a role")
    );
    assert_eq!(
        forecast::caller_policy_with_key(&ROLE, &ROLE).unwrap_err().to_string(),
        format!("`{ROLE}` is not the ARN of a KMS key")
    );
}

#[test]
fn the_requests_hold_the_documents_as_text_under_the_names_of_the_guide() {
    let role = ForecastRole::for_bucket("my-bucket").unwrap().with_kms_key(&KEY).unwrap();
    let create = serde_json::to_value(role.create_role_request()).unwrap();
    assert_eq!(
        create,
        serde_json::json!({
            "RoleName": "ForecastRole",
            "AssumeRolePolicyDocument": forecast::trust_policy().to_json(),
        })
    );
    let put: Vec<_> = role
        .put_role_policy_requests()
        .map(|request| serde_json::to_value(request).unwrap())
        .collect();
    assert_eq!(
        put,
        [
            serde_json::json!({
                "RoleName": "ForecastRole",
                "PolicyName": "ForecastBucketAccessPolicy",
                "PolicyDocument": ForecastPolicy::for_bucket("my-bucket").unwrap().to_json(),
            }),
            serde_json::json!({
                "RoleName": "ForecastRole",
                "PolicyName": "ForecastKMSAccessPolicy",
                "PolicyDocument": forecast::kms_access_policy(&KEY).unwrap().to_json(),
            }),
        ]
    );
    let policy = serde_json::to_value(role.create_policy_request().unwrap()).unwrap();
    assert_eq!(policy["PolicyName"], "AWSS3BucketAccess");
}

#[test]
fn the_commands_are_the_two_steps_of_the_guide() {
    let role = ForecastRole::for_bucket("my-bucket").unwrap();
    let access = role.access().to_json();
    assert_eq!(
        role.commands(),
        format!(
            "aws iam create-role --role-name ForecastRole --assume-role-policy-document '{}'\n\
             aws iam put-role-policy --role-name ForecastRole \
             --policy-name ForecastBucketAccessPolicy --policy-document '{access}'\n",
            forecast::trust_policy(),
        ),
    );
    let named = role.with_name(RoleName::new("-x").unwrap()).unwrap();
    let Some(words) = shell_words(named.commands().lines().nth(1).unwrap()) else { return };
    assert_eq!(
        words,
        [
            "aws",
            "iam",
            "put-role-policy",
            "--role-name=-x",
            "--policy-name",
            "ForecastBucketAccessPolicy",
            "--policy-document",
            &access
        ]
    );
}

fn answer(document: &str) -> Result<CreateRoleOutput, serde_json::Error> {
    serde_json::from_str(&format!(
        r#"{{"Role":{{"Path":"/","RoleName":"ForecastRole","RoleId":"AROAITEGTQ3NN3FYHXNJU","Arn":"{ROLE}","CreateDate":"2018-09-12T00:23:06Z","Future":1{document}}}}}"#
    ))
}

#[test]
fn the_answer_to_create_role_is_read_in_all_the_forms_of_clients() {
    let trust = forecast::trust_policy();
    let encoded: String = trust
        .to_json()
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    let pretty = format!("\n {trust:#}");
    for document in [
        trust.to_json(),
        serde_json::to_string(&trust.to_json()).unwrap(),
        serde_json::to_string(&pretty).unwrap(),
        format!("\"{encoded}\""),
        format!("\"{}\"", encoded.to_lowercase().replace("version", "Version")),
    ] {
        let output = answer(&format!(r#","AssumeRolePolicyDocument":{document}"#)).unwrap();
        let role = output.role();
        assert_eq!(
            (role.arn(), role.role_name().as_str(), role.path().as_str()),
            (&ROLE, "ForecastRole", "/")
        );
        assert_eq!(role.create_date(), "2018-09-12T00:23:06Z");
        assert_eq!(role.role_id().as_str(), "AROAITEGTQ3NN3FYHXNJU");
        if !document.contains("statement") {
            assert_eq!(role.trust_policy(), Some(trust.as_document()), "{document}");
        }
    }
    assert_eq!(answer("").unwrap().into_role().trust_policy(), None);
}

#[test]
fn a_malformed_answer_is_refused_and_says_where() {
    const NEITHER: &str = "the policy document is neither JSON nor URL-encoded JSON";
    for (document, message) in [
        (r#""%7""#, NEITHER),
        (r#""%7B%2""#, NEITHER),
        (r#""%zz""#, NEITHER),
        (r#""%FF%FE""#, NEITHER),
        (r#""%7B%22Version%22""#, "policy: expected `:` after a key at line 1 column 11"),
        (r#""""#, "policy: the text ends where a value should begin at line 1 column 1"),
        (r#"{"Version":7}"#, "Version: expected a string, found a number"),
        (r#"{"Version":"a","Version":"b"}"#, "Version: key `Version` occurs twice in one object"),
        ("7", "invalid type: integer `7`, expected a policy document, as an object or as text"),
    ] {
        let error =
            answer(&format!(r#","AssumeRolePolicyDocument":{document}"#)).unwrap_err().to_string();
        assert!(error.starts_with(message), "{document}: {error}");
    }
    let text = r#"{"Role":{"Path":"/","RoleName":"r/","RoleId":"AROAITEGTQ3NN3FYHXNJU","Arn":"x","CreateDate":""}}"#;
    let error = serde_json::from_str::<CreateRoleOutput>(text).unwrap_err().to_string();
    assert!(error.starts_with("invalid role name `r/`: "), "{error}");
    let error = serde_json::from_str::<CreateRoleOutput>(r#"{"Role":{}}"#).unwrap_err().to_string();
    assert!(error.starts_with("missing field `Path`"), "{error}");
}

/// What is told of a bucket policy's only statement: its kind, or that it is no hindrance.
fn hindrance(effect: &str, condition: &str) -> &'static str {
    let text = format!(
        r#"{{"Statement":{{"Effect":"{effect}","Principal":"*","Action":"s3:*","Resource":"*","Condition":{condition}}}}}"#
    );
    match forecast::vpc_only_statements(&PolicyDocument::from_json(&text).unwrap()).as_slice() {
        [] => "-",
        [statement] => {
            assert_eq!(statement.location().to_string(), "Statement");
            assert_eq!(statement.keys().len(), 1);
            assert_eq!(statement.is_deny(), effect == "Deny");
            if statement.is_conditional() { "perhaps" } else { "surely" }
        }
        _ => "more than one",
    }
}

#[test]
fn a_bucket_policy_that_admits_only_traffic_from_a_vpc_is_told() {
    for (operator, value, deny, allow) in [
        ("StringEquals", "vpce-1", "-", "surely"),
        ("StringNotEquals", "vpce-1", "surely", "-"),
        ("StringEqualsIgnoreCase", "vpce-1", "-", "surely"),
        ("StringNotEqualsIgnoreCase", "vpce-1", "surely", "-"),
        ("StringLike", "vpce-*", "-", "surely"),
        ("StringNotLike", "vpce-*", "surely", "-"),
        ("StringEqualsIfExists", "vpce-1", "surely", "-"),
        ("StringNotEqualsIfExists", "vpce-1", "surely", "-"),
        ("ForAllValues:StringEquals", "vpce-1", "surely", "-"),
        ("ForAnyValue:StringEquals", "vpce-1", "-", "surely"),
        ("ForAnyValue:StringNotEquals", "vpce-1", "-", "surely"),
        ("Null", "true", "surely", "-"),
        ("Null", "false", "-", "surely"),
        ("ArnNotLike", "arn:aws:ec2:*:*:vpc/*", "surely", "-"),
        ("NotIpAddress", "10.0.0.0/8", "surely", "-"),
        ("IpAddress", "10.0.0.0/8", "-", "surely"),
    ] {
        for key in [
            "aws:SourceVpce",
            "aws:sourcevpce",
            "AWS:SOURCEVPC",
            "aws:VpcSourceIp",
            "aws:SourceVpcArn",
            "aws:VpceAccount",
            "aws:VpceOrgID",
            "aws:VpceOrgPaths",
        ] {
            let condition = format!(r#"{{"{operator}":{{"{key}":"{value}"}}}}"#);
            assert_eq!(hindrance("Deny", &condition), deny, "Deny {condition}");
            assert_eq!(hindrance("Allow", &condition), allow, "Allow {condition}");
            let excepted = format!(
                r#"{{"{operator}":{{"{key}":"{value}"}},"ArnNotEquals":{{"aws:PrincipalArn":"{ROLE}"}}}}"#
            );
            let perhaps = if deny == "-" { "-" } else { "perhaps" };
            if operator != "ArnNotEquals" {
                assert_eq!(hindrance("Deny", &excepted), perhaps, "Deny {excepted}");
                assert_eq!(hindrance("Allow", &excepted), allow, "Allow {excepted}");
            }
        }
        let other = format!(r#"{{"{operator}":{{"aws:SourceIp":"{value}"}}}}"#);
        assert_eq!((hindrance("Deny", &other), hindrance("Allow", &other)), ("-", "-"));
    }
    // A Deny that also needs traffic from a VPC does not meet Forecast.
    let both = r#"{"StringNotEquals":{"aws:SourceVpce":"vpce-1"},"StringEquals":{"aws:SourceVpc":"vpc-1"}}"#;
    assert_eq!(hindrance("Deny", both), "-");
    assert_eq!(hindrance("Allow", both), "surely");
    assert_eq!(hindrance("deny", r#"{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}"#), "-");
}

#[test]
fn only_statements_about_what_forecast_does_are_told() {
    for (action, is_told) in [
        (r#""Action":"s3:*""#, true),
        (r#""Action":"*""#, true),
        (r#""Action":"S3:getobject""#, true),
        (r#""Action":["s3:DeleteObject","s3:Put*"]"#, true),
        (r#""Action":"s3:DeleteObject""#, false),
        (r#""Action":[]"#, false),
        (r#""NotAction":"s3:DeleteObject""#, true),
        (r#""NotAction":"s3:*""#, false),
        (r#""NotAction":["s3:Get*","s3:List*"]"#, true),
        (r#""Sid":"""#, false),
    ] {
        let text = format!(
            r#"{{"Statement":[{{}},{{"Effect":"Deny","Principal":"*",{action},"Resource":"*","Condition":{{"StringNotEquals":{{"aws:SourceVpce":"vpce-1"}}}}}}]}}"#
        );
        let told = forecast::vpc_only_statements(&PolicyDocument::from_json(&text).unwrap());
        assert_eq!(!told.is_empty(), is_told, "{action}");
        assert!(told.iter().all(|statement| statement.location().to_string() == "Statement[1]"));
    }
}
