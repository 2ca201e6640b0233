use super::{find, locate};
use crate::document::Location;

const TEXT: &str =
    r#"{ "a" : [ 1 , {"b":"x"} ,[] ] , "c\u0064" : {"e":"1\n3é5"} , "f":{} , "g":true }"#;

/// The part of the text that a path leads to.
fn at<'t>(text: &'t str, location: &Location) -> Option<&'t str> {
    let [range] = find(text, [location.path()].into_iter())[..] else { panic!("one range") };
    range.and_then(|(start, end)| text.get(start..end))
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

#[test]
fn many_places_are_found_at_once_in_whatever_order_they_are_asked_for() {
    let string = || root().value("cd").value("e");
    let mut locations = [
        root().value("z"),
        root().value("g"),
        string().substring(3, 1),
        root().value("a").index(1).value("b"),
        root().value("a"),
        root().key("a"),
        root().value("g"),
        string().substring(9, 1),
        string(),
        root().value("a").index(7),
        string().substring(0, 2),
        root().key("g"),
    ];
    locate(TEXT, &mut locations);
    let found: Vec<_> = locations
        .iter()
        .map(|location| {
            location.span().and_then(|span| TEXT.get(span.start.offset..span.end.offset))
        })
        .collect();
    assert_eq!(
        found,
        [
            None,
            Some("true"),
            Some("é"),
            Some(r#""x""#),
            Some(r#"[ 1 , {"b":"x"} ,[] ]"#),
            Some(r#""a""#),
            Some("true"),
            None,
            Some(r#""1\n3é5""#),
            None,
            Some(r"1\n"),
            Some(r#""g""#),
        ]
    );
}

#[test]
fn of_two_equal_keys_the_first_is_meant() {
    assert_eq!(at(r#"{"a":1,"a":2}"#, &root().value("a")), Some("1"));
    assert_eq!(at(r#"{"a":{},"a":{"b":2}}"#, &root().value("a").value("b")), None);
}

#[test]
fn a_place_is_found_though_the_text_behind_it_is_no_json() {
    assert_eq!(at(r#"{"a":1,?"#, &root().value("a")), Some("1"));
    assert_eq!(at(r#"{"a":?"#, &root().key("a")), Some(r#""a""#));
    assert_eq!(at("[1,?", &root().index(0)), Some("1"));
}

#[test]
fn lines_and_columns_are_counted_in_characters_from_1() {
    let text = "{\"é\": [0,\n\n  1, \"𝄞\"],\r\n\"b\": \"x\"}";
    let mut locations =
        [root().value("b"), root().value("é").index(2), root().value("é"), root().key("b")];
    locate(text, &mut locations);
    let places: Vec<_> = locations
        .iter()
        .map(|location| {
            let span = location.span().unwrap();
            [(span.start.line, span.start.column), (span.end.line, span.end.column)]
        })
        .collect();
    assert_eq!(places, [[(4, 6), (4, 9)], [(3, 6), (3, 9)], [(1, 7), (3, 10)], [(4, 1), (4, 4)]]);
}
