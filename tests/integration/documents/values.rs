//! Elements and values as they are read, compared and written.

use iam_policy::{ConditionValue, PolicyDocument, PolicyType, Quota, Statement};

fn statement(elements: &str) -> Statement {
    let document = PolicyDocument::from_json(&format!(r#"{{"Statement":{elements}}}"#)).unwrap();
    document.statements()[0].clone()
}

#[test]
fn condition_values_keep_the_kind_they_are_written_with() {
    let block =
        statement(r#"{"Condition":{"Bool":{"a:b":[true,false,-1,1.50,"true"],"c:d":false}}}"#);
    let entries = block.condition().unwrap().get("Bool").unwrap();
    let values = entries.get("a:b").unwrap().as_slice();
    let texts: Vec<_> = values.iter().map(ConditionValue::as_text).collect();
    assert_eq!(texts, ["true", "false", "-1", "1.50", "true"]);
    let written: Vec<_> = values.iter().map(ToString::to_string).collect();
    assert_eq!(written, ["true", "false", "-1", "1.50", r#""true""#]);
    assert!(matches!(values[0], ConditionValue::Bool(true)));
    assert!(matches!(values[1], ConditionValue::Bool(false)));
    assert!(matches!(entries.get("c:d").unwrap().as_slice(), [ConditionValue::Bool(false)]));
}

#[test]
fn a_condition_value_equals_the_text_of_a_string_and_of_nothing_else() {
    let value = ConditionValue::from("true");
    assert!(value == *"true" && value == "true");
    assert!(value != *"false" && value != "false");
    assert!(ConditionValue::Bool(true) != *"true" && ConditionValue::Bool(true) != "true");
}

#[test]
fn every_element_of_a_statement_is_at_hand() {
    let statement = statement(
        r#"{"Sid":"a","Effect":"b","Principal":"c","NotPrincipal":"d","Action":"e","NotAction":"f","Resource":"g","NotResource":["h","i"],"Condition":{}}"#,
    );
    assert_eq!(statement.sid(), Some("a"));
    assert_eq!(statement.effect(), Some("b"));
    assert_eq!(statement.principal().unwrap().as_text(), Some("c"));
    assert_eq!(statement.not_principal().unwrap().as_text(), Some("d"));
    assert_eq!(statement.action().unwrap().as_slice(), ["e"]);
    assert_eq!(statement.not_action().unwrap().as_slice(), ["f"]);
    assert_eq!(statement.resource().unwrap().as_slice(), ["g"]);
    assert_eq!(statement.not_resource().unwrap().as_slice(), ["h", "i"]);
    assert!(statement.condition().unwrap().is_empty());
    assert!(statement.unknown_elements().is_empty());
}

#[test]
fn a_principal_is_a_text_or_names_by_kind() {
    let everyone = statement(r#"{"Principal":"*"}"#);
    assert_eq!(everyone.principal().unwrap().as_kinds(), None);
    assert_eq!(everyone.principal().unwrap().get("AWS"), None);
    let named = statement(r#"{"Principal":{"AWS":["111122223333"],"Service":"a"}}"#);
    let named = named.principal().unwrap();
    assert_eq!(named.as_text(), None);
    assert_eq!(named.as_kinds().unwrap().len(), 2);
    assert_eq!(named.get("AWS").unwrap().as_slice(), ["111122223333"]);
    assert_eq!(named.get("Federated"), None);
}

#[test]
fn a_document_is_read_with_parse_and_written_compact_or_pretty() {
    let text = r#"{"Version":"2012-10-17","Id":"a","Statement":[],"Other":null}"#;
    let document: PolicyDocument = text.parse().unwrap();
    assert_eq!(document.version(), Some("2012-10-17"));
    assert_eq!(document.id(), Some("a"));
    assert_eq!(document.to_string(), text);
    let pretty = "{\n  \"Version\": \"2012-10-17\",\n  \"Id\": \"a\",\n  \"Statement\": [],\n  \"Other\": null\n}";
    assert_eq!(format!("{document:#}"), pretty);
    assert!("{".parse::<PolicyDocument>().is_err());
}

#[test]
fn a_place_is_found_in_the_text_and_shows_itself_as_its_path() {
    let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow"}}"#;
    let findings = PolicyDocument::from_json(text).unwrap().validate(PolicyType::Identity);
    let effect = findings.iter().find(|finding| finding.rule() == "effect-invalid").unwrap();
    let span = effect.location().span_in(text).unwrap();
    assert_eq!(&text[span.start.offset..span.end.offset], r#""allow""#);
    assert_eq!((span.start.line, span.start.column), (1, 47));
    assert_eq!(effect.location().span_in("{}"), None);
    assert_eq!(format!("{:?}", effect.location()), "Statement.Effect");
}

#[test]
fn a_quota_tells_its_limit() {
    assert_eq!(Quota::MANAGED.limit(), 6144);
    assert_eq!(Quota::MANAGED.raised_to(7000).limit(), 7000);
}

#[test]
fn text_is_written_with_the_shortest_escapes_and_no_others() {
    let written = r#"{"\"\\\b\f\n\r\t":"\u0000\u000b\u001f /<é𝄞"}"#;
    let read = written.replace("é𝄞", r"\u00e9\ud834\udd1e").replace('/', r"\/");
    let document = PolicyDocument::from_json(&read).unwrap();
    assert_eq!(document.to_json(), written);
    assert_eq!(serde_json::to_string(&document).unwrap(), written);
}

#[test]
fn pretty_text_has_two_spaces_a_level_and_nothing_between_empty_brackets() {
    let pretty = r#"{
  "Statement": [
    {
      "Action": [
        "a",
        "b"
      ],
      "Condition": {
        "Bool": {
          "a:b": [
            true,
            1.50
          ],
          "c:d": false
        }
      }
    },
    {}
  ],
  "Other": {
    "a": [],
    "b": {},
    "c": [
      [
        null
      ],
      "d"
    ]
  }
}"#;
    let document = PolicyDocument::from_json(pretty).unwrap();
    assert_eq!(format!("{document:#}"), pretty);
    let other = document.unknown_elements().get("Other").unwrap();
    assert_eq!(other.to_string(), r#"{"a":[],"b":{},"c":[[null],"d"]}"#);
}
