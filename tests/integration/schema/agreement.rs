//! The schemas against the reader: both take the same documents, named rules apart.

use super::documents::{document, with_each_value, with_odd_text};
use super::{Kind, kinds};
use iam_policy::PolicyType;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

/// A rule that a JSON Schema has no words for, with a policy that shows it.
pub(super) struct Beyond {
    pub(super) rule: &'static str,
    /// The slug of the kind of policy.
    slug: &'static str,
    /// What the schema would have to say.
    reason: &'static str,
    /// A policy that the schema allows and the reader refuses for this rule alone.
    policy: fn() -> String,
}

/// All there are: a rule that a schema can express must not be here.
pub(super) const BEYOND_SCHEMA: &[Beyond] = &[
    Beyond {
        rule: "condition-key-duplicate-case",
        slug: "identity-policy",
        reason: "keys of one object are compared with each other, without case",
        policy: || condition(r#"{"StringLike":{"aws:username":"a","AWS:UserName":"b"}}"#),
    },
    Beyond {
        rule: "condition-value-date-format",
        slug: "identity-policy",
        reason: "the digits of an unquoted number count, and a schema sees only its value",
        policy: || condition(r#"{"DateLessThan":{"aws:CurrentTime":1.0}}"#),
    },
    Beyond {
        rule: "duplicate-key",
        slug: "policy-document",
        reason: "a schema sees an object that was read, with one of the two keys",
        policy: || r#"{"Version":"2012-10-17","Version":"2008-10-17"}"#.to_owned(),
    },
    Beyond {
        rule: "json-syntax",
        slug: "policy-document",
        reason: "a schema sees no text, so not its length",
        policy: || format!("{{{}}}", " ".repeat(iam_policy::PolicyDocument::MAX_LENGTH)),
    },
    Beyond {
        rule: "number-too-long",
        slug: "identity-policy",
        reason: "the digits of a number count, and a schema sees only its value",
        policy: || {
            let digits = "1".repeat(33);
            condition(&format!(r#"{{"NumericEquals":{{"s3:max-keys":{digits}}}}}"#))
        },
    },
    Beyond {
        rule: "sid-duplicate",
        slug: "identity-policy",
        reason: "members of two objects are compared with each other",
        policy: || {
            let statement = r#"{"Sid":"A","Effect":"Allow","Action":"s3:*","Resource":"*"}"#;
            format!(r#"{{"Version":"2012-10-17","Statement":[{statement},{statement}]}}"#)
        },
    },
    Beyond {
        rule: "sns-limits",
        slug: "sns-topic-policy",
        reason: "principals are counted over all statements",
        policy: || {
            let principals = vec![r#""111122223333""#; 201].join(",");
            let statement = r#""Sid":"A","Effect":"Allow","Action":"sns:Publish","Resource":"*""#;
            format!(
                r#"{{"Id":"a","Statement":{{"Principal":{{"AWS":[{principals}]}},{statement}}}}}"#
            )
        },
    },
    Beyond {
        rule: "sqs-limits",
        slug: "sqs-queue-policy",
        reason: "principals and conditions are counted over all statements",
        policy: || {
            let principals = vec![r#""111122223333""#; 51].join(",");
            let statement = r#""Effect":"Allow","Action":"sqs:SendMessage","Resource":"*""#;
            format!(r#"{{"Statement":{{"Principal":{{"AWS":[{principals}]}},{statement}}}}}"#)
        },
    },
];

fn condition(condition: &str) -> String {
    let statement = r#""Effect":"Allow","Action":"s3:*","Resource":"*""#;
    format!(r#"{{"Version":"2012-10-17","Statement":{{{statement},"Condition":{condition}}}}}"#)
}

#[test]
fn every_rule_beyond_schema_is_needed() {
    let kinds = kinds();
    for beyond in BEYOND_SCHEMA {
        let kind = kinds.iter().find(|kind| kind.slug == beyond.slug).unwrap();
        let text = (beyond.policy)();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert!(kind.allows(&value), "{} can be expressed: {}", beyond.rule, beyond.reason);
        let mut rules = kind.rules(&text);
        rules.dedup();
        assert_eq!(rules, [beyond.rule]);
    }
    assert!(BEYOND_SCHEMA.is_sorted_by_key(|beyond| beyond.rule));
}

/// Fails where the schema and the reader disagree about a document.
fn compare(kind: &Kind, document: &Value) -> Result<bool, TestCaseError> {
    let rules = kind.rules(&document.to_string());
    if !kind.allows(document) {
        let faults: Vec<_> =
            kind.validator.iter_errors(document).map(|error| error.to_string()).collect();
        prop_assert!(!rules.is_empty(), "{} reads {document}: {faults:#?}", kind.slug);
        return Ok(false);
    }
    let inside: Vec<_> = rules
        .iter()
        .filter(|rule| !BEYOND_SCHEMA.iter().any(|beyond| beyond.rule == **rule))
        .collect();
    prop_assert!(inside.is_empty(), "{} allows {document}: {inside:?}", kind.slug);
    if rules.is_empty() {
        let text = (kind.read)(&document.to_string()).unwrap();
        let written: Value = serde_json::from_str(&text).unwrap();
        prop_assert!(kind.allows(&written), "{} writes {written}", kind.slug);
    }
    Ok(rules.is_empty())
}

/// Compares many documents of a kind; says how many are valid.
fn compare_all(kind: &Kind, documents: &BoxedStrategy<Value>) -> (u32, u32) {
    let config = Config { failure_persistence: None, ..Config::default() };
    let cases = config.cases;
    let valid = std::cell::Cell::new(0);
    let result = TestRunner::new(config).run(documents, |document| {
        valid.set(valid.get() + u32::from(compare(kind, &document)?));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    (valid.get(), cases)
}

#[test]
fn schema_and_reader_take_the_same_documents() {
    for kind in kinds() {
        let documents = document(kind.policy_type.unwrap_or(PolicyType::Identity));
        let (valid, cases) = compare_all(&kind, &documents);
        assert!(valid * 20 > cases, "{}: only {valid} of {cases} were valid", kind.slug);
    }
}

#[test]
fn schema_and_reader_take_the_same_resources_and_dates() {
    for kind in kinds() {
        compare_all(&kind, &with_odd_text(kind.policy_type.unwrap_or(PolicyType::Identity)));
    }
}

#[test]
fn schema_and_reader_take_the_same_values() {
    for kind in kinds() {
        for document in with_each_value(kind.policy_type.unwrap_or(PolicyType::Identity)) {
            if let Err(error) = compare(&kind, &document) {
                panic!("{error}");
            }
        }
    }
}
