//! What is read is what is written, for any JSON text: properties over generated documents.

pub(crate) mod generate;
mod typed;

use generate::{any_text, policy, rearranged, respelt};
use iam_policy::{Location, PathElement, PolicyDocument, PolicyType, Span};
use proptest::prelude::*;
use serde_json::Value;

/// The value that `serde_json` sees, floats compared by their bits.
fn same_value(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => {
            left == right && left.to_string() == right.to_string()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| same_value(l, r))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, l)| right.get(key).is_some_and(|r| same_value(l, r)))
        }
        _ => left == right,
    }
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Whether `serde_json` sees the same value but for the last digits of floats, in which its reader
/// is not exact.
fn nearly_same_value(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(l), Value::Number(r)) if l.is_f64() && r.is_f64() => {
            let (l, r) = (l.as_f64().unwrap(), r.as_f64().unwrap());
            (l - r).abs() <= l.abs() * 1e-14
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left.iter().zip(right).all(|(l, r)| nearly_same_value(l, r))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(key, l)| right.get(key).is_some_and(|r| nearly_same_value(l, r)))
        }
        _ => same_value(left, right),
    }
}

/// The part of the text that a span covers.
fn cut(text: &str, span: Span) -> &str {
    &text[span.start.offset..span.end.offset]
}

/// The value that a path leads to in what `serde_json` reads, and the string that a last step
/// quotes: a key or a part of a string.
fn follow(value: &Value, path: &[PathElement]) -> Option<Value> {
    let mut at = value;
    for element in path {
        match element {
            PathElement::Value(key) => at = at.get(&**key)?,
            PathElement::Index(index) => at = at.get(*index)?,
            PathElement::Key(key) => {
                at.get(&**key)?;
                return Some(Value::String(key.to_string()));
            }
            PathElement::Substring { start, length } => {
                let part = at.as_str()?.chars().skip(*start).take(*length).collect::<String>();
                return (part.chars().count() == *length).then_some(Value::String(part));
            }
            _ => return None,
        }
    }
    Some(at.clone())
}

/// Whether line and column of both ends of a span say the same as its offsets.
fn has_right_positions(text: &str, span: Span) -> bool {
    [span.start, span.end].into_iter().all(|position| {
        let before = &text[..position.offset];
        let line = before.split('\n').next_back().unwrap();
        position.line == before.matches('\n').count() + 1
            && position.column == line.chars().count() + 1
    })
}

