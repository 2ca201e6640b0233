//! Input that is made to hurt: deep, long, repeated a hundred thousand times, or not quite JSON.
//!
//! Nothing here is timed. What is done in more than linear time takes minutes at these sizes, and
//! what needs a stack frame a level overflows the stack.

use iam_policy::{IdentityPolicy, PolicyDocument, PolicyType, Validator};

/// What the first finding says, with its line and column.
fn refusal(text: &str) -> String {
    PolicyDocument::from_json(text).unwrap_err().findings()[0].to_string()
}

fn nested(open: &str, close: &str, levels: usize) -> String {
    format!(r#"{{"Vendor":{}7{}}}"#, open.repeat(levels), close.repeat(levels))
}

#[test]
fn a_hundred_and_twenty_eight_levels_are_read_and_no_more() {
    for (open, close) in [("[", "]"), (r#"{"k":"#, "}")] {
        let text = nested(open, close, 127);
        assert_eq!(PolicyDocument::from_json(&text).unwrap().to_json(), text);
        for levels in [128, 129, 100_000] {
            let refusal = refusal(&nested(open, close, levels));
            assert!(refusal.contains(": nested more than 128 levels deep at line 1"), "{refusal}");
        }
    }
}

#[test]
fn brackets_without_end_are_refused_wherever_they_stand() {
    for open in ["[", r#"{"k":"#, r#"[{"k":"#] {
        let brackets = open.repeat(100_000);
        for start in [
            "",
            r#"{"Version":"#,
            r#"{"Statement":"#,
            r#"{"Statement":["#,
            r#"{"Statement":[{"Sid":"#,
            r#"{"Statement":[{"Action":"#,
            r#"{"Statement":[{"Action":["#,
            r#"{"Statement":[{"Principal":"#,
            r#"{"Statement":[{"Principal":{"AWS":"#,
            r#"{"Statement":[{"Condition":"#,
            r#"{"Statement":[{"Condition":{"Bool":"#,
            r#"{"Statement":[{"Condition":{"Bool":{"k":"#,
            r#"{"Statement":[{"Condition":{"Bool":{"k":["#,
            r#"{"Statement":[{"Vendor":"#,
            r#"{"Version":"","Version":"#,
        ] {
            let text = format!("{start}{brackets}");
            let error = PolicyDocument::from_json(&text).unwrap_err();
            let last = error.findings().last().unwrap().to_string();
            assert!(last.contains("nested more than 128 levels deep"), "{start}: {last}");
            assert!(IdentityPolicy::from_json(&text).is_err());
            assert!(serde_json::from_str::<PolicyDocument>(&text).is_err());
        }
    }
}

#[test]
fn serde_reads_as_deep_as_its_format_does() {
    let text = nested("[", "]", 126);
    assert_eq!(serde_json::from_str::<PolicyDocument>(&text).unwrap().to_json(), text);
    assert!(serde_json::from_str::<PolicyDocument>(&nested("[", "]", 128)).is_err());
    // A value that was built knows no such limit of its own.
    let deep = |levels| {
        let inner = serde_json::Value::from(7);
        let inner = (0..levels).fold(inner, |inner, _| serde_json::Value::Array(vec![inner]));
        serde_json::from_value::<PolicyDocument>(serde_json::json!({ "Vendor": inner }))
    };
    assert_eq!(deep(127).unwrap().to_json(), nested("[", "]", 127));
    assert_eq!(deep(128).unwrap_err().to_string(), "nested more than 128 levels deep");
}

#[test]
fn text_of_four_mebibytes_is_read_and_no_more() {
    let text = |length: usize| {
        let around = r#"{"Vendor":""}"#.len();
        format!(r#"{{"Vendor":"{}"}}"#, "x".repeat(length - around))
    };
    let longest = text(PolicyDocument::MAX_LENGTH);
    assert_eq!(PolicyDocument::from_json(&longest).unwrap().size().bytes, 4 << 20);
    for length in [PolicyDocument::MAX_LENGTH + 1, 5 << 20] {
        let refusal = refusal(&text(length));
        assert_eq!(refusal, "policy: longer than 4194304 bytes at line 1 column 1");
        assert!(serde_json::from_str::<PolicyDocument>(&text(length)).is_err());
    }
    let blank = " ".repeat(5 << 20);
    assert_eq!(refusal(&blank), "policy: longer than 4194304 bytes at line 1 column 1");
}

#[test]
fn numbers_of_more_than_32_characters_or_beyond_floats_are_refused() {
    const MESSAGE: &str =
        "a number of more than 32 characters, or beyond what a 64-bit float holds";
    for number in ["1".repeat(32), format!("-{}", "1".repeat(31)), "1e308".to_owned()] {
        let text = format!(r#"{{"n":{number}}}"#);
        assert_eq!(PolicyDocument::from_json(&text).unwrap().to_json(), text);
    }
    for number in ["1".repeat(33), "1".repeat(1 << 20), "1e999".to_owned(), "-1e309".to_owned()] {
        assert_eq!(
            refusal(&format!(r#"{{"n":{number}}}"#)),
            format!("n: {MESSAGE} at line 1 column 6")
        );
        let condition =
            format!(r#"{{"Statement":{{"Condition":{{"NumericEquals":{{"k":[1,{number}]}}}}}}}}"#);
        assert_eq!(
            refusal(&condition),
            format!("Statement.Condition.NumericEquals.k[1]: {MESSAGE} at line 1 column 52"),
        );
    }
}

#[test]
fn a_hundred_thousand_keys_in_one_object_are_kept_in_order() {
    let members = |count: usize| {
        let members: Vec<_> = (0..count).map(|n| format!(r#""k{n}":{n}"#)).collect();
        format!("{{{}}}", members.join(","))
    };
    let text = members(100_000);
    let document = PolicyDocument::from_json(&text).unwrap();
    assert_eq!(document.to_json(), text);
    assert_eq!(document, PolicyDocument::from_json(&text).unwrap());
    let backwards: Vec<_> = (0..100_000).rev().map(|n| format!(r#""k{n}":{n}"#)).collect();
    let backwards = PolicyDocument::from_json(&format!("{{{}}}", backwards.join(","))).unwrap();
    assert_eq!(backwards, document);
    assert_ne!(PolicyDocument::from_json(&members(99_999)).unwrap(), document);
    let through_serde = serde_json::from_str::<PolicyDocument>(&text).unwrap();
    assert_eq!(through_serde, document);
    assert_eq!(document.validate(PolicyType::Identity).errors().count(), 100_001);
    assert_eq!(IdentityPolicy::from_json(&text).unwrap_err().findings().len(), 100_001);
}

#[test]
fn keys_with_escapes_are_compared_by_what_they_stand_for() {
    let keys: Vec<_> = (0..50_000).map(|n| format!(r#""\u006b{n}":0"#)).collect();
    let text = format!("{{{}}}", keys.join(","));
    assert_eq!(PolicyDocument::from_json(&text).unwrap().unknown_elements().len(), 50_000);
    let text = format!(r#"{{{},"k7":0}}"#, keys.join(","));
    assert!(refusal(&text).starts_with("k7: key `k7` occurs twice in one object"));
}

#[test]
fn a_hundred_thousand_doubled_keys_are_all_told() {
    let members = vec![r#""Id":"a""#; 100_000].join(",\n");
    let error = PolicyDocument::from_json(&format!("{{{members}}}")).unwrap_err();
    assert_eq!(error.findings().len(), 99_999);
    let last = error.findings().last().unwrap().to_string();
    assert_eq!(last, "Id: key `Id` occurs twice in one object at line 100000 column 1");
}

#[test]
fn a_hundred_thousand_values_of_the_wrong_type_are_all_told() {
    let text = format!(r#"{{"Statement":{{"Action":[{}]}}}}"#, vec!["7"; 100_000].join(","));
    let error = PolicyDocument::from_json(&text).unwrap_err();
    assert_eq!(error.findings().len(), 100_000);
    assert_eq!(
        error.findings().last().unwrap().to_string(),
        "Statement.Action[99999]: expected a string, found a number at line 1 column 200023",
    );
    let text = format!(r#"{{"Statement":[{}]}}"#, vec!["7"; 100_000].join(","));
    assert_eq!(IdentityPolicy::from_json(&text).unwrap_err().findings().len(), 100_000);
}

#[test]
fn ten_thousand_statements_are_read_and_judged() {
    let statement = r#"{"Sid":"","Effect":"Deny","Action":"s3:*","Resource":"*"}"#;
    let document = |statement: &str| {
        let statements = vec![statement; 10_000].join(",");
        format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)
    };
    let policy = IdentityPolicy::from_json(&document(statement)).unwrap();
    assert_eq!(policy.statements().len(), 10_000);
    assert_eq!(policy.to_json(), document(statement));
    let error =
        IdentityPolicy::from_json(&document(&statement.replace("Deny", "deny"))).unwrap_err();
    assert_eq!(error.findings().len(), 10_000);
    let last = error.findings().last().unwrap();
    assert_eq!(last.location().to_string(), "Statement[9999].Effect");
    assert_eq!(
        last.location().span(),
        last.location().span_in(&document(&statement.replace("Deny", "deny")))
    );
}

#[test]
fn ten_thousand_actions_are_read_and_judged() {
    let document = |action: &dyn Fn(usize) -> String| {
        let actions: Vec<_> = (0..10_000).map(|n| format!("\"{}\"", action(n))).collect();
        let actions = actions.join(",");
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Action":[{actions}],"Resource":[{}]}}}}"#,
            vec![r#""arn:aws:s3:::b/${aws:username}/*""#; 10_000].join(","),
        )
    };
    let text = document(&|n| format!("s3:Get{n}*"));
    assert_eq!(IdentityPolicy::from_json(&text).unwrap().to_json(), text);
    let text = document(&|n| format!("s3Get{n}"));
    let error = IdentityPolicy::from_json(&text).unwrap_err();
    assert_eq!(error.findings().len(), 10_000);
    for finding in error.findings().iter().step_by(999) {
        assert_eq!(finding.location().span(), finding.location().span_in(&text));
    }
}

#[test]
fn half_of_a_surrogate_pair_is_refused_wherever_it_stands() {
    const LONE: &str = "half of a surrogate pair in a string";
    const DIGITS: &str = "`\\u` needs four hexadecimal digits";
    for (escape, message) in [
        (r"\ud800", LONE),
        (r"\udfff", LONE),
        (r"\ud83d\ud83d", LONE),
        (r"\ude00\ud83d", LONE),
        (r"\ud83dx", LONE),
        (r"\ud83d\n", LONE),
        (r"\ud83d\u0041", LONE),
        (r"\ud83d\u12", LONE),
        (r"\u", DIGITS),
        (r"\u12", DIGITS),
        (r"\u12g4", DIGITS),
        (r"\u+123", DIGITS),
        (r"\u 123", DIGITS),
        (r"\u00é", DIGITS),
        (r"\x41", "unknown escape sequence in a string"),
        (r"\'", "unknown escape sequence in a string"),
        (r"\U0041", "unknown escape sequence in a string"),
    ] {
        assert_eq!(
            refusal(&format!(r#"{{"Id":"{escape}"}}"#)),
            format!("Id: {message} at line 1 column 8"),
        );
        let key = refusal(&format!(r#"{{"{escape}":1}}"#));
        assert_eq!(key, format!("policy: {message} at line 1 column 3"));
    }
    let pair = PolicyDocument::from_json(r#"{"Id":"\uD83D\ude00"}"#).unwrap();
    assert_eq!(pair.id(), Some("\u{1f600}"));
}

#[test]
fn control_characters_in_strings_are_refused_and_their_escapes_are_not() {
    for code in 0_u8..0x20 {
        let character = char::from(code);
        assert_eq!(
            refusal(&format!("{{\"Id\":\"a{character}\"}}")),
            "Id: control character in a string; write it as an escape at line 1 column 9",
        );
        let escaped = format!("{{\"Id\":\"a\\u{code:04x}\"}}");
        let document = PolicyDocument::from_json(&escaped).unwrap();
        assert_eq!(document.id(), Some(&*format!("a{character}")));
        assert_eq!(PolicyDocument::from_json(&document.to_json()).unwrap(), document);
    }
    // Other characters that do not print are JSON.
    let text = "{\"Id\":\"\u{7f}\u{80}\u{2028}\u{feff}\"}";
    assert_eq!(PolicyDocument::from_json(text).unwrap().to_json(), text);
}

#[test]
fn what_only_looks_like_json_is_refused_at_its_place() {
    const VALUE: &str = "expected a JSON value";
    for (text, place) in [
        ("", "policy: the text ends where a value should begin at line 1 column 1"),
        (" \n ", "policy: the text ends where a value should begin at line 2 column 2"),
        ("\u{feff}{}", &*format!("policy: {VALUE} at line 1 column 1")),
        ("\u{a0}{}", &format!("policy: {VALUE} at line 1 column 1")),
        ("\u{b}{}", &format!("policy: {VALUE} at line 1 column 1")),
        (r#"{"Id":"a",}"#, "policy: comma before a closing bracket at line 1 column 11"),
        (r#"{"Statement":[{},]}"#, "Statement: comma before a closing bracket at line 1 column 18"),
        (r#"{,"Id":"a"}"#, "policy: expected a key in double quotes at line 1 column 2"),
        (r#"{"n":NaN}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":-NaN}"#, "n: malformed number at line 1 column 7"),
        (r#"{"n":Infinity}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":+1}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":.5}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":5.}"#, "n: malformed number at line 1 column 8"),
        (r#"{"n":01}"#, "n: malformed number at line 1 column 7"),
        (r#"{"n":0x1F}"#, "n: malformed number at line 1 column 7"),
        (r#"{"n":1e}"#, "n: malformed number at line 1 column 8"),
        (r#"{"n":True}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":nul}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":truely}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r#"{"n":undefined}"#, &format!("n: {VALUE} at line 1 column 6")),
        (r"{'Id':'a'}", "policy: expected a key in double quotes at line 1 column 2"),
        (r#"{Id:"a"}"#, "policy: expected a key in double quotes at line 1 column 2"),
        ("// policy\n{}", &format!("policy: {VALUE} at line 1 column 1")),
        ("{/* policy */}", "policy: expected a key in double quotes at line 1 column 2"),
        ("{}// policy", "policy: text after the end of the document at line 1 column 3"),
        ("{}{}", "policy: text after the end of the document at line 1 column 3"),
        ("{}\0", "policy: text after the end of the document at line 1 column 3"),
        (
            r#"{"Id":"a";"Version":"b"}"#,
            "policy: expected `,` or `}` after a member at line 1 column 10",
        ),
        (r#"{"Id" "a"}"#, "policy: expected `:` after a key at line 1 column 7"),
        (r#"{"Id"="a"}"#, "policy: expected `:` after a key at line 1 column 6"),
        (
            r#"{"Statement":[{} {}]}"#,
            "Statement: expected `,` or `]` after an element at line 1 column 18",
        ),
        (
            r#"{"Statement":[{}}"#,
            "Statement: expected `,` or `]` after an element at line 1 column 17",
        ),
        (r#"{"Id":"a"]"#, "policy: expected `,` or `}` after a member at line 1 column 10"),
        (r#"{"Id":"a"#, "Id: the text ends inside a string at line 1 column 9"),
        (r#"{"Id":"a\"#, "Id: unknown escape sequence in a string at line 1 column 9"),
        (
            r#"{"Statement":["#,
            "Statement[0]: the text ends where a value should begin at line 1 column 15",
        ),
        (r#"{"Statement":[{}"#, "Statement: the text ends inside a list at line 1 column 17"),
        (r#"{"Id":"a""#, "policy: the text ends inside an object at line 1 column 10"),
    ] {
        assert_eq!(refusal(text), place, "{text}");
        assert!(serde_json::from_str::<PolicyDocument>(text).is_err(), "{text}");
    }
}

#[test]
fn white_space_is_that_of_json_and_any_amount_of_it() {
    let blank = " \t\r\n".repeat(100_000);
    let text = format!("{blank}{{{blank}\"Statement\"{blank}:{blank}[{blank}]{blank}}}{blank}");
    assert_eq!(PolicyDocument::from_json(&text).unwrap().to_json(), r#"{"Statement":[]}"#);
}

#[test]
fn a_long_key_over_many_faults_is_kept_once() {
    // A copy of the key for each place would be 20 GB.
    for start in ["k", r"\u006b"] {
        let key = format!("{start}{}", "x".repeat(1_000_000));
        let values = vec!["null"; 20_000].join(",");
        let faults =
            format!(r#"{{"Statement":{{"Condition":{{"Bool":{{"{key}":[{values}]}}}}}}}}"#);
        let error = PolicyDocument::from_json(&faults).unwrap_err();
        assert_eq!(error.findings().len(), 20_000);

        let dates = vec![r#""x""#; 20_000].join(",");
        let key = format!("{start}:{}", "x".repeat(1_000_000));
        let text =
            format!(r#"{{"Statement":{{"Condition":{{"DateEquals":{{"{key}":[{dates}]}}}}}}}}"#);
        let findings = PolicyDocument::from_json(&text).unwrap().validate(PolicyType::Identity);
        assert!(findings.len() >= 20_000);
    }
}

#[test]
fn a_report_on_fifty_thousand_findings_in_one_line_is_written() {
    let actions = vec![r#""x""#; 50_000].join(",");
    let text = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Action":[{actions}],"Resource":"*"}}}}"#
    );
    let findings = Validator::new().validate_json(&text, PolicyType::Identity);
    let report = findings.report("minified.json", &text);
    let shown = report.to_string();
    assert_eq!(shown.matches("\nerror[action-format]").count(), 49_999);
    assert!(shown.len() < 50_000 * 500);
    assert_eq!(report.to_json().matches("findingDetails").count(), findings.len());
    assert_eq!(report.to_sarif().matches("ruleIndex").count(), findings.len());
}

#[test]
fn a_report_on_a_key_of_a_megabyte_with_thousands_of_faults_below_is_written() {
    let keys: Vec<_> = (0..5000).map(|index| format!(r#""k{index}":"v""#)).collect();
    let operator = "o".repeat(1 << 20);
    let text = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{{"{operator}":{{{}}}}}}}}}"#,
        keys.join(",")
    );
    let findings = Validator::new().validate_json(&text, PolicyType::Identity);
    assert!(findings.len() >= 5000);
    let report = findings.report("policy.json", &text);
    for shown in [report.to_string(), report.to_json(), report.to_sarif()] {
        assert!(shown.len() < findings.len() * 3000, "{}", shown.len());
    }
}
