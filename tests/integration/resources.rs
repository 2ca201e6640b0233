//! Resources that pass the checks can be taken as ARN patterns.

use iam_policy::{ArnPattern, PolicyDocument, PolicyType};
use proptest::prelude::*;

fn has_errors(resource: &str) -> bool {
    let resource = serde_json::to_string(resource).unwrap();
    let text = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"s3:*","Resource":{resource}}}]}}"#
    );
    PolicyDocument::from_json(&text).unwrap().validate(PolicyType::Identity).has_errors()
}

fn resource() -> impl Strategy<Value = String> {
    let field = prop::sample::select(vec![
        "",
        "",
        "*",
        "aws",
        "aws-cn",
        "s3",
        "iam",
        "sqs",
        "S3",
        "us-east-1",
        "111122223333",
        "a?c",
        "${aws:username}",
        "${",
        "role/a",
        "accesspoint/a",
        "my-bucket/*",
        "$",
        "}",
        "{",
    ]);
    (
        prop::sample::select(vec!["arn:", "arn:aws:", "arn:*:", ""]),
        prop::collection::vec(field, 0..7),
    )
        .prop_map(|(prefix, fields)| format!("{prefix}{}", fields.join(":")))
}

proptest! {
    #[test]
    fn a_resource_without_errors_is_a_star_or_an_arn_pattern(resource in resource()) {
        if !has_errors(&resource) && resource != "*" {
            prop_assert!(ArnPattern::new(&resource).is_ok(), "{resource}");
        }
    }
}
