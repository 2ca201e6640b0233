use super::super::read::{Fault, FaultKind, read};
use super::{Mended, mend};
use crate::json::message;
use proptest::prelude::*;

/// The mended text.
fn mended(text: &str) -> String {
    mend(text).text().to_owned()
}

fn syntax_fault(faults: &[Fault]) -> Option<(usize, &'static str)> {
    faults.iter().find_map(|fault| match fault.kind {
        FaultKind::Syntax(message) => Some((fault.offset, message)),
        _ => None,
    })
}

/// What must hold for every text.
fn holds(text: &str) {
    let strict = syntax_fault(&read(text).1);
    let result = mend(text);
    let first = result.faults().first().map(|fault| (fault.offset, fault.message));
    assert_eq!(first, strict, "{text:?}");
    assert_eq!(syntax_fault(&read(result.text()).1), None, "{text:?} became {:?}", result.text());
    assert!(result.faults().is_sorted_by_key(|fault| fault.offset), "{text:?}");
    origins_are_ordered_characters(text, &result);
}

fn origins_are_ordered_characters(text: &str, result: &Mended) {
    let mut last = (0, 0);
    for (offset, _) in result.text().char_indices() {
        let (start, end) = (result.origin(offset), result.origin_of_end(offset));
        assert!(last.0 <= start && last.1 <= end, "{text:?} at {offset}");
        assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{text:?} at {offset}");
        last = (start, end);
    }
}

#[test]
fn what_is_json_stays_as_it_is() {
    for text in ["{}", " [1, \"\\n\u{e9}\", {\"a\": null}, -1.5e3, true, false] ", "\"x\""] {
        assert_eq!(mended(text), text.trim_end());
        assert!(mend(text).faults().is_empty());
    }
}

