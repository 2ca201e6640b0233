//! What every name can do, shown on one.

use iam_policy::{ParseError, RoleName, Text};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};

#[test]
fn a_name_is_made_from_every_kind_of_string() -> Result<(), ParseError> {
    let text = String::from("reader");
    let names = [
        RoleName::new("reader")?,
        "reader".parse()?,
        RoleName::try_from("reader")?,
        RoleName::try_from(&text)?,
        RoleName::try_from(text.clone())?,
        RoleName::try_from(text.clone().into_boxed_str())?,
        RoleName::try_from(Cow::Borrowed("reader"))?,
        RoleName::try_from(Text::from("reader"))?,
        RoleName::try_from(&Text::from_static("reader"))?,
        RoleName::from_static("reader"),
        RoleName::from(&RoleName::from_static("reader")),
    ];
    assert!(names.iter().all(|name| *name == names[0]));
    Ok(())
}

#[test]
fn every_way_in_refuses_the_same_texts() {
    assert!(RoleName::new("a b").is_err());
    assert!("a b".parse::<RoleName>().is_err());
    assert!(RoleName::try_from(String::from("a b")).is_err());
    assert!(RoleName::try_from(Text::from("a b")).is_err());
    assert!(serde_json::from_str::<RoleName>(r#""a b""#).is_err());
    assert!(serde_json::from_str::<RoleName>("7").is_err());
}

#[test]
#[should_panic(expected = "unexpected character")]
fn a_bad_name_in_the_program_panics() {
    let _ = RoleName::from_static("a b");
}

#[test]
fn a_name_reads_as_its_text() {
    let name = RoleName::from_static("reader");
    assert_eq!(name.as_str(), "reader");
    assert_eq!(AsRef::<str>::as_ref(&name), "reader");
    assert_eq!(String::from(name.clone()), "reader");
    assert_eq!(Text::from(&name), "reader");
    assert_eq!(Text::from(name.clone()), "reader");
    assert_eq!(format!("{name:>8}|{name:.3}"), "  reader|rea");
    assert_eq!(format!("{name:?}"), r#"RoleName("reader")"#);
}

#[test]
fn a_name_compares_with_strings_on_both_sides() {
    let name = RoleName::from_static("reader");
    let (same, other) = (String::from("reader"), String::from("Reader"));
    assert!(name == *"reader" && name == "reader" && name == same);
    assert!(*"reader" == name && "reader" == name && same == name);
    assert!(name != *"Reader" && name != "Reader" && name != other);
    assert!(*"Reader" != name && "Reader" != name && other != name);
}

#[test]
fn a_name_is_found_by_its_text_in_sets() {
    let names = ["b", "a"].map(RoleName::from_static);
    assert!(HashSet::from(names.clone()).contains("a"));
    let sorted: Vec<_> = BTreeSet::from(names).into_iter().map(String::from).collect();
    assert_eq!(sorted, ["a", "b"]);
}

#[cfg(feature = "schemars")]
#[test]
fn a_name_has_a_schema_of_its_own() {
    let schema = schemars::schema_for!(RoleName);
    assert_eq!(schema.get("title").unwrap(), "role name");
    assert_eq!(schema.get("type").unwrap(), "string");
    let inside = schemars::schema_for!(Vec<RoleName>).to_value().to_string();
    assert!(inside.contains(r##""$ref":"#/$defs/RoleName""##), "{inside}");
}
