//! The schemas as files, and as parts of other schemas.

use super::kinds;
use iam_policy::{IdentityPolicy, PolicyDocument, TrustPolicy};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings, schema_for};
use serde_json::{Value, json};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schemas");

#[test]
fn the_checked_in_schemas_are_those_of_the_code() {
    let mut expected = Vec::new();
    for kind in kinds() {
        let name = format!("{}.schema.json", kind.slug);
        let found = std::fs::read_to_string(format!("{ROOT}/{name}")).unwrap_or_default();
        let written = format!("{:#}\n", kind.schema.as_value());
        assert_eq!(found, written, "run `cargo run --example schemas -- schemas`");
        expected.push(name);
    }
    let files = std::fs::read_dir(ROOT).unwrap();
    let mut found: Vec<_> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn every_schema_says_what_it_is() {
    for kind in kinds() {
        let schema = kind.schema.as_value();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["$id"], format!("urn:iam-policy:{}", kind.slug));
        assert!(schema["title"].is_string() && schema["description"].is_string());
        assert!(jsonschema::meta::is_valid(schema), "{}", kind.slug);
    }
}

#[test]
fn every_element_is_described() {
    for kind in kinds() {
        let schema = kind.schema.as_value();
        let definitions = schema["$defs"].as_object().unwrap();
        for part in std::iter::once(schema).chain(definitions.values()) {
            for (name, property) in part["properties"].as_object().into_iter().flatten() {
                let property = match property["$ref"].as_str() {
                    Some(target) if property["description"].is_null() => {
                        &definitions[target.strip_prefix("#/$defs/").unwrap()]
                    }
                    _ => property,
                };
                assert!(property["description"].is_string(), "{} {name}", kind.slug);
            }
        }
    }
}

#[test]
fn no_pattern_looks_behind_or_means_different_things_to_different_engines() {
    fn patterns<'a>(schema: &'a Value, found: &mut Vec<&'a str>) {
        match schema {
            Value::Object(members) => {
                found.extend(members.get("pattern").and_then(Value::as_str));
                if let Some(Value::Object(members)) = members.get("patternProperties") {
                    found.extend(members.keys().map(String::as_str));
                }
                members.values().for_each(|schema| patterns(schema, found));
            }
            Value::Array(schemas) => schemas.iter().for_each(|schema| patterns(schema, found)),
            _ => {}
        }
    }
    for kind in kinds() {
        let mut found = Vec::new();
        patterns(kind.schema.as_value(), &mut found);
        for pattern in found {
            assert!(pattern.starts_with('^') && pattern.ends_with('$'), "{pattern}");
            for unwanted in ["(?<", r"\w", r"\d", r"\b", "(?i", "(?P"] {
                assert!(!pattern.contains(unwanted), "{unwanted} in {pattern}");
            }
        }
    }
}

/// What someone else's program keeps policies in.
struct Settings;

impl JsonSchema for Settings {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Settings".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "properties": {
                "policy": generator.subschema_for::<IdentityPolicy>(),
                "trust": generator.subschema_for::<TrustPolicy>(),
                "document": generator.subschema_for::<PolicyDocument>(),
            },
        })
    }
}

fn assert_references_lead_somewhere(schema: &Value) {
    let validator = jsonschema::draft202012::new(schema).unwrap();
    let policy = json!({"Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}});
    let trust = json!({"Statement": [{
        "Effect": "Allow",
        "Principal": {"AWS": "111122223333"},
        "Action": "sts:AssumeRole",
    }]});
    assert!(validator.is_valid(&json!({"policy": policy, "trust": trust, "document": trust})));
    assert!(!validator.is_valid(&json!({"policy": trust})));
    assert!(!validator.is_valid(&json!({"trust": policy})));
    assert!(!validator.is_valid(&json!({"document": []})));
}

#[test]
fn a_schema_inside_another_has_no_id_and_keeps_its_references() {
    let schema = schema_for!(Settings);
    let definitions = schema.get("$defs").unwrap();
    assert!(definitions["IdentityPolicy"].is_object());
    assert!(definitions["IdentityPolicy"]["$id"].is_null());
    assert!(definitions["PolicyDocument"]["$id"].is_null());
    assert_references_lead_somewhere(schema.as_value());
}

#[test]
fn a_schema_written_into_another_has_no_id() {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let schema = settings.into_generator().into_root_schema_for::<Settings>();
    assert!(!schema.as_value().to_string().contains("\"$id\""));
    assert_references_lead_somewhere(schema.as_value());
}
