//! The managed policies of AWS, word for word: whatever AWS writes must pass through unchanged.
//!
//! `IAM_POLICY_CORPUS` names a file of JSON lines `{"name": …, "document": …}`, where the document
//! is JSON text in a string. `.ci/run` makes it; without it these tests pass and say so.

use iam_policy::{FindingType, IdentityPolicy, Needs, PolicyDocument, PolicyType, Size};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A policy of the corpus.
#[derive(serde::Deserialize)]
pub(crate) struct Managed {
    pub(crate) name: String,
    /// The text of the document.
    pub(crate) document: String,
}

/// All policies of the corpus; none, loudly, where there is no corpus.
pub(crate) fn managed_policies() -> Vec<Managed> {
    let Some(path) = std::env::var_os("IAM_POLICY_CORPUS") else {
        eprintln!("SKIPPED: IAM_POLICY_CORPUS names no corpus of managed policies");
        return Vec::new();
    };
    let text = std::fs::read_to_string(&path).unwrap();
    let policies: Vec<Managed> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(policies.len() > 1000, "the corpus has only {} policies", policies.len());
    policies
}

/// Calls `test` with each policy, and names the policy where it fails.
fn each(test: impl Fn(&Managed, PolicyDocument)) {
    for managed in &managed_policies() {
        let document = PolicyDocument::from_json(&managed.document)
            .unwrap_or_else(|error| panic!("{}: {error}", managed.name));
        test(managed, document);
    }
}

/// JSON text with the members of every object sorted, lists as they are, numbers as written, and
/// keys that occur twice kept twice: a comparison that no JSON library has a say in.
mod sorted {
    pub(super) fn text(json: &str) -> String {
        let (sorted, rest) = value(json.trim_start());
        assert!(rest.trim().is_empty(), "text behind the value: {rest}");
        sorted
    }

    fn value(text: &str) -> (String, &str) {
        match text.as_bytes()[0] {
            b'{' => list(text, '}', true),
            b'[' => list(text, ']', false),
            b'"' => string(text),
            _ => {
                let end = text.find([',', '}', ']', ' ', '\n', '\r', '\t']).unwrap_or(text.len());
                (text[..end].to_owned(), &text[end..])
            }
        }
    }

    fn string(text: &str) -> (String, &str) {
        let mut escaped = false;
        for (index, byte) in text.bytes().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return (text[..=index].to_owned(), &text[index + 1..]),
                _ => {}
            }
        }
        panic!("a string does not end: {text}");
    }

    fn list(text: &str, close: char, is_object: bool) -> (String, &str) {
        let mut parts = Vec::new();
        let mut rest = text[1..].trim_start();
        while !rest.starts_with(close) {
            let mut part = String::new();
            if is_object {
                let (key, behind) = string(rest);
                part = key + ":";
                rest = behind.trim_start().strip_prefix(':').unwrap().trim_start();
            }
            let (element, behind) = value(rest);
            parts.push(part + &element);
            rest = behind.trim_start();
            rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        }
        if is_object {
            parts.sort();
        }
        (format!("{}{}{close}", &text[..1], parts.join(",")), &rest[1..])
    }
}

