//! Entries of `Resource` and `NotResource`.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::kind::{Kind, is_latin};
use super::pattern::LATIN;
use crate::name::Partition;
use crate::validate::{IAM_RESOURCES, PolicyType, ResourceType, S3_REGIONAL};

/// A resource in a policy of kind `K`: `*` or an ARN that the policy's checks take.
pub(super) struct ResourceOf<K>(PhantomData<K>);

/// What may be said of an ARN whose last fields are missing.
#[derive(Clone, Copy)]
enum Incomplete {
    /// The missing fields count as `*`.
    Taken,
    /// It is taken only with a `*` at its end.
    TakenWithStar,
    Refused,
}

impl Incomplete {
    fn of(policy_type: PolicyType) -> Self {
        match policy_type {
            PolicyType::Session | PolicyType::ResourceControl => Self::Refused,
            PolicyType::ServiceControl => Self::TakenWithStar,
            _ => Self::Taken,
        }
    }
}

/// Whether the policy may be that of an API, whose methods have a short form.
fn may_be_of_api(policy_type: PolicyType) -> bool {
    policy_type == PolicyType::Resource(ResourceType::Other)
}

impl<K: Kind> JsonSchema for ResourceOf<K> {
    fn schema_name() -> Cow<'static, str> {
        let name = match Incomplete::of(K::TYPE) {
            Incomplete::Taken if may_be_of_api(K::TYPE) => "ResourceOrMethod",
            Incomplete::Taken => "Resource",
            Incomplete::TakenWithStar => "ResourceWithStar",
            Incomplete::Refused => "CompleteResource",
        };
        if is_latin(K::TYPE) { format!("Latin{name}").into() } else { name.into() }
    }

    fn schema_id() -> Cow<'static, str> {
        format!("iam_policy::{}", Self::schema_name()).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({
            "title": "resource",
            "description": "`*`, or an ARN: `arn:partition:service:region:account:resource`.",
            "type": "string",
            "pattern": resource(K::TYPE),
            "examples": ["arn:aws:s3:::my-bucket/*", "*"],
        });
        if is_latin(K::TYPE) {
            schema.insert("allOf".to_owned(), serde_json::json!([{ "pattern": LATIN }]));
        }
        schema
    }
}

/// A character of a field, or a policy variable: a colon inside one ends no field.
const PIECE: &str = r"(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])";

fn resource(policy_type: PolicyType) -> String {
    let partitions = Partition::known().iter().map(Partition::as_str).collect::<Vec<_>>().join("|");
    let iam = format!(r"iam::{PIECE}*:(\*|root|({})/[\s\S]*)", IAM_RESOURCES.join("|"));
    let regional = S3_REGIONAL.join("|");
    let s3 = format!(r"s3:(:{PIECE}*:[\s\S]*|{PIECE}*:{PIECE}*:({regional})[\s\S]*)");
    let complete = format!(r"{PIECE}+:{PIECE}*:{PIECE}*:[\s\S]*");
    let short = format!(r"(?![\s\S]*::){PIECE}+(:{PIECE}*){{0,2}}$");
    let any = match Incomplete::of(policy_type) {
        Incomplete::Taken => format!("({complete}|{short})"),
        Incomplete::TakenWithStar => format!(r"({complete}|(?=[\s\S]*\*$){short})"),
        Incomplete::Refused => complete,
    };
    let method = if may_be_of_api(policy_type) { r"|execute-api:/[\s\S]*" } else { "" };
    format!(r"^(\*{method}|arn:(\*|{partitions}):({iam}|{s3}|(?!(iam|s3)(:|$)){any}))$")
}
