//! Documents that are changed and written back.

use iam_policy::Operator::{Bool, StringEquals};
use iam_policy::{
    AccountId, Effect, IdentityPolicy, IdentityStatement, PolicyDocument, Statement, Version,
    action, arn,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::round_trip::generate::policy;

fn document(text: &str) -> PolicyDocument {
    PolicyDocument::from_json(text).unwrap()
}

fn as_value(document: &PolicyDocument) -> Value {
    serde_json::from_str(&document.to_json()).unwrap()
}

/// Every element that a statement can have, and one that it cannot.
const FULL: &str = r#"{"Sid":"a","Effect":"Allow","Principal":"*","NotPrincipal":"*","Action":"a:b","NotAction":"a:c","Resource":"*","NotResource":"*","Condition":{},"Vendor":1}"#;

#[test]
fn an_element_that_is_set_replaces_what_was_there_and_nothing_else() {
    let mut document = document(&format!(r#"{{"Statement":{FULL},"Vendor":2}}"#));
    document.set_version(Version::V2012_10_17);
    document.set_id("id");
    let [statement] = document.statements_mut() else { panic!("one statement") };
    statement.set_sid("b");
    statement.set_effect(Effect::Deny);
    statement.set_action([action!("s3:GetObject")]);
    statement.set_not_action("s3:PutObject");
    statement.set_resource(arn!("arn:aws:s3:::my-bucket"));
    statement.set_not_resource(vec!["arn:aws:s3:::other"]);
    statement.set_condition(Bool, "aws:SecureTransport", false);
    assert_eq!(
        as_value(&document),
        json!({
            "Version": "2012-10-17",
            "Id": "id",
            "Statement": {
                "Sid": "b",
                "Effect": "Deny",
                "Principal": "*",
                "NotPrincipal": "*",
                "Action": ["s3:GetObject"],
                "NotAction": "s3:PutObject",
                "Resource": "arn:aws:s3:::my-bucket",
                "NotResource": ["arn:aws:s3:::other"],
                "Condition": {"Bool": {"aws:SecureTransport": "false"}},
                "Vendor": 1,
            },
            "Vendor": 2,
        }),
    );
}

#[test]
fn every_element_can_be_removed_once() {
    let full: serde_json::Map<String, Value> = serde_json::from_str(FULL).unwrap();
    for element in full.keys() {
        let mut document = document(&format!(r#"{{"Statement":[{FULL}]}}"#));
        let [statement] = document.statements_mut() else { panic!("one statement") };
        assert!(statement.remove(element), "{element}");
        assert!(!statement.remove(element), "{element}");
        let mut rest = full.clone();
        rest.remove(element);
        assert_eq!(as_value(&document), json!({ "Statement": [rest] }));
    }
}

#[test]
fn a_condition_that_is_set_leaves_other_keys_and_operators() {
    let mut statement = Statement::default();
    let account: AccountId = "111122223333".parse().unwrap();
    statement.set_condition(StringEquals, "aws:SourceAccount", &account);
    statement.set_condition(StringEquals, "aws:PrincipalOrgID", "o-a1b2c3d4e5");
    statement.set_condition(Bool, "aws:SecureTransport", true);
    statement.set_condition(StringEquals, "aws:SourceAccount", ["444455556666", "111122223333"]);
    assert_eq!(
        serde_json::to_string(&statement).unwrap(),
        r#"{"Condition":{"StringEquals":{"aws:SourceAccount":["444455556666","111122223333"],"aws:PrincipalOrgID":"o-a1b2c3d4e5"},"Bool":{"aws:SecureTransport":"true"}}}"#,
    );
}

#[test]
fn a_list_that_was_read_is_set_again_in_its_form() {
    for action in [r#""s3:Get*""#, r#"["s3:Get*"]"#, "[]"] {
        let before = document(&format!(r#"{{"Statement":{{"Action":{action}}}}}"#));
        let mut after = before.clone();
        let actions = before.statements()[0].action().cloned().unwrap();
        after.statements_mut()[0].set_action(actions);
        assert_eq!(after, before);
    }
}

#[test]
fn the_form_of_the_statements_is_kept_as_far_as_it_can_be() {
    let keep = |text: &str, sid: &str| {
        let mut document = document(text);
        document.retain_statements(|statement| statement.sid() == Some(sid));
        document.to_json()
    };
    assert_eq!(keep(r#"{"Statement":{"Sid":"a"}}"#, "a"), r#"{"Statement":{"Sid":"a"}}"#);
    assert_eq!(keep(r#"{"Statement":{"Sid":"a"}}"#, "b"), r#"{"Statement":[]}"#);
    assert_eq!(
        keep(r#"{"Statement":[{"Sid":"a"},{"Sid":"b"},{"Sid":"a","Effect":"Deny"}]}"#, "a"),
        r#"{"Statement":[{"Sid":"a"},{"Sid":"a","Effect":"Deny"}]}"#,
    );
    assert_eq!(keep("{}", "a"), "{}");

    let push = |text: &str| {
        let mut document = document(text);
        document.push_statement(Statement::default());
        document.to_json()
    };
    assert_eq!(push("{}"), r#"{"Statement":[{}]}"#);
    assert_eq!(push(r#"{"Statement":[]}"#), r#"{"Statement":[{}]}"#);
    assert_eq!(push(r#"{"Statement":{"Sid":"a"}}"#), r#"{"Statement":[{"Sid":"a"},{}]}"#);
}

#[test]
fn a_policy_is_changed_as_a_document_and_is_then_a_policy_again_where_it_is_valid() {
    let policy =
        IdentityPolicy::new([IdentityStatement::allow("s3:GetObject").resources("*")]).unwrap();
    let mut document = policy.into_document();
    document.statements_mut()[0].set_resource("arn:aws:s3:::my-bucket/*");
    let narrowed = IdentityPolicy::try_from(document.clone()).unwrap();
    assert_eq!(
        narrowed.to_json(),
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}"#,
    );
    document.statements_mut()[0].set_resource("my-bucket");
    assert_eq!(
        IdentityPolicy::try_from(document).unwrap_err().to_string(),
        "Statement[0].Resource: resource `my-bucket` is neither `*` nor an ARN",
    );
}

proptest! {
    #[test]
    fn a_changed_document_reads_as_what_it_writes(text in policy(), sid in any::<String>()) {
        let Ok(mut document) = PolicyDocument::from_json(&text.to_string()) else { return Ok(()) };
        let before = document.statements().len();
        for statement in document.statements_mut() {
            statement.set_sid(&sid);
            statement.set_condition(Bool, "aws:SecureTransport", true);
            statement.remove("Principal");
        }
        document.push_statement(Statement::default());
        prop_assert_eq!(&document, &PolicyDocument::from_json(&document.to_json()).unwrap());
        prop_assert_eq!(document.statements().len(), before + 1);
        document.retain_statements(|statement| statement.sid().is_some());
        prop_assert_eq!(document.statements().len(), before);
        prop_assert_eq!(&document, &PolicyDocument::from_json(&document.to_json()).unwrap());
    }
}