/// A location must be found in the text, and be what the path says.
fn assert_found(text: &str, location: &Location) -> Result<(), TestCaseError> {
    let span = location.span_in(text);
    prop_assert!(span.is_some(), "{location} is not in {text}");
    let span = span.unwrap();
    prop_assert!(has_right_positions(text, span), "{span:?} of {location} in {text}");
    let found = cut(text, span);
    let is_part = matches!(location.path().last(), Some(PathElement::Substring { .. }));
    let found = if is_part { value(&format!("\"{found}\"")) } else { value(found) };
    let expected = follow(&value(text), location.path());
    prop_assert!(
        expected.as_ref().is_some_and(|expected| same_value(&found, expected)),
        "{location} is {found}, not {expected:?}, in {text}",
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn no_text_makes_the_reader_panic(text in any_text()) {
        let _ = PolicyDocument::from_json(&text);
        for policy_type in PolicyType::ALL {
            let _ = PolicyDocument::from_json(&text).map(|document| document.validate(*policy_type));
        }
    }

    #[test]
    fn what_is_accepted_is_written_as_the_same_json_value(text in policy()) {
        let text = text.to_string();
        let Ok(document) = PolicyDocument::from_json(&text) else { return Ok(()) };
        let written = document.to_json();
        prop_assert!(same_value(&value(&written), &value(&text)), "{written} is not {text}");
        let again = PolicyDocument::from_json(&written).unwrap();
        prop_assert_eq!(&again, &document);
        prop_assert_eq!(again.to_json(), written.clone());
        prop_assert_eq!(document.to_string(), written.clone());
        let pretty = format!("{document:#}");
        prop_assert_eq!(PolicyDocument::from_json(&pretty).unwrap(), document.clone());
        let size = document.size();
        prop_assert_eq!((size.characters, size.bytes), (written.chars().count(), written.len()));
    }

    #[test]
    fn the_same_text_is_written_alike_every_time(text in policy()) {
        let text = text.to_string();
        let write = || PolicyDocument::from_json(&text).map(|document| document.to_json());
        match (write(), write()) {
            (Ok(left), Ok(right)) => prop_assert_eq!(left, right),
            (Err(left), Err(right)) => prop_assert_eq!(left.to_string(), right.to_string()),
            _ => prop_assert!(false, "read once and refused once: {text}"),
        }
    }

    #[test]
    fn documents_are_equal_exactly_when_they_are_the_same_json_value(
        (left, right) in policy().prop_flat_map(|json| {
            let right = prop_oneof![
                rearranged(json.clone()),
                respelt(json.clone()),
                policy(),
            ];
            (Just(json), right)
        }),
    ) {
        let (left, right) = (left.to_string(), right.to_string());
        let documents = (PolicyDocument::from_json(&left), PolicyDocument::from_json(&right));
        let (Ok(left_document), Ok(right_document)) = documents else { return Ok(()) };
        prop_assert_eq!(
            left_document == right_document,
            same_value(&value(&left), &value(&right)),
            "{} and {}", left, right,
        );
    }

    #[test]
    fn the_order_of_keys_is_no_difference(
        (left, right) in policy().prop_flat_map(|json| (Just(json.clone()), rearranged(json))),
    ) {
        let (left, right) = (left.to_string(), right.to_string());
        match (PolicyDocument::from_json(&left), PolicyDocument::from_json(&right)) {
            (Ok(left), Ok(right)) => prop_assert_eq!(left, right),
            (Err(_), Err(_)) => {}
            _ => prop_assert!(false, "only one of {left} and {right} is read"),
        }
    }

    #[test]
    fn serde_reads_and_writes_what_from_json_and_to_json_do(text in policy()) {
        let text = text.to_string();
        let through_serde = serde_json::from_str::<PolicyDocument>(&text);
        match (PolicyDocument::from_json(&text), through_serde) {
            (Ok(document), Ok(through_serde)) => {
                let same = |json: &str| nearly_same_value(&value(json), &value(&text));
                prop_assert!(same(&through_serde.to_json()), "{through_serde} is not {text}");
                let written = serde_json::to_string(&document).unwrap();
                prop_assert!(same(&written), "{written} is not {text}");
                let as_value = serde_json::to_value(&document).unwrap();
                prop_assert!(nearly_same_value(&as_value, &value(&text)), "{as_value} is not {text}");
                let from_value = serde_json::from_value::<PolicyDocument>(as_value).unwrap();
                prop_assert!(same(&from_value.to_json()), "{from_value} is not {text}");
                let from_slice = serde_json::from_slice::<PolicyDocument>(text.as_bytes()).unwrap();
                prop_assert_eq!(&from_slice, &through_serde);
                if !text.contains(['.', 'e', 'E']) {
                    prop_assert_eq!(&through_serde, &document);
                }
            }
            (Err(_), Err(_)) => {}
            // serde_json makes a float of any digits.
            (Err(error), Ok(_)) => {
                let long = |finding: &iam_policy::Finding| finding.rule() == "number-too-long";
                prop_assert!(error.findings().iter().all(long), "{error}");
            }
            (Ok(_), Err(error)) => prop_assert!(false, "{error}: {text}"),
        }
    }

    #[test]
    fn every_place_of_a_finding_is_in_the_text(text in policy()) {
        let text = text.to_string();
        let Ok(document) = PolicyDocument::from_json(&text) else { return Ok(()) };
        for policy_type in PolicyType::ALL {
            for finding in &document.validate(*policy_type) {
                for location in finding.locations() {
                    assert_found(&text, location)?;
                }
            }
        }
    }

    #[test]
    fn the_places_that_the_reader_gives_are_those_of_their_paths(text in policy()) {
        let text = text.to_string();
        let Err(error) = PolicyDocument::from_json(&text) else { return Ok(()) };
        let is_json = !error.findings().iter().any(|finding| finding.rule() == "json-syntax");
        for finding in error.findings() {
            let location = finding.location();
            let span = location.span().expect("the reader knows the place");
            prop_assert!(has_right_positions(&text, span), "{span:?} of {location} in {text}");
            if !is_json {
                continue;
            }
            let found = location.span_in(&text);
            prop_assert!(found.is_some(), "{location} is not in {text}");
            if finding.rule() == "duplicate-key" {
                // A path leads to the first of two keys, the reader blames the second.
                prop_assert!(found.unwrap().start < span.start, "{location} in {text}");
                let key = found.unwrap();
                let (first, second) = (cut(&text, key), &text[span.start.offset..]);
                let second = serde_json::Deserializer::from_str(second).into_iter::<Value>().next();
                prop_assert_eq!(second.unwrap().unwrap(), value(first));
            } else {
                prop_assert_eq!(found.unwrap().start, span.start, "{} in {}", location, text);
            }
        }
    }

    #[test]
    fn strict_reading_and_validation_agree_for_every_policy_type(text in policy()) {
        typed::agree(&text.to_string())?;
    }

    #[test]
    fn a_generated_text_is_what_serde_json_reads(json in policy()) {
        // The generator itself: what it makes is JSON unless it made it malformed on purpose.
        let text = json.to_string();
        prop_assert!(serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok(), "{text}");
    }
}

#[test]
fn numbers_are_equal_exactly_when_they_are_the_same_json_value() {
    let document =
        |number: &str| PolicyDocument::from_json(&format!("{{\"n\":{number}}}")).unwrap();
    let hash = |number: &str| {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        let document = document(number);
        let Some(iam_policy::Json::Number(number)) = document.unknown_elements().get("n") else {
            panic!("no number");
        };
        BuildHasherDefault::<DefaultHasher>::default().hash_one(number)
    };
    for (left, right) in [
        ("1.0", "1.00"),
        ("1e2", "100.0"),
        ("1E+2", "1e2"),
        ("-0", "-0.0"),
        ("18446744073709551616", "18446744073709551616.0"),
        ("-9223372036854775809", "-9223372036854775809.0"),
        ("1e-400", "0.0"),
    ] {
        assert_eq!(document(left), document(right), "{left} {right}");
        assert_eq!(hash(left), hash(right), "{left} {right}");
    }
    for (left, right) in [
        ("1", "1.0"),
        ("0", "-0"),
        ("0", "0.0"),
        ("0.0", "-0.0"),
        ("100", "1e2"),
        ("18446744073709551615", "18446744073709551614"),
        ("18446744073709551615", "18446744073709551615.0"),
        ("-9223372036854775808", "-9223372036854775807"),
        ("1", "-1"),
    ] {
        assert_ne!(document(left), document(right), "{left} {right}");
    }
}

#[test]
fn digits_are_kept_as_they_are_written() {
    for number in
        ["1.20", "-0", "1E+2", "12345678901234567890123456789012", "0.10000000000000000000"]
    {
        let text = format!("{{\"n\":{number}}}");
        assert_eq!(PolicyDocument::from_json(&text).unwrap().to_json(), text);
    }
}

#[test]
fn entries_in_front_of_one_that_cannot_be_read_are_judged_and_counted_right() {
    let text = r#"{"Version":"2012-10-17","Statement":[7,{"Effect":"Allow","Action":["s3Get",7,"s3Put"],"Resource":"*"}]}"#;
    let error = iam_policy::IdentityPolicy::from_json(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Statement[0]: expected an object, found a number at line 1 column 38; \
         Statement[1].Action[1]: expected a string, found a number at line 1 column 76; \
         Statement[1].Action[0]: invalid action `s3Get`: no service prefix at line 1 column 68",
    );
}
