//! Sizes and quotas.

use iam_policy::{IdentityStatement, PolicyDocument, PolicyType, Quota, Size, Validator};
use proptest::prelude::*;

fn with_id(id: &str) -> PolicyDocument {
    let id = serde_json::to_string(id).unwrap();
    PolicyDocument::from_json(&format!("{{ \"Id\" : {id} }}")).unwrap()
}

#[test]
fn every_quota_has_its_limit_and_its_unit() {
    for (quota, expected) in [
        (Quota::MANAGED, "6144 characters for a managed policy"),
        (Quota::USER_INLINE, "2048 characters for the inline policies of a user together"),
        (Quota::GROUP_INLINE, "5120 characters for the inline policies of a group together"),
        (Quota::ROLE_INLINE, "10240 characters for the inline policies of a role together"),
        (Quota::ROLE_TRUST, "2048 characters for the trust policy of a role"),
        (Quota::SESSION, "2048 characters for a session policy"),
        (Quota::SERVICE_CONTROL, "10240 characters for a service control policy"),
        (Quota::RESOURCE_CONTROL, "5120 characters for a resource control policy"),
        (Quota::VPC_ENDPOINT, "20480 characters for the policy of a VPC endpoint"),
        (Quota::S3_BUCKET, "20480 bytes for the policy of an S3 bucket"),
        (Quota::KMS_KEY, "32768 bytes for the policy of a KMS key"),
        (Quota::SQS_QUEUE, "8192 bytes for the policy of an SQS queue"),
        (Quota::SNS_TOPIC, "30720 bytes for the policy of an SNS topic"),
        (Quota::SECRETSMANAGER_SECRET, "20480 characters for the policy of a secret"),
        (Quota::ECR_REPOSITORY, "10240 characters for the policy of an ECR repository"),
    ] {
        assert_eq!(quota.to_string(), expected);
    }
}

#[test]
fn a_document_that_grew_since_it_was_read_is_measured_anew() {
    type Grow = fn(&mut PolicyDocument, &str);
    let ways: [Grow; 3] = [
        |document, text| document.set_id(text),
        |document, text| document.statements_mut()[0].set_resource(text),
        |document, text| {
            let statement = IdentityStatement::deny("s3:*").resources(text);
            document.push_statement(IdentityStatement::try_from(statement).unwrap());
        },
    ];
    let long = format!("arn:aws:s3:::amzn-s3-demo-bucket/{}", "x".repeat(1000));
    for grow in ways {
        let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}"#;
        let mut document = PolicyDocument::from_json(text).unwrap();
        let validator = Validator::new().quota(Quota::ROLE_INLINE.raised_to(500));
        let is_too_long = |document: &PolicyDocument| {
            let findings = validator.validate(document, PolicyType::Identity);
            findings.iter().any(|finding| finding.rule() == "policy-size-identity")
        };
        assert!(!is_too_long(&document));
        grow(&mut document, &long);
        assert!(is_too_long(&document), "{document}");
    }
}

#[test]
fn a_document_fits_up_to_the_limit_and_not_beyond() {
    let size = with_id("é").size();
    assert_eq!((size.characters, size.bytes), (10, 11));
    assert_eq!(with_id("é").fits(Quota::ROLE_TRUST.raised_to(10)).unwrap(), size);
    assert_eq!(
        with_id("é").fits(Quota::ROLE_TRUST.raised_to(9)).unwrap_err().to_string(),
        "10 characters are more than the 9 allowed for the trust policy of a role"
    );
    assert!(size.fits(Quota::S3_BUCKET.raised_to(11)).is_ok());
    assert_eq!(
        size.fits(Quota::S3_BUCKET.raised_to(10)).unwrap_err().to_string(),
        "11 bytes are more than the 10 allowed for the policy of an S3 bucket"
    );
}

#[test]
fn sizes_add_up() {
    let documents = [with_id("é"), PolicyDocument::default()];
    let sum: Size = documents.iter().map(PolicyDocument::size).sum();
    assert_eq!((sum.characters, sum.bytes), (12, 13));
    let mut twice = sum;
    twice += sum;
    assert_eq!(twice, sum + sum);
    assert_eq!((twice.characters, twice.bytes), (24, 26));
    let none: Size = [].into_iter().sum();
    assert_eq!((none.characters, none.bytes), (0, 0));
}

fn character() -> impl Strategy<Value = char> {
    prop_oneof![
        6 => (b'a'..=b'z').prop_map(char::from),
        2 => any::<char>(),
        1 => (0..=b' ').prop_map(char::from),
        1 => Just('"'),
        1 => Just('\\'),
        1 => Just('\u{7f}'),
    ]
}

proptest! {
    #[test]
    fn a_size_is_that_of_the_compact_text(id in proptest::collection::vec(character(), 0..20)) {
        let document = with_id(&id.into_iter().collect::<String>());
        let text = document.to_json();
        let size = document.size();
        prop_assert_eq!(size.bytes, text.len());
        prop_assert_eq!(size.characters, text.chars().count());
    }
}
