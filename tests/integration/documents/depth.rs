//! Nothing nests more than 128 levels deep, wherever it stands.

use iam_policy::PolicyDocument;

/// Places in a document, each with `^` where a value goes.
const PLACES: &[&str] = &[
    "^",
    r#"{"Version":^}"#,
    r#"{"Id":^}"#,
    r#"{"Statement":^}"#,
    r#"{"Other":^}"#,
    r#"{"Other":{"a":^}}"#,
    r#"{"Other":[{"a":[^]}]}"#,
    r#"{"Id":"a","Id":^}"#,
    r#"{"Other":{"a":1,"a":^}}"#,
    r#"{"Statement":[^]}"#,
    r#"{"Statement":[{"Sid":^}]}"#,
    r#"{"Statement":{"Effect":^}}"#,
    r#"{"Statement":{"Other":^}}"#,
    r#"{"Statement":{"Other":[^]}}"#,
    r#"{"Statement":{"Sid":"a","Sid":^}}"#,
    r#"{"Statement":{"Action":^}}"#,
    r#"{"Statement":{"NotAction":[^]}}"#,
    r#"{"Statement":[{"Resource":[^]}]}"#,
    r#"{"Statement":{"Principal":^}}"#,
    r#"{"Statement":{"NotPrincipal":{"AWS":^}}}"#,
    r#"{"Statement":[{"Principal":{"AWS":[^]}}]}"#,
    r#"{"Statement":{"Principal":{"AWS":"*","AWS":^}}}"#,
    r#"{"Statement":{"Condition":^}}"#,
    r#"{"Statement":{"Condition":{"Bool":^}}}"#,
    r#"{"Statement":{"Condition":{"Bool":{},"Bool":^}}}"#,
    r#"{"Statement":{"Condition":{"Bool":{"a:b":^}}}}"#,
    r#"{"Statement":[{"Condition":{"Bool":{"a:b":[^]}}}]}"#,
    r#"{"Statement":{"Condition":{"Bool":{"a:b":"c","a:b":^}}}}"#,
];

/// Whether the reader finds the nesting too deep.
fn is_too_deep(text: &str) -> bool {
    let error = PolicyDocument::from_json(text).err();
    error.is_some_and(|error| {
        let is_syntax = error.findings().iter().any(|finding| finding.rule() == "json-syntax");
        let is_depth = error.to_string().contains("nested more than 128 levels deep");
        assert_eq!(is_syntax, is_depth, "{error}");
        is_depth
    })
}

#[test]
fn every_value_nests_up_to_128_levels_counted_from_the_top() {
    for place in PLACES {
        let before = place.split('^').next().unwrap();
        let count = |bracket: char| before.matches(bracket).count();
        let around = count('{') + count('[') - count('}') - count(']');
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
            let nested = |levels: usize| {
                let value = format!("{}0{}", open.repeat(levels), close.repeat(levels));
                place.replace('^', &value)
            };
            assert!(!is_too_deep(&nested(128 - around)), "{place} {open}");
            assert!(is_too_deep(&nested(129 - around)), "{place} {open}");
        }
    }
}

#[test]
fn serde_nests_as_deeply_and_no_deeper() {
    use serde::Deserialize as _;
    let nested = |levels: usize| {
        (1..levels).fold(serde_json::json!({}), |inner, _| serde_json::json!({ "Other": inner }))
    };
    assert!(PolicyDocument::deserialize(nested(128)).is_ok());
    let error = PolicyDocument::deserialize(nested(129)).unwrap_err();
    assert_eq!(error.to_string(), "nested more than 128 levels deep");
    let lists = |levels: usize| {
        let value = (0..levels).fold(serde_json::json!(0), |inner, _| serde_json::json!([inner]));
        serde_json::json!({ "Other": value })
    };
    assert!(PolicyDocument::deserialize(lists(127)).is_ok());
    let error = PolicyDocument::deserialize(lists(128)).unwrap_err();
    assert_eq!(error.to_string(), "nested more than 128 levels deep");
}
