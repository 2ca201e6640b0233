//! Texts that are no documents: every fault is told at its place, and the checks look at the rest.

use iam_policy::*;
use proptest::prelude::*;
use std::fmt::Write as _;

/// Everything that is found, a line each.
fn found(text: &str, policy_type: PolicyType) -> Vec<String> {
    let findings = PolicyDocument::validate_json(text, policy_type);
    findings.iter().map(|finding| format!("{}: {finding}", finding.rule())).collect()
}

fn in_identity(text: &str) -> Vec<String> {
    found(text, PolicyType::Identity)
}

macro_rules! typed {
    ($text:expr, $policy_type:expr; $($policy:ty),+ $(,)?) => {
        match $policy_type {
            $(<$policy>::POLICY_TYPE => <$policy>::from_json($text).map(drop),)+
            other => panic!("{other} has no typed policy"),
        }
    };
}

fn typed(text: &str, policy_type: PolicyType) -> Result<(), Error> {
    typed!(
        text, policy_type;
        IdentityPolicy, ManagedPolicy, PermissionsBoundary, SessionPolicy, TrustPolicy,
        ServiceControlPolicy, ResourceControlPolicy, VpcEndpointPolicy, ResourcePolicy,
        S3BucketPolicy, KmsKeyPolicy, SqsQueuePolicy, SnsTopicPolicy, SecretsManagerPolicy,
        LambdaPolicy, EcrRepositoryPolicy,
    )
}

/// What must hold for every text: findings hold an error exactly when the typed policy refuses it,
/// they begin with those that it gives, and each has its place.
fn holds(text: &str) {
    for policy_type in PolicyType::ALL {
        let findings = PolicyDocument::validate_json(text, *policy_type);
        let typed = typed(text, *policy_type);
        assert_eq!(findings.has_errors(), typed.is_err(), "{policy_type}: {findings:?}\n{text}");
        if let Err(error) = typed {
            for expected in error.findings() {
                let is_told = findings.iter().any(|f| {
                    f.message() == expected.message() && f.location() == expected.location()
                });
                assert!(is_told, "{policy_type}: {expected:?} is not among {findings:?}\n{text}");
            }
        }
        for location in findings.iter().flat_map(Finding::locations) {
            let span = location.span();
            let span =
                span.unwrap_or_else(|| panic!("{policy_type}: {location} has no place\n{text}"));
            assert!(text.get(span.start.offset..span.end.offset).is_some(), "{location}\n{text}");
        }
    }
}

const SAMPLE: &str = r#"{
  "Version": "2012-10-17",
  "Id": "sample",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Principal": {"AWS": ["111122223333", "arn:aws:iam::111122223333:root"]},
      "Action": ["s3:GetObject", "s3:ListBucket"],
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/é\u00e9*",
      "Condition": {
        "StringEquals": {"aws:SourceAccount": "111122223333"},
        "NumericLessThan": {"s3:max-keys": [10, 20.5]},
        "Bool": {"aws:SecureTransport": true}
      }
    },
    {"Effect": "Deny", "Principal": "*", "NotAction": "s3:Get*", "Resource": "*"}
  ]
}
"#;

#[test]
fn a_document_is_told_the_same_as_by_validate_with_places() {
    for policy_type in PolicyType::ALL {
        let told = PolicyDocument::validate_json(SAMPLE, *policy_type);
        let expected = PolicyDocument::from_json(SAMPLE).unwrap().validate(*policy_type);
        assert_eq!(told.len(), expected.len());
        for (told, expected) in told.iter().zip(&expected) {
            assert_eq!(told.message(), expected.message());
            assert_eq!(told.location().path(), expected.location().path());
            assert_eq!(told.location().span(), expected.location().span_in(SAMPLE));
        }
    }
}

#[test]
fn wrong_types_doubled_keys_and_the_findings_of_checks_are_told_together() {
    let text = r#"{"Version":"2012-10-17","Version":"2008-10-17","Statement":[
        {"Effect":"allow","Action":["s3:*",7],"Resource":"*","Condition":{"NumericEquals":{"a:b":1e999}}},
        {"Effect":"Deny","Action":"s3Get","Resource":"*"},
        null]}"#;
    assert_eq!(
        in_identity(text),
        [
            "duplicate-key: Version: key `Version` occurs twice in one object at line 1 column 25",
            "effect-invalid: Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny` at line 2 column 19",
            "json-type-mismatch: Statement[0].Action[1]: expected a string, found a number at line 2 column 44",
            "number-too-long: Statement[0].Condition.NumericEquals[\"a:b\"]: a number of more than 32 characters, or beyond what a 64-bit float holds at line 2 column 98",
            "action-format: Statement[1].Action: invalid action `s3Get`: no service prefix at line 3 column 35",
            "json-type-mismatch: Statement[2]: expected an object, found null at line 4 column 9",
        ]
    );
}

