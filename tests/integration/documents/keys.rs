//! Keys: each once in its object, and in no order when objects are compared.

use iam_policy::PolicyDocument;

fn object(members: impl Iterator<Item = (usize, usize)>) -> PolicyDocument {
    let members: Vec<_> = members.map(|(key, value)| format!(r#""k{key}":{value}"#)).collect();
    PolicyDocument::from_json(&format!(r#"{{"Other":{{{}}}}}"#, members.join(","))).unwrap()
}

#[test]
fn a_key_that_occurs_twice_is_found_however_it_is_spelled_and_however_many_there_are() {
    for (first, second) in [("a", "a"), (r"\u0061", "a"), ("a", r"\u0061"), (r"\u0061", r"\u0061")]
    {
        for others in [0, 8, 9, 10, 11, 30] {
            let others: Vec<_> = (0..others).map(|other| format!(r#""k{other}":1,"#)).collect();
            let others = others.concat();
            for text in [
                format!(r#"{{"{first}":1,{others}"{second}":2}}"#),
                format!(r#"{{{others}"{first}":1,"{second}":2}}"#),
            ] {
                let error = PolicyDocument::from_json(&text).unwrap_err();
                assert_eq!(error.findings().len(), 1, "{text}");
                assert_eq!(error.findings()[0].rule(), "duplicate-key");
                assert_eq!(error.findings()[0].message(), "key `a` occurs twice in one object");
            }
        }
    }
}

#[test]
fn many_different_keys_are_all_kept_in_their_order() {
    let keys: Vec<_> = (0..40).map(|key| format!(r#""k{key}":{key}"#)).collect();
    let text = format!("{{{}}}", keys.join(","));
    let document = PolicyDocument::from_json(&text).unwrap();
    assert_eq!(document.unknown_elements().len(), 40);
    assert_eq!(document.to_json(), text);
}

#[test]
fn objects_are_equal_in_any_order_of_their_keys_whatever_their_number() {
    for count in [0, 1, 2, 15, 16, 17, 40] {
        let one = object((0..count).map(|key| (key, key)));
        assert_eq!(one, object((0..count).rev().map(|key| (key, key))), "{count}");
        assert_ne!(one, object((0..=count).map(|key| (key, key))), "{count}");
        assert_ne!(object((0..=count).map(|key| (key, key))), one, "{count}");
        if count > 0 {
            assert_ne!(
                one,
                object((0..count).map(|key| (key, key + usize::from(key + 1 == count))))
            );
            assert_ne!(one, object((1..=count).map(|key| (key, key))), "{count}");
        }
    }
}

#[test]
fn members_tell_their_number_and_show_themselves() {
    let document = PolicyDocument::from_json(r#"{"b":1,"a":[null]}"#).unwrap();
    let members = document.unknown_elements();
    assert_eq!((members.len(), members.is_empty()), (2, false));
    assert_eq!(format!("{members:?}"), r#"{"b": Number(1), "a": Array([Null])}"#);
    let none = PolicyDocument::default();
    assert_eq!((none.unknown_elements().len(), none.unknown_elements().is_empty()), (0, true));
}
