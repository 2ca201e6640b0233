//! JSON text: strings with their escapes, and numbers.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

use iam_policy::{Json, Number, PolicyDocument};

fn value(json: &str) -> Result<Json, String> {
    let document = PolicyDocument::from_json(&format!(r#"{{"Other":{json}}}"#));
    let document = document.map_err(|error| error.findings()[0].message().to_owned())?;
    Ok(document.unknown_elements().get("Other").unwrap().clone())
}

fn string(json: &str) -> Result<String, String> {
    match value(json)? {
        Json::String(text) => Ok(text.to_string()),
        other => panic!("{other} is no string"),
    }
}

#[test]
fn every_escape_is_its_character() {
    for (json, text) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\u0041b\u00e9\u00E9c""#, "aAbééc"),
        (r#""\u0000\u001f\uffff\uFFFF""#, "\0\u{1f}\u{ffff}\u{ffff}"),
        (r#""\ud7ff\ue000""#, "\u{d7ff}\u{e000}"),
        (r#""\ud800\udc00\uDBFF\uDFFF""#, "\u{10000}\u{10ffff}"),
        (r#""a\ud834\udd1eb""#, "a𝄞b"),
        (r#""é𝄞\\é𝄞""#, "é𝄞\\é𝄞"),
        (r#""""#, ""),
    ] {
        assert_eq!(string(json).as_deref(), Ok(text), "{json}");
        let written = PolicyDocument::from_json(&format!(r#"{{"Other":{json}}}"#)).unwrap();
        let written: serde_json::Value = serde_json::from_str(&written.to_json()).unwrap();
        assert_eq!(written["Other"], text, "{json}");
    }
}

#[test]
fn half_of_a_pair_and_half_of_an_escape_are_no_characters() {
    const LONE: &str = "half of a surrogate pair in a string";
    const DIGITS: &str = r"`\u` needs four hexadecimal digits";
    for (json, message) in [
        (r#""\ud800""#, LONE),
        (r#""\udbff\u0041""#, LONE),
        (r#""\ud800\ud800""#, LONE),
        (r#""\ud800\udbff""#, LONE),
        (r#""\ud800\ue000""#, LONE),
        (r#""\ud800\n    ""#, LONE),
        (r#""\ud800\u""#, LONE),
        (r#""\ud800xudc00""#, LONE),
        (r#""\udc00\udc00""#, LONE),
        (r#""\udfff""#, LONE),
        (r#""\u004""#, DIGITS),
        (r#""\u004g""#, DIGITS),
        (r#""\u+041""#, DIGITS),
        (r#""\U0041""#, "unknown escape sequence in a string"),
        (r#""\'""#, "unknown escape sequence in a string"),
        ("\"\u{1f}\"", "control character in a string; write it as an escape"),
        ("\"abcdefgh\u{0}\"", "control character in a string; write it as an escape"),
    ] {
        assert_eq!(string(json).unwrap_err(), message, "{json}");
    }
}

#[test]
fn a_number_has_the_form_that_json_gives_it() {
    for number in [
        "0", "-0", "7", "-10", "1203", "0.0", "-0.50", "10.25", "1e5", "1E5", "1e+5", "1e-5",
        "0e0", "1.5E+05",
    ] {
        for text in [number.to_owned(), format!("[{number}]"), format!("[{number} ,{number}\n]")] {
            let written: String = text.split_whitespace().collect();
            assert_eq!(value(&text).unwrap().to_string(), written);
        }
    }
    for number in [
        "-", "+1", "00", "01", "-01", ".5", "1.", "1.e5", "-.5", "1e", "1e+", "1e-", "1E+-5",
        "1.5.5", "1e5e5", "1e5.5", "0x10", "1a", "1Z", "1+1", "1-1", "--1", "1.a", "1ea", "-a",
        "0-", "0+",
    ] {
        let expected = if matches!(number, "+1" | ".5") {
            "expected a JSON value"
        } else {
            "malformed number"
        };
        assert_eq!(value(number).unwrap_err(), expected, "{number}");
        assert_eq!(value(&format!("[{number}]")).unwrap_err(), expected, "{number}");
    }
}

#[test]
fn a_word_stands_alone() {
    for word in ["true", "false", "null"] {
        assert_eq!(value(word).unwrap().to_string(), word);
        assert_eq!(
            value(&format!("[ {word} , {word}]")).unwrap().to_string(),
            format!("[{word},{word}]")
        );
        for wrong in [
            format!("{word}s"),
            format!("{word}1"),
            word[1..].to_owned(),
            word[..3].to_owned(),
            word.to_uppercase(),
        ] {
            assert_eq!(value(&wrong).unwrap_err(), "expected a JSON value", "{wrong}");
        }
    }
}

fn number(literal: &str) -> Number {
    match value(literal).unwrap() {
        Json::Number(number) => number,
        other => panic!("{other} is no number"),
    }
}

#[test]
fn numbers_are_equal_when_they_are_the_same_json_value() {
    let hash = |literal| BuildHasherDefault::<DefaultHasher>::default().hash_one(number(literal));
    for (left, right) in [("7", "7"), ("1.0", "1.00"), ("1e2", "100.0"), ("-0", "-0.0")] {
        assert_eq!(number(left), number(right));
        assert_eq!(hash(left), hash(right), "{left} {right}");
    }
    for (left, right) in
        [("1", "2"), ("1", "-1"), ("1", "1.0"), ("0", "-0"), ("0", "0.0"), ("1.5", "2.5")]
    {
        assert_ne!(number(left), number(right));
    }
    assert_ne!(hash("1"), hash("2"));
}

#[test]
fn a_number_shows_its_digits() {
    assert_eq!(number("1.50").as_str(), "1.50");
    assert_eq!(format!("{:>6}|{:?}", number("1.50"), number("1.50")), "  1.50|1.50");
}

#[test]
fn a_text_that_is_too_long_is_not_looked_into() {
    let text = format!(r#"{{"a":[{}?"#, " ".repeat(PolicyDocument::MAX_LENGTH));
    let error = PolicyDocument::from_json(&text).unwrap_err();
    assert_eq!(error.to_string(), "policy: longer than 4194304 bytes at line 1 column 1");
}