#[test]
fn behind_a_slip_the_text_is_read_on() {
    for (text, expected) in [
        (
            r#"{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":["s3:*",],"Resource":"*",},]}"#,
            &[
                "json-syntax: Statement: comma before a closing bracket at line 1 column 92",
                "effect-invalid: Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny` at line 1 column 48",
                "json-syntax: Statement[0].Action: comma before a closing bracket at line 1 column 73",
                "json-syntax: Statement[0]: comma before a closing bracket at line 1 column 90",
            ][..],
        ),
        (
            "{'Version':'2012-10-17', Statement:{Effect:Allow,\n'Action':'s3Get','Resource':“*”}} # all",
            &[
                "action-format: Statement.Action: invalid action `s3Get`: no service prefix at line 2 column 10",
                "json-syntax: policy: expected a key in double quotes at line 1 column 2",
                "json-syntax: Version: expected a JSON value at line 1 column 12",
                "json-syntax: policy: expected a key in double quotes at line 1 column 26",
                "json-syntax: Statement: expected a key in double quotes at line 1 column 37",
                "json-syntax: Statement.Effect: expected a JSON value at line 1 column 44",
                "json-syntax: Statement: expected a key in double quotes at line 2 column 1",
                "json-syntax: Statement.Action: expected a JSON value at line 2 column 10",
                "json-syntax: Statement: expected a key in double quotes at line 2 column 18",
                "json-syntax: Statement.Resource: expected a JSON value at line 2 column 29",
                "json-syntax: policy: text after the end of the document at line 2 column 35",
            ],
        ),
        (
            "\u{feff}{\"Version\":\"2012-10-17\"\n\"Statement\":[{\"Effect\":\"Deny\" \"Action\":\"s3:*\",\"Resource\":\"b\"}]}",
            &[
                "json-syntax: policy: expected a JSON value at line 1 column 1",
                "json-syntax: policy: expected `,` or `}` after a member at line 2 column 1",
                "arn-prefix-missing: Statement[0].Resource: resource `b` is neither `*` nor an ARN at line 2 column 58",
                "json-syntax: Statement[0]: expected `,` or `}` after a member at line 2 column 31",
            ],
        ),
        (
            r#"{"Version":"2012-10-17","Statement":[{"Effect":,"Action":"s3:*","Resource":}]}"#,
            &[
                "json-syntax: Statement[0].Effect: expected a JSON value at line 1 column 48",
                "json-syntax: Statement[0].Resource: expected a JSON value at line 1 column 76",
            ],
        ),
    ] {
        assert_eq!(in_identity(text), expected, "{text}");
        holds(text);
    }
}

#[test]
fn what_is_only_missing_because_the_text_ends_is_not_told() {
    let whole = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}]}"#;
    for end in 0..whole.len() {
        let told = in_identity(&whole[..end]);
        assert_eq!(told.len(), 1, "{}\n{told:#?}", &whole[..end]);
        assert!(told[0].starts_with("json-syntax: "), "{told:?}");
    }
    // What is wrong with the part that is there is told all the same.
    let told =
        in_identity(r#"{"Version":"2012","Statement":[{"Effect":"allow","Action":["s3Get","s3:"#);
    assert_eq!(
        told,
        [
            "version-invalid: Version: version `2012` is neither `2012-10-17` nor `2008-10-17` at line 1 column 12",
            "action-format: Statement[0].Action[0]: invalid action `s3Get`: no service prefix at line 1 column 60",
            "effect-invalid: Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny` at line 1 column 42",
            "json-syntax: Statement[0].Action[1]: the text ends inside a string at line 1 column 72",
        ]
    );
    // The statements before the one that is cut off are whole.
    let told = in_identity(r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny"},{"Effect":@"#);
    assert_eq!(
        told,
        [
            "action-missing: Statement[0]: the Action element is missing at line 1 column 38",
            "resource-missing: Statement[0]: the Resource element is missing at line 1 column 38",
            "json-syntax: Statement[1].Effect: expected a JSON value at line 1 column 66",
        ]
    );
}

#[test]
fn a_text_that_is_no_policy_at_all_is_told_one_thing() {
    for text in
        ["", " \n", "hello", "[", "[]", "7", "\"{}\"", "policy.json", "Version: 1", "<a/>", "@"]
    {
        assert_eq!(in_identity(text).len(), 1, "{text}");
        holds(text);
    }
    let long = " ".repeat(PolicyDocument::MAX_LENGTH + 1);
    let told = ["json-syntax: policy: longer than 4194304 bytes at line 1 column 1"];
    assert_eq!(in_identity(&long), told);
}

#[test]
fn every_prefix_of_a_policy_is_judged() {
    for (end, _) in SAMPLE.char_indices() {
        holds(&SAMPLE[..end]);
    }
}

#[test]
fn every_byte_of_a_policy_may_be_missing_or_another() {
    for (at, character) in SAMPLE.char_indices() {
        let (before, behind) = (&SAMPLE[..at], &SAMPLE[at + character.len_utf8()..]);
        for other in ["", "\"", ",", "}", "]", "{", "\n", "'", "#", "\\", "x"] {
            let text = format!("{before}{other}{behind}");
            let findings = PolicyDocument::validate_json(&text, S3BucketPolicy::POLICY_TYPE);
            assert_eq!(findings.has_errors(), S3BucketPolicy::from_json(&text).is_err(), "{text}");
        }
    }
}

/// The policies of the fixtures, which have one fault each or none.
fn fixtures() -> Vec<String> {
    let fixtures = crate::checks::fixtures().into_iter();
    fixtures.map(|fixture| fixture.text).filter(|text| text.len() < 2000).collect()
}

#[test]
fn every_fixture_is_judged_as_by_its_typed_policy() {
    for text in fixtures() {
        holds(&text);
    }
}

/// A change of a text at a place, in thousandths of its length.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    Insert(usize, &'static str),
    Remove(usize, usize),
    Double(usize, usize),
    Cut(usize),
}

pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    const PIECES: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "\\",
        "//",
        "/*",
        "*/",
        "#",
        "\n",
        "\t",
        "\u{feff}",
        "“",
        "null",
        "7",
        "1e999",
        "\"Statement\":",
        "\"Effect\":",
        "${",
        "@",
        "\\u12",
        "True",
        "\u{a0}",
    ];
    let at = || 0..1000_usize;
    prop_oneof![
        4 => (at(), proptest::sample::select(PIECES)).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        4 => (at(), 1..4_usize).prop_map(|(at, length)| Mutation::Remove(at, length)),
        1 => (at(), 1..40_usize).prop_map(|(at, length)| Mutation::Remove(at, length)),
        1 => (at(), 1..60_usize).prop_map(|(at, length)| Mutation::Double(at, length)),
        1 => at().prop_map(Mutation::Cut),
    ]
}

pub(crate) fn mutated(text: &str, mutations: &[Mutation]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for mutation in mutations {
        let count = characters.len();
        let place = |at: usize| at * count / 1000;
        let range = |at, length: usize| place(at)..(place(at) + length).min(count);
        match mutation {
            Mutation::Insert(at, piece) => {
                characters.splice(place(*at)..place(*at), piece.chars());
            }
            Mutation::Remove(at, length) => {
                characters.drain(range(*at, *length));
            }
            Mutation::Double(at, length) => {
                let part = characters[range(*at, *length)].to_vec();
                characters.splice(place(*at)..place(*at), part);
            }
            Mutation::Cut(at) => characters.truncate(place(*at)),
        }
    }
    characters.into_iter().collect()
}

proptest! {
    #[test]
    fn any_text_is_judged(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_bytes_are_judged(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        holds(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn policies_that_were_damaged_are_judged(
        which in any::<proptest::sample::Index>(),
        mutations in proptest::collection::vec(mutation(), 1..6),
    ) {
        let fixtures = fixtures();
        holds(&mutated(&fixtures[which.index(fixtures.len())], &mutations));
        holds(&mutated(SAMPLE, &mutations));
    }
}

#[test]
fn texts_made_to_hurt_are_judged_in_time() {
    const SIZE: usize = 4 << 20;
    let statement = r#"{"Effect":"Allow","Action":["s3:*",],"Resource":"*",},"#;
    let mut many = String::from(r#"{"Statement":["#);
    while many.len() < SIZE - 100 {
        write!(many, "{statement}").unwrap();
    }
    for text in [
        ",".repeat(SIZE),
        format!("[{}", ",".repeat(SIZE - 1)),
        format!("[{}", ", ".repeat(SIZE / 2 - 1)),
        format!("[{}", "1 ".repeat(SIZE / 2 - 1)),
        format!("[\"{}", "\n".repeat(SIZE - 2)),
        format!("[\"{}", "\n\"a".repeat(SIZE / 3 - 2)),
        format!("[\"{}", "\n        ".repeat(SIZE / 9 - 1)),
        format!("[\"{}", "\t ".repeat(SIZE / 2 - 2)),
        format!("[\"{}", "\\x".repeat(SIZE / 2 - 2)),
        format!("['{}", "\"".repeat(SIZE - 2)),
        format!("[{}", "'a'".repeat(SIZE / 3 - 1)),
        format!("[{}", "/**/".repeat(SIZE / 4 - 1)),
        format!("[{}", "#\n".repeat(SIZE / 2 - 1)),
        format!("[{}", "/*".repeat(SIZE / 2 - 1)),
        format!("[{}", "${".repeat(SIZE / 2 - 1)),
        format!("[{}", "\u{a0}".repeat(SIZE / 2 - 1)),
        format!("{{{}", "a:".repeat(SIZE / 2 - 1)),
        format!("{{{}", "\"a\"=1;".repeat(SIZE / 6 - 1)),
        "[".repeat(SIZE),
        "{\"a\":".repeat(SIZE / 5),
        "[{".repeat(SIZE / 2),
        "[1}".repeat(SIZE / 3),
        "}".repeat(SIZE),
        format!("[{}", "]".repeat(SIZE - 1)),
        many,
    ] {
        let findings = PolicyDocument::validate_json(&text, PolicyType::Identity);
        assert!(findings.has_errors() && findings.len() < 300_000, "{}", &text[..20]);
    }
}
