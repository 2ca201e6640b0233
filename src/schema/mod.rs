//! JSON Schema of documents and typed policies.
//!
//! The schema of a typed policy allows what [`from_json`](crate::IdentityPolicy::from_json) reads
//! and refuses what it refuses, as far as the words of JSON Schema reach. Patterns are for ECMA
//! engines and for Rust's `fancy-regex`: lookahead at most.

mod condition;
mod document;
mod kind;
mod pattern;
mod principal;
mod resource;
mod statement;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

/// Gives a schema its `$id`, unless it becomes a definition of another schema: there an `$id`
/// would begin a resource of its own, from which references lead to no definition.
fn identify(schema: &mut Schema, generator: &SchemaGenerator, name: &str, slug: &str) {
    // The generator reserves the name of a definition before it asks for its schema.
    let is_definition = generator.definitions().contains_key(name);
    if !is_definition && !generator.settings().inline_subschemas {
        schema.insert("$id".to_owned(), format!("urn:iam-policy:{slug}").into());
    }
}

/// A value of type `T` or a list of them.
fn one_or_many<T: JsonSchema>(generator: &mut SchemaGenerator, may_be_empty: bool) -> Schema {
    let one = generator.subschema_for::<T>();
    let mut list = json_schema!({ "type": "array", "items": one.clone() });
    if !may_be_empty {
        list.insert("minItems".to_owned(), 1.into());
    }
    json_schema!({ "anyOf": [one, list] })
}

/// The schema with a description in front of whatever a reference says.
fn describe(mut schema: Schema, description: &str) -> Schema {
    schema.insert("description".to_owned(), description.into());
    schema
}

/// A string, of the characters that IAM stores if `is_latin`.
fn text(is_latin: bool) -> Schema {
    if is_latin {
        json_schema!({ "type": "string", "pattern": pattern::LATIN })
    } else {
        json_schema!({ "type": "string" })
    }
}

/// Exactly one of two elements.
fn either(first: &str, second: &str) -> Value {
    json!({ "oneOf": [{ "required": [first] }, { "required": [second] }] })
}

/// At most one of two elements.
fn not_both(first: &str, second: &str) -> Value {
    json!({ "not": { "required": [first, second] } })
}
