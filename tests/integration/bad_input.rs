//! What a person reads who got a policy wrong: element, place and remedy, word for word.

use iam_policy::PolicyType::{Identity, Resource, ResourceControl, RoleTrust, ServiceControl};
use iam_policy::ResourceType::S3Bucket;
use iam_policy::{
    Error, IdentityPolicy, PolicyType, ResourceControlPolicy, S3BucketPolicy, ServiceControlPolicy,
    TrustPolicy,
};

/// Everything that a refusal says, a line per fault, and its advice behind it.
fn told<T: std::fmt::Debug>(read: impl Fn(&str) -> Result<T, Error>, text: &str) -> Vec<String> {
    let error = read(text).unwrap_err();
    let lines = error.findings().iter().map(|finding| match finding.help() {
        Some(help) => format!("{finding} ({help})"),
        None => finding.to_string(),
    });
    let lines: Vec<_> = lines.collect();
    for line in &lines {
        for word in ["untagged", "OneOrMany", "Option", "Vec<", "Text", "HashMap", "struct", "enum"]
        {
            assert!(!line.contains(word), "{line}");
        }
        assert!(!line.contains('\n'), "{line}");
    }
    lines
}

/// What a policy of a kind is told; serde tells the same without places.
fn told_as(policy_type: PolicyType, text: &str) -> Vec<String> {
    match policy_type {
        Identity => told(IdentityPolicy::from_json, text),
        RoleTrust => told(TrustPolicy::from_json, text),
        ServiceControl => told(ServiceControlPolicy::from_json, text),
        ResourceControl => told(ResourceControlPolicy::from_json, text),
        _ => told(S3BucketPolicy::from_json, text),
    }
}

/// A policy of one statement.
fn policy(members: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{{{members}}}]}}"#)
}

