//! The tolerant schema: what a document can keep, whether or not a policy may say it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::identify;
use crate::document::{ConditionValue, PolicyDocument, PrincipalElement, Statement};

const NAME: &str = "PolicyDocument";

impl JsonSchema for PolicyDocument {
    fn schema_name() -> Cow<'static, str> {
        NAME.into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::PolicyDocument".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let statement = generator.subschema_for::<Statement>();
        let mut schema = json_schema!({
            "title": "AWS IAM policy document",
            "description": "A policy of any kind, whether or not it is valid.",
            "type": "object",
            "properties": {
                "Version": {
                    "description": "The version of the policy language.",
                    "type": "string",
                    "examples": ["2012-10-17", "2008-10-17"],
                },
                "Id": { "description": "A name for the whole policy.", "type": "string" },
                "Statement": {
                    "description": "One statement or a list of them.",
                    "anyOf": [statement, { "type": "array", "items": statement }],
                },
            },
        });
        identify(&mut schema, generator, NAME, "policy-document");
        schema
    }
}

/// A string or a list of strings.
fn texts(description: &str) -> Value {
    json!({
        "description": description,
        "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
    })
}

impl JsonSchema for Statement {
    fn schema_name() -> Cow<'static, str> {
        "Statement".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::Statement".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let principal = generator.subschema_for::<PrincipalElement>();
        let value = generator.subschema_for::<ConditionValue>();
        json_schema!({
            "title": "statement",
            "description": "Allows or denies actions.",
            "type": "object",
            "properties": {
                "Sid": { "description": "A name for the statement.", "type": "string" },
                "Effect": {
                    "description": "Whether the actions are allowed or denied.",
                    "type": "string",
                    "examples": ["Allow", "Deny"],
                },
                "Principal": principal,
                "NotPrincipal": principal,
                "Action": texts("What the statement is about."),
                "NotAction": texts("The statement is about every action but these."),
                "Resource": texts("What the actions are done to."),
                "NotResource": texts("The actions on every resource but these."),
                "Condition": {
                    "description": "What must hold beside: operators with condition keys and \
                        values.",
                    "type": "object",
                    "additionalProperties": {
                        "description": "Condition keys with their values.",
                        "type": "object",
                        "additionalProperties": {
                            "description": "A value, or a list of alternatives.",
                            "anyOf": [value, { "type": "array", "items": value }],
                        },
                    },
                },
            },
        })
    }
}

impl JsonSchema for PrincipalElement {
    fn schema_name() -> Cow<'static, str> {
        "PrincipalElement".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::PrincipalElement".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "principals",
            "description": "`*`, or kinds of principals with their names.",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "additionalProperties": texts("Names of one kind.") },
            ],
        })
    }
}

impl JsonSchema for ConditionValue {
    fn schema_name() -> Cow<'static, str> {
        "ConditionValue".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::ConditionValue".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "condition value",
            "description": "Text. Numbers and booleans count as the text they are written with.",
            "type": ["string", "number", "boolean"],
        })
    }
}