#[test]
fn the_usual_slips_are_mended_where_they_are() {
    for (text, expected) in [
        (r#"{"a":1,}"#, r#"{"a":1}"#),
        ("[1 , ]", "[1  ]"),
        ("[1,,2]", "[1,2]"),
        ("[,1,,]", "[1]"),
        ("[1, , ,]", "[1 ]"),
        (r#"{,"a":1}"#, r#"{"a":1}"#),
        (r#"{"a":1 "b":2}"#, r#"{"a":1 ,"b":2}"#),
        (r#"["a""b"]"#, r#"["a","b"]"#),
        ("[{}{}[]3]", "[{},{},[],3]"),
        (r#"{"a":1;"b":2;}"#, r#"{"a":1,"b":2}"#),
        (r#"{"a" 1,"b"=2,"c"=>3,"d"{}}"#, r#"{"a" :1,"b":2,"c":3,"d":{}}"#),
        (r#"{"a":,"b":}"#, r#"{"a":null,"b":null}"#),
        ("{a:1,b_2 :2}", r#"{"a":1,"b_2" :2}"#),
        (r"{'a':'b'}", r#"{"a":"b"}"#),
        (r#"['say "hi"','it\'s','\d\\\n']"#, r#"["say \"hi\"","it's","d\\\n"]"#),
        ("[“a”, ‘b’, „c“, «d»]", r#"["a", "b", "c", "d"]"#),
        ("[True, FALSE, None, nil]", "[true, false, null, null]"),
        (
            "[Allow, arn:aws:s3:::b/*, 2012-10-17, 01]",
            r#"["Allow", "arn:aws:s3:::b/*", "2012-10-17", "01"]"#,
        ),
        ("[${a.b}, <name>, ...\n]", "[null, null, null\n]"),
        ("{/* a */\"a\"//b\n:#c\n1}", "{ \"a\" \n: \n1}"),
        ("\u{feff}{\u{a0}\"a\":\u{2003}1\0}", " { \"a\": 1 }"),
        (r#"["a\xb\u12\ud800"]"#, r#"["axbu12ud800"]"#),
        ("[\"a\tb\u{1}\u{2}c\"]", r#"["a b c"]"#),
        ("{\"a\":\"b\n  c\"}", "{\"a\":\"b   c\"}"),
        ("{\"a\":\"b,\n\"c\":1}", "{\"a\":\"b\",\n\"c\":1}"),
        ("{\"a\":\"b \r\n}", "{\"a\":\"b\" \r\n}"),
        ("[\"a,\n\"b\"]", "[\"a\",\n\"b\"]"),
        ("[\"a\n\"b\",\n\"c\"\n]", "[\"a\"\n,\"b\",\n\"c\"\n]"),
        (r#"[{"a":[1}]"#, r#"[{"a":[1]}]"#),
        (r#"{"a":[{"b":1]}"#, r#"{"a":[{"b":1}]}"#),
        (r#"{"a":[{"b":1,]}"#, r#"{"a":[{"b":1}]}"#),
        (r#"{"a":1]}"#, r#"{"a":1}"#),
        ("[1}]", "[1]"),
        (r#"{"a":[}"#, r#"{"a":null}"#),
        ("{\"a\":[ /* none */ }\n}", r#"{"a":null}"#),
        ("[{]", "[null]"),
        ("{} {}", "{}"),
        ("{} // end", "{}"),
    ] {
        assert_eq!(mended(text), expected, "{text}");
        holds(text);
    }
}

#[test]
fn where_the_text_is_cut_off_what_is_complete_is_closed() {
    for (text, expected) in [
        ("", "{}"),
        ("[", "{}"),
        (r#"{"a""#, "{}"),
        (r#"{"a":"#, "{}"),
        (r#"{"a":1"#, r#"{"a":1}"#),
        (r#"{"a":1,"#, r#"{"a":1}"#),
        (r#"{"a":1,"b"#, r#"{"a":1}"#),
        (r#"{"a":1,"b":["#, r#"{"a":1}"#),
        (r#"{"a":1,"b":[{"#, r#"{"a":1}"#),
        (r#"{"a":1,"b":[{"c":"d"#, r#"{"a":1}"#),
        (r#"{"a":1,"b":[{"c":"d""#, r#"{"a":1,"b":[{"c":"d"}]}"#),
        (r#"{"a":[1,2,tr"#, r#"{"a":[1,2]}"#),
        (r#"{"a":[1,-"#, r#"{"a":[1]}"#),
        (r#"{"a":['b',c,'d"#, r#"{"a":["b","c"]}"#),
        (r#"{"a":[b"#, "{}"),
        (r#"{"a":1,@"b":2}"#, r#"{"a":1}"#),
        (r#"{"a":[1,2]@,"b":2}"#, r#"{"a":[1,2]}"#),
        (r#"{"a":1,"b\"#, r#"{"a":1}"#),
        ("hello", "{}"),
    ] {
        assert_eq!(mended(text), expected, "{text}");
        holds(text);
    }
}

#[test]
fn places_lead_back_to_the_text_as_it_was_written() {
    let text = "{'a':[Allow, /*x*/ \"b\" 1,],}";
    let result = mend(text);
    assert_eq!(result.text(), "{\"a\":[\"Allow\",   \"b\" ,1]}");
    let origin = |part: &str| {
        let start = result.text().find(part).unwrap();
        text.get(result.origin(start)..result.origin_of_end(start + part.len())).unwrap()
    };
    assert_eq!(origin("\"a\""), "'a'");
    assert_eq!(origin("\"Allow\""), "Allow");
    assert_eq!(origin("\"b\""), "\"b\"");
    assert_eq!(origin("[\"Allow\",   \"b\" ,1]"), "[Allow, /*x*/ \"b\" 1,]");
    assert_eq!(origin(result.text()), text);
}

#[test]
fn a_text_of_too_many_faults_is_read_up_to_the_last_that_counts() {
    let result = mend(&format!("[{}]", "1 ".repeat(5000)));
    assert_eq!(result.faults().len(), 1000);
    assert_eq!(result.text().matches('1').count(), 1000);
    let lines = mend(&format!("[\"{}\",1]", "a\n".repeat(20_000)));
    assert_eq!(lines.faults().len(), 1);
    assert_eq!(lines.faults()[0].message, message::CONTROL_CHARACTER);
    assert_eq!(lines.text(), "{}");
}

proptest! {
    #[test]
    fn any_text_is_mended_to_json_and_its_first_fault_is_that_of_the_reader(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn so_is_what_looks_like_json(
        parts in proptest::collection::vec(proptest::sample::select(PARTS), 0..40)
    ) {
        holds(&parts.concat());
    }
}

const PARTS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "'",
    "“",
    "”",
    "\\",
    "\\u12",
    "\\n",
    "\n",
    "\r\n",
    "\t",
    " ",
    "/",
    "//",
    "/*",
    "*/",
    "#",
    "\"a\"",
    "\"b\":",
    "\"Statement\":[{",
    "a",
    "true",
    "None",
    "1",
    "-",
    ".5",
    "${",
    "=",
    ";",
    "\u{feff}",
    "\u{a0}",
    "é",
    "\0",
    "@",
    "\"c\"",
    "{}",
    "[]",
    "‘",
];
