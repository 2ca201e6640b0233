use super::{find, path_at};
use crate::document::{Location, PathElement};

const TEXT: &str =
    r#"{ "a" : [ 1 , {"b":"x"} ,[] ] , "c\u0064" : {"e":"1\n3é5"} , "f":{} , "g":true }"#;

/// The part of the text that a path leads to.
fn at<'t>(text: &'t str, location: &Location) -> Option<&'t str> {
    let (start, end) = find(text, location.path())?;
    Some(&text[start..end])
}

fn root() -> Location {
    Location::root()
}

#[test]
fn the_whole_text_is_the_value_without_white_space_around_it() {
    assert_eq!(at(" {} ", &root()), Some("{}"));
    assert_eq!(at(TEXT, &root()), Some(TEXT));
    assert_eq!(at("", &root()), None);
    assert_eq!(at("{", &root()), None);
}

#[test]
fn a_member_is_found_by_its_key_and_an_element_by_its_number() {
    assert_eq!(at(TEXT, &root().value("a")), Some(r#"[ 1 , {"b":"x"} ,[] ]"#));
    assert_eq!(at(TEXT, &root().value("a").index(0)), Some("1"));
    assert_eq!(at(TEXT, &root().value("a").index(1)), Some(r#"{"b":"x"}"#));
    assert_eq!(at(TEXT, &root().value("a").index(1).value("b")), Some(r#""x""#));
    assert_eq!(at(TEXT, &root().value("a").index(2)), Some("[]"));
    assert_eq!(at(TEXT, &root().value("g")), Some("true"));
}

#[test]
fn a_key_is_found_with_its_quotes_however_it_is_escaped() {
    assert_eq!(at(TEXT, &root().key("a")), Some(r#""a""#));
    assert_eq!(at(TEXT, &root().key("cd")), Some(r#""c\u0064""#));
    assert_eq!(at(TEXT, &root().value("cd").key("e")), Some(r#""e""#));
}

#[test]
fn a_part_of_a_string_is_counted_in_characters_and_an_escape_is_one() {
    let string = || root().value("cd").value("e");
    assert_eq!(at(TEXT, &string().substring(0, 1)), Some("1"));
    assert_eq!(at(TEXT, &string().substring(1, 2)), Some(r"\n3"));
    assert_eq!(at(TEXT, &string().substring(3, 2)), Some("é5"));
    assert_eq!(at(TEXT, &string().substring(5, 0)), Some(""));
    assert_eq!(at(TEXT, &string().substring(4, 2)), None);
    assert_eq!(at(TEXT, &string().substring(6, 0)), None);
    assert_eq!(at(TEXT, &root().value("a").substring(0, 0)), None);
}

#[test]
fn what_the_text_does_not_have_is_not_found() {
    for location in [
        root().value("z"),
        root().key("z"),
        root().value("f").value("z"),
        root().value("a").index(3),
        root().value("a").index(2).index(0),
        root().value("a").value("b"),
        root().index(0),
        root().value("g").index(0),
        root().value("g").value("a"),
    ] {
        assert_eq!(at(TEXT, &location), None, "{location}");
    }
}

#[test]
fn a_text_that_is_no_json_before_the_place_has_no_place() {
    for text in [r#""a":1"#, r#"{"x":?,"a":1}"#, r#"{"x":1 "a":1}"#, r#"{x:1,"a":1}"#, r#"{"a":}"#]
    {
        assert_eq!(at(text, &root().value("a")), None, "{text}");
    }
    for text in ["[?,1]", "[0 1]", "[0"] {
        assert_eq!(at(text, &root().index(1)), None, "{text}");
    }
}

/// Lists in each other.
fn nested(levels: usize) -> String {
    format!("{}{}", "[".repeat(levels), "]".repeat(levels))
}

#[test]
fn a_value_may_nest_as_deeply_as_the_reader_allows_and_no_deeper() {
    for (levels, is_found) in [(127, true), (128, false)] {
        let value = nested(levels);
        for (text, location) in [
            (format!(r#"{{"a":{value}}}"#), root().value("a")),
            (format!(r#"{{"x":{value},"a":0}}"#), root().value("a")),
            (format!("[{value}]"), root().index(0)),
            (format!("[{value},0]"), root().index(1)),
        ] {
            assert_eq!(at(&text, &location).is_some(), is_found, "{levels} levels, {location}");
        }
    }
    let inner = root().value("b").value("a");
    for (levels, is_found) in [(126, true), (127, false)] {
        let value = nested(levels);
        let text = format!(r#"{{"b":{{"x":{value},"a":0}}}}"#);
        assert_eq!(at(&text, &inner).is_some(), is_found, "{levels} levels");
    }
}

/// The path to the first `^` of a text, which is then left out.
fn path(marked: &str) -> String {
    let offset = marked.find('^').unwrap();
    Location::from_path(path_at(&marked.replacen('^', "", 1), offset)).to_string()
}

#[test]
fn the_path_to_an_offset_leads_to_the_innermost_value_there() {
    for (marked, expected) in [
        (r#"^{"a":[1,2]}"#, "policy"),
        (r#"{^"a":[1,2]}"#, "a"),
        (r#"{"a^":[1,2]}"#, "a"),
        (r#"{"a":^[1,2]}"#, "a"),
        (r#"{"a":[^1,2]}"#, "a[0]"),
        (r#"{"a":[1^,2]}"#, "a"),
        (r#"{"a":[1,^2]}"#, "a[1]"),
        (r#"{"a":[1,23^]}"#, "a"),
        (r#"{"a":[1,2^3]}"#, "a[1]"),
        (r#"{"a":[1,2]^}"#, "policy"),
        (r#"{"a": ^[1,2]}"#, "a"),
        (r#"{"a": [ ^1 , 2 ]}"#, "a[0]"),
        (r#"{"a": [ 1 ,^ 2 ]}"#, "a"),
        (r#"{"a": [ 1 , ^2 ]}"#, "a[1]"),
        (r#"{"a":1, ^"b":2}"#, "b"),
        (r#"{"a":1,^ "b":2}"#, "policy"),
        (r#"{"a":1,"b": ^2}"#, "b"),
        (r#"{"a":{"b":[{},{"c":^1}]}}"#, "a.b[1].c"),
        (r#"{"a":{^}}"#, "a"),
        (r#"{"a":[^]}"#, "a"),
        (r#"[{"a":0},^{"a":1}]"#, "[1]"),
        (r#"{"\u0061":^1}"#, "a"),
        (r#" ^ {"a":1}"#, "policy"),
        (r#" {"a":1} ^"#, "policy"),
    ] {
        assert_eq!(path(marked), expected, "{marked}");
    }
}

#[test]
fn the_path_leads_as_far_as_the_text_is_json() {
    for (marked, expected) in [
        (r#"{"a":[1,^?]}"#, "a[1]"),
        (r#"{"a":[?,^1]}"#, "a[0]"),
        (r#"{"a":1 ^"b":2}"#, "policy"),
        (r#"{a:^1}"#, "policy"),
        (r#"{"a":[1,2^"#, "a"),
        (r#"{"a":[1,^2"#, "a[1]"),
        (r#"{"a":"b^"#, "a"),
        ("^", "policy"),
    ] {
        assert_eq!(path(marked), expected, "{marked}");
    }
}

#[test]
fn a_key_is_told_from_its_value() {
    let text = r#"{"a":1}"#;
    assert_eq!(path_at(text, 1), [PathElement::Key("a".into())]);
    assert_eq!(path_at(text, 3), [PathElement::Key("a".into())]);
    assert_eq!(path_at(text, 5), [PathElement::Value("a".into())]);
}

#[test]
fn the_path_goes_down_as_deeply_as_the_reader_allows() {
    let text = format!("{}0{}", "[".repeat(128), "]".repeat(128));
    assert_eq!(path_at(&text, 128).len(), 128);
    let text = format!("[{},0]", nested(127));
    assert_eq!(path_at(&text, text.len() - 2), [PathElement::Index(1)]);
    let text = format!("[{},0]", nested(128));
    assert_eq!(path_at(&text, text.len() - 2).first(), Some(&PathElement::Index(0)));
}