/// Kind, members of the only statement, and what is told, help in parentheses.
const STATEMENTS: &[(PolicyType, &str, &[&str])] = &[
    (
        Identity,
        r#""Efect":"Allow","Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Efect: a statement has no element `Efect` at line 1 column 39 (did you mean `Effect`?)",
        ],
    ),
    (
        Identity,
        r#""effect":"Allow","Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].effect: a statement has no element `effect` at line 1 column 39 (did you mean `Effect`?)",
        ],
    ),
    (
        Identity,
        r#""Effect":"ALLOW","Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Effect: effect `ALLOW` is neither `Allow` nor `Deny` at line 1 column 48 (write `Allow`)",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","NotAction":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Action: Action and NotAction in one statement at line 1 column 65 (keep one of the two)",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","NotResource":"*""#,
        &[
            "Statement[0].Resource: Resource and NotResource in one statement at line 1 column 83 (keep one of the two)",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":7,"Resource":"*""#,
        &[
            "Statement[0].Action: expected a string or a list of strings, found a number at line 1 column 65",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":["s3:*",null],"Resource":{}"#,
        &[
            "Statement[0].Action[1]: expected a string, found null at line 1 column 73",
            "Statement[0].Resource: expected a string or a list of strings, found an object at line 1 column 90",
        ],
    ),
    (
        Identity,
        r#""Effect":["Allow"],"Action":"s3:*","Resource":"*""#,
        &["Statement[0].Effect: expected a string, found a list at line 1 column 48"],
    ),
    (
        Identity,
        r#""Sid":1,"Effect":"Allow","Action":"s3:*","Resource":"*""#,
        &["Statement[0].Sid: expected a string, found a number at line 1 column 45"],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":[]"#,
        &["Statement[0].Condition: expected an object, found a list at line 1 column 99"],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":"true"}"#,
        &["Statement[0].Condition.Bool: expected an object, found a string at line 1 column 107"],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":null}}"#,
        &[
            r#"Statement[0].Condition.Bool["aws:SecureTransport"]: expected a string, a number, a boolean or a list of these, found null at line 1 column 130"#,
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEqual":{"aws:username":"a"}}"#,
        &[
            "Statement[0].Condition.StringEqual: condition operator `StringEqual` does not exist at line 1 column 100 (write `StringEquals`)",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"a:b":"true","a:b":"false"}}"#,
        &[
            r#"Statement[0].Condition.Bool["a:b"]: key `a:b` occurs twice in one object at line 1 column 121 (merge the two, or remove one)"#,
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Effect":"Deny","Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Effect: key `Effect` occurs twice in one object at line 1 column 56 (merge the two, or remove one)",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Vendor":{"a":[{"b":1,"b":2}]}"#,
        &[
            "Statement[0].Vendor.a[0].b: key `b` occurs twice in one object at line 1 column 109 (merge the two, or remove one)",
            "Statement[0].Vendor: a statement has no element `Vendor` at line 1 column 87",
        ],
    ),
    (
        Identity,
        r#""Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*""#,
        &[
            "Statement[0].Principal: an identity-based policy takes no Principal element at line 1 column 87 (remove it; the principal is who the policy is attached to)",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principle":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#,
        &[
            "Statement[0].Principle: a statement has no element `Principle` at line 1 column 56 (did you mean `Principal`?)",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principal":{"service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#,
        &[
            "Statement[0].Principal.service: `service` is no kind of principals at line 1 column 69 (did you mean `Service`?)",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principal":{"Service":7},"Action":"sts:AssumeRole""#,
        &[
            "Statement[0].Principal.Service: expected a string or a list of strings, found a number at line 1 column 79",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principal":["ec2.amazonaws.com"],"Action":"sts:AssumeRole""#,
        &[
            "Statement[0].Principal: expected a string or an object, found a list at line 1 column 68",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com","Service":"x"},"Action":"sts:AssumeRole""#,
        &[
            "Statement[0].Principal.Service: key `Service` occurs twice in one object at line 1 column 99 (merge the two, or remove one)",
        ],
    ),
    (
        RoleTrust,
        r#""Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Resource":"*""#,
        &[
            "Statement[0].Resource: a role trust policy takes no Resource element at line 1 column 126 (remove it; the resource is the role itself)",
        ],
    ),
    (
        ServiceControl,
        r#""Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Principal: a service control policy takes no Principal element at line 1 column 55 (remove it, or narrow the statement with a condition on `aws:PrincipalArn`)",
        ],
    ),
    (
        ResourceControl,
        r#""Effect":"Deny","Principal":{"AWS":"*","AWS":"*"},"Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Principal.AWS: key `AWS` occurs twice in one object at line 1 column 78 (merge the two, or remove one)",
            r#"Statement[0].Principal: the principal of a resource control policy is not `*` at line 1 column 67 (write `"Principal": "*"`, and narrow it by a condition)"#,
        ],
    ),
    (
        Resource(S3Bucket),
        r#""Effect":"Allow","Principal":"*","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:*","Resource":"*""#,
        &[
            "Statement[0].Principal: Principal and NotPrincipal in one statement at line 1 column 68 (keep one of the two)",
        ],
    ),
    (
        Resource(S3Bucket),
        r#""Effect":"Allow","Action":"s3:*","Resource":"*""#,
        &["Statement[0]: the Principal element is missing at line 1 column 38"],
    ),
];

/// Whole policies, and what is told of them.
const POLICIES: &[(&str, &[&str])] = &[
    (
        r#"{"version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        &[
            "version: a policy has no element `version` at line 1 column 2 (did you mean `Version`?)",
        ],
    ),
    (
        r#"{"Version":"2012-10-17","Statements":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
        &[
            "Statements: a policy has no element `Statements` at line 1 column 25 (did you mean `Statement`?)",
        ],
    ),
    (
        r#"{"Version":2012,"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        &["Version: expected a string, found a number at line 1 column 12"],
    ),
    (
        r#"{"Version":"2012-10-17","Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        &[
            "Version: key `Version` occurs twice in one object at line 1 column 25 (merge the two, or remove one)",
        ],
    ),
    (
        r#"{"Version":"2012-10-17","Id":{},"Statement":"Allow"}"#,
        &[
            "Id: expected a string, found an object at line 1 column 30",
            "Statement: expected an object or a list of objects, found a string at line 1 column 45",
        ],
    ),
    (
        r#"{"Version":"2012-10-17","Effect":"Allow","Action":"*","Resource":"*"}"#,
        &[
            "Effect: a policy has no element `Effect` at line 1 column 25 (`Effect` belongs in a statement)",
            "Action: a policy has no element `Action` at line 1 column 42 (`Action` belongs in a statement)",
            "Resource: a policy has no element `Resource` at line 1 column 55 (`Resource` belongs in a statement)",
            "policy: the Statement element is missing at line 1 column 1",
        ],
    ),
    (
        r#"{"Version":"2012-10-18","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
        &[
            "Version: version `2012-10-18` is neither `2012-10-17` nor `2008-10-17` at line 1 column 12 (write `2012-10-17`)",
        ],
    ),
    (
        "[]",
        &[
            "policy: expected an object, found a list at line 1 column 1 (write an object with `Version` and `Statement`)",
        ],
    ),
];

#[test]
fn a_bad_statement_is_told_by_element_place_and_remedy() {
    for (policy_type, members, expected) in STATEMENTS {
        assert_eq!(told_as(*policy_type, &policy(members)), *expected, "{members}");
    }
}

#[test]
fn a_bad_policy_is_told_by_element_place_and_remedy() {
    for (text, expected) in POLICIES {
        assert_eq!(told(IdentityPolicy::from_json, text), *expected, "{text}");
    }
}

#[test]
fn the_place_moves_with_the_line_and_counts_characters() {
    let text = "{\r\n\t\"Id\": \"é🔒\", \"Statement\": {\"Effect\": \"Deny\",\n \"Action\": 7, \"Resource\": \"*\"}}";
    assert_eq!(
        told(S3BucketPolicy::from_json, text)[0],
        "Statement.Action: expected a string or a list of strings, found a number at line 3 column 12",
    );
    let wide = r#"{"Id":"é🔒","Version":7}"#;
    assert_eq!(
        told(iam_policy::PolicyDocument::from_json, wide),
        ["Version: expected a string, found a number at line 1 column 22"],
    );
}

#[test]
fn serde_tells_the_same_without_places_of_a_text_that_nobody_has() {
    let text = policy(r#""Effect":"Allow","Action":7,"Resource":"*""#);
    let error = serde_json::from_str::<IdentityPolicy>(&text).unwrap_err().to_string();
    let message = "Statement[0].Action: expected a string or a list of strings, found a number";
    assert!(error.starts_with(message) && !error.contains("column 65"), "{error}");
    let value = serde_json::from_str::<serde_json::Value>(&text).unwrap();
    assert_eq!(serde_json::from_value::<IdentityPolicy>(value).unwrap_err().to_string(), message);
}
