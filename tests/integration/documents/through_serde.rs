//! Documents from any serde format, which need not be JSON, and back.

use iam_policy::{IdentityPolicy, PolicyDocument};
use serde::Deserialize as _;
use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};

/// What a format other than JSON may hand over.
#[derive(Clone)]
enum Given {
    Unit,
    None,
    Some(Box<Given>),
    Newtype(Box<Given>),
    Bool(bool),
    I128(i128),
    U128(u128),
    F64(f64),
    Text(&'static str),
    Seq(Vec<Given>),
    Map(Vec<(&'static str, Given)>),
    Bytes,
}

impl IntoDeserializer<'_, Error> for Given {
    type Deserializer = Self;
    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Given {
    type Error = Error;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Unit => visitor.visit_unit(),
            Self::None => visitor.visit_none(),
            Self::Some(inner) => visitor.visit_some(*inner),
            Self::Newtype(inner) => visitor.visit_newtype_struct(*inner),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::I128(value) => visitor.visit_i128(value),
            Self::U128(value) => visitor.visit_u128(value),
            Self::F64(value) => visitor.visit_f64(value),
            Self::Text(text) => visitor.visit_str(text),
            Self::Seq(values) => visitor.visit_seq(SeqDeserializer::new(values.into_iter())),
            Self::Map(members) => visitor.visit_map(MapDeserializer::new(members.into_iter())),
            Self::Bytes => visitor.visit_bytes(&[]),
        }
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

fn read(value: Given) -> Result<String, String> {
    let document = PolicyDocument::deserialize(Given::Map(vec![("Other", value)]));
    document.map(|document| document.to_json()).map_err(|error| error.to_string())
}

#[test]
fn whatever_a_format_hands_over_becomes_json() {
    let boxed = |given: Given| Box::new(given);
    for (given, json) in [
        (Given::Unit, "null"),
        (Given::None, "null"),
        (Given::Some(boxed(Given::Bool(true))), "true"),
        (Given::Newtype(boxed(Given::Bool(false))), "false"),
        (Given::I128(-(1 << 100)), "-1267650600228229401496703205376"),
        (Given::U128(1 << 100), "1267650600228229401496703205376"),
        (Given::F64(-1.5), "-1.5"),
        (Given::Text("a\"é\n"), r#""a\"é\n""#),
        (Given::Seq(vec![]), "[]"),
        (Given::Seq(vec![Given::Unit]), "[null]"),
        (Given::Seq(vec![Given::Unit, Given::Bool(true), Given::Seq(vec![])]), "[null,true,[]]"),
        (Given::Map(vec![]), "{}"),
        (Given::Map(vec![("a\n", Given::Unit), ("b", Given::Unit)]), r#"{"a\n":null,"b":null}"#),
    ] {
        assert_eq!(read(given), Ok(format!(r#"{{"Other":{json}}}"#)));
    }
}

#[test]
fn what_json_cannot_hold_is_refused() {
    assert_eq!(read(Given::F64(f64::NAN)).unwrap_err(), "a number that JSON cannot hold");
    assert_eq!(
        read(Given::Bytes).unwrap_err(),
        "invalid type: byte array, expected a policy document"
    );
}

#[test]
fn keys_that_a_format_hands_over_twice_are_refused() {
    let twice = Given::Map(vec![("Id", Given::Text("a")), ("Id", Given::Text("b"))]);
    let error = PolicyDocument::deserialize(twice).unwrap_err();
    assert_eq!(error.to_string(), "Id: key `Id` occurs twice in one object");
}

const TEXT: &str = r#"{"Version":"2012-10-17","Id":"é","Statement":[{"Sid":"a","Effect":"Allow","Principal":{"AWS":"b"},"NotPrincipal":"*","Action":["c","d"],"NotAction":"e","Resource":"f","NotResource":[],"Condition":{"Bool":{"g":[true,"h",-1,18446744073709551615]}},"Odd":{"i":[null,1.5]}}],"Other":[false,{}]}"#;

#[test]
fn a_document_goes_through_serde_unchanged() {
    let document: PolicyDocument = serde_json::from_str(TEXT).unwrap();
    assert_eq!(document, PolicyDocument::from_json(TEXT).unwrap());
    assert_eq!(serde_json::to_string(&document).unwrap(), TEXT);
    assert_eq!(document.to_json(), TEXT);
    let value = serde_json::to_value(&document).unwrap();
    assert_eq!(value, serde_json::from_str::<serde_json::Value>(TEXT).unwrap());
    assert_eq!(PolicyDocument::deserialize(value).unwrap(), document);
}

#[test]
fn a_fault_is_told_by_its_path_without_a_place_in_a_text_nobody_has() {
    let error = serde_json::from_str::<PolicyDocument>(r#"{"Id":7}"#).unwrap_err();
    assert!(error.to_string().starts_with("Id: expected a string, found a number"), "{error}");
    let value = serde_json::json!({"Version": "2012-10-17", "Statement": []});
    let error = IdentityPolicy::deserialize(value).unwrap_err();
    assert_eq!(error.to_string(), "Statement: the list is empty");
}