#[test]
fn the_sorted_text_is_the_same_for_the_same_json_and_for_no_other() {
    assert_eq!(
        sorted::text(r#" {"b": [1, {"d":"]\"", "c" : null}] , "a":{}} "#),
        r#"{"a":{},"b":[1,{"c":null,"d":"]\""}]}"#
    );
    assert_eq!(sorted::text(r#"{"a":1,"a":1}"#), r#"{"a":1,"a":1}"#);
    assert_ne!(sorted::text("[1,2]"), sorted::text("[2,1]"));
    assert_ne!(sorted::text(r#"["a"]"#), sorted::text(r#""a""#));
}

#[test]
fn every_managed_policy_is_written_back_as_the_same_json_value() {
    each(|managed, document| {
        let written = document.to_json();
        let value = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(value(&written), value(&managed.document), "{}", managed.name);
        assert_eq!(sorted::text(&written), sorted::text(&managed.document), "{}", managed.name);
        assert_eq!(PolicyDocument::from_json(&written).unwrap(), document, "{}", managed.name);
    });
}

#[test]
fn every_managed_policy_is_a_valid_identity_based_policy() {
    each(|managed, document| {
        let parsed = IdentityPolicy::from_json(&managed.document);
        let parsed = parsed.unwrap_or_else(|error| panic!("{}: {error}", managed.name));
        assert_eq!(parsed.as_document(), &document, "{}", managed.name);
        let converted = IdentityPolicy::try_from(document).unwrap();
        assert_eq!(converted, parsed, "{}", managed.name);
    });
}

#[test]
fn serde_writes_every_managed_policy_exactly_as_to_json_and_display_do() {
    each(|managed, document| {
        let compact = document.to_json();
        assert_eq!(serde_json::to_string(&document).unwrap(), compact, "{}", managed.name);
        assert_eq!(format!("{document}"), compact, "{}", managed.name);
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        assert_eq!(format!("{document:#}"), pretty, "{}", managed.name);
        let mut buffer = String::from("before ");
        document.write_json(&mut buffer);
        assert_eq!(buffer, format!("before {compact}"), "{}", managed.name);
    });
}

#[test]
fn the_size_of_every_managed_policy_is_that_of_its_compact_text() {
    each(|managed, document| {
        let text = document.to_json();
        let Size { characters, bytes, .. } = document.size();
        assert_eq!((characters, bytes), (text.chars().count(), text.len()), "{}", managed.name);
    });
}

#[test]
fn every_way_through_serde_reads_a_managed_policy_as_from_json_does() {
    each(|managed, document| {
        let text = &managed.document;
        let name = &managed.name;
        assert_eq!(serde_json::from_str::<PolicyDocument>(text).unwrap(), document, "{name}");
        let slice = serde_json::from_slice::<PolicyDocument>(text.as_bytes()).unwrap();
        assert_eq!(slice, document, "{name}");
        let reader = serde_json::from_reader::<_, PolicyDocument>(text.as_bytes()).unwrap();
        assert_eq!(reader, document, "{name}");
        let value: Value = serde_json::from_str(text).unwrap();
        let from_value = serde_json::from_value::<PolicyDocument>(value.clone()).unwrap();
        assert_eq!(from_value, document, "{name}");
        assert_eq!(serde_json::to_value(&document).unwrap(), value, "{name}");
        let typed = serde_json::from_str::<IdentityPolicy>(text).unwrap();
        assert_eq!(typed.as_document(), &document, "{name}");
    });
}

/// The findings of weight on AWS's own policies, by rule and code: how many of them, and in how many
/// policies.
const ALARMS: &str = include_str!("corpus/alarms.txt");

/// The path of [`ALARMS`], which `UPDATE_ALARMS=1` writes anew.
const ALARMS_PATH: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/integration/corpus/alarms.txt");

#[test]
fn errors_and_security_warnings_on_managed_policies_are_the_listed_ones() {
    let policies = managed_policies();
    if policies.is_empty() {
        return;
    }
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for managed in &policies {
        let document = PolicyDocument::from_json(&managed.document).unwrap();
        let findings = document.validate(PolicyType::Identity);
        let weighty = |finding: &&iam_policy::Finding| {
            finding.finding_type() <= FindingType::SecurityWarning
                && finding.check().needs() != Needs::Catalog
        };
        let name = |finding: &iam_policy::Finding| {
            let code = finding.issue_code().map_or("no code of AWS", |code| code.as_str());
            format!("{} {} ({code})", finding.finding_type(), finding.rule())
        };
        let mut found: Vec<_> = findings.iter().filter(weighty).map(name).collect();
        for name in &found {
            counts.entry(name.clone()).or_default()[0] += 1;
        }
        found.sort();
        found.dedup();
        for name in found {
            counts.entry(name).or_default()[1] += 1;
        }
    }
    let mut listing = String::new();
    for (name, [findings, policies]) in &counts {
        writeln!(listing, "{name}: {findings} in {policies} policies").unwrap();
    }
    if std::env::var_os("UPDATE_ALARMS").is_some() {
        std::fs::write(ALARMS_PATH, &listing).unwrap();
    }
    // The mock server's package, and with it the corpus, is pinned.
    assert_eq!(listing, ALARMS);
}

/// What the catalog finds in AWS's own policies, each with its place. `UPDATE_ALARMS=1` writes it
/// anew: what a newer catalog brings is to be read there.
#[cfg(feature = "catalog")]
#[test]
fn what_the_catalog_finds_in_managed_policies_is_what_is_listed() {
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/integration/corpus/catalog.txt");
    let policies = managed_policies();
    if policies.is_empty() {
        return;
    }
    let mut lines = Vec::new();
    for managed in &policies {
        let document = PolicyDocument::from_json(&managed.document).unwrap();
        for finding in &document.validate(PolicyType::Identity) {
            if finding.check().needs() == Needs::Catalog {
                let (rule, name) = (finding.rule(), &managed.name);
                let places: Vec<_> = finding.locations().iter().map(ToString::to_string).collect();
                lines.push(format!("{rule} {name} {}\n", places.join(" ")));
            }
        }
    }
    lines.sort();
    let listing = lines.concat();
    if std::env::var_os("UPDATE_ALARMS").is_some() {
        std::fs::write(PATH, &listing).unwrap();
    }
    assert_eq!(listing, std::fs::read_to_string(PATH).unwrap());
}
