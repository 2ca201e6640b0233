//! How the crate reads in a program: the stories that the design begins with.

use iam_policy::Operator::{ArnLike, Bool, StringEquals};
use iam_policy::request::ApiOperation;
use iam_policy::{
    Action, BucketName, Error, FindingType, ForecastPolicy, ForecastRole, IdentityPolicy,
    IdentityStatement, PolicyDocument, PolicyType, TrustPolicy, TrustStatement, action,
};

#[test]
fn the_policies_of_forecast_are_one_call_each() -> Result<(), Error> {
    let policy = ForecastPolicy::for_bucket("my-bucket")?;
    assert!(format!("{policy:#}").starts_with("{\n  \"Version\": \"2012-10-17\",\n"));
    let role = ForecastRole::for_bucket("my-bucket")?.guarded("123456789012", "us-east-1")?;
    let told = format!("{} trusts {}", role.role_name(), role.trust_policy());
    assert!(told.starts_with("ForecastRole trusts {\"Version\""));
    let told: Vec<_> =
        role.inline_policies().map(|(name, policy)| format!("{name}: {policy}")).collect();
    assert_eq!(told, [format!("ForecastBucketAccessPolicy: {policy}")]);
    Ok(())
}

#[test]
fn a_trust_policy_is_guarded_against_the_confused_deputy() -> Result<(), Error> {
    let plain = TrustPolicy::for_service("forecast.amazonaws.com")?;
    let guarded = TrustPolicy::new([TrustStatement::allow("sts:AssumeRole")
        .service("forecast.amazonaws.com")
        .condition(StringEquals, "aws:SourceAccount", "123456789012")
        .condition(ArnLike, "aws:SourceArn", "arn:aws:forecast:*:123456789012:*")])?;
    assert_ne!(plain, guarded);
    assert_eq!(
        guarded.to_json(),
        concat!(
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#,
            r#""Principal":{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","#,
            r#""Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"},"#,
            r#""ArnLike":{"aws:SourceArn":"arn:aws:forecast:*:123456789012:*"}}}]}"#,
        ),
    );
    Ok(())
}

#[test]
fn a_least_privilege_policy_mixes_literals_and_values_of_the_run() -> Result<(), Error> {
    const READ: [Action; 2] = [action!("s3:GetObject"), action!("s3:ListBucket")];
    let bucket: BucketName = String::from("my-bucket").parse()?;
    let everything = [bucket.arn().into(), bucket.objects_arn("*")?];
    let policy = IdentityPolicy::new([
        IdentityStatement::allow(READ).resources(&everything).sid("Read"),
        IdentityStatement::allow("s3:PutObject").resources(bucket.objects_arn("forecast/*")?),
        IdentityStatement::deny("s3:*").resources(everything).condition(
            Bool,
            "aws:SecureTransport",
            false,
        ),
    ])?;
    assert_eq!(
        policy.to_json(),
        concat!(
            r#"{"Version":"2012-10-17","Statement":["#,
            r#"{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"#,
            r#""Resource":["arn:aws:s3:::my-bucket","arn:aws:s3:::my-bucket/*"]},"#,
            r#"{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::my-bucket/forecast/*"},"#,
            r#"{"Effect":"Deny","Action":"s3:*","#,
            r#""Resource":["arn:aws:s3:::my-bucket","arn:aws:s3:::my-bucket/*"],"#,
            r#""Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}"#,
        ),
    );
    Ok(())
}

#[test]
fn a_file_is_checked_and_then_becomes_strict() -> Result<(), Error> {
    let text = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\"Effect\": \"allow\", \"Action\": \"s3:*\", \"Resource\": \"*\"}\n  ]\n}\n";
    let document = PolicyDocument::from_json(text)?;
    let lines: Vec<_> = document
        .validate(PolicyType::Identity)
        .iter()
        .filter(|finding| finding.finding_type() == FindingType::Error)
        .map(|finding| {
            let span = finding.location().span_in(text).unwrap();
            let code = finding.issue_code().unwrap();
            format!("policy.json:{}: {}[{code}] {finding}", span.start, finding.finding_type())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "policy.json:line 4 column 16: ERROR[INVALID_EFFECT] Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny`"
        ],
    );
    assert!(IdentityPolicy::try_from(document).is_err());
    let document = PolicyDocument::from_json(&text.replace("allow", "Allow"))?;
    let policy = IdentityPolicy::try_from(document)?;
    assert_eq!(policy.statements().len(), 1);
    Ok(())
}

#[test]
fn a_draft_is_told_all_its_faults_and_what_iam_would_say() {
    let draft = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Alow","Action":"s3:*",}]}"#;
    let findings = PolicyDocument::validate_json(draft, PolicyType::Managed);
    let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "Statement[0].Effect: effect `Alow` is neither `Allow` nor `Deny` at line 1 column 48",
            "Statement[0]: comma before a closing bracket at line 1 column 71",
            "Statement[0]: the Resource element is missing at line 1 column 38",
        ],
    );
    let refusal = ApiOperation::create_policy().check(draft).unwrap_err();
    assert_eq!(refusal.message(), "Syntax errors in policy.");
}
