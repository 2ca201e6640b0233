//! Statements of typed policies.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::condition::ConditionOf;
use super::kind::{Kind, is_latin};
use super::principal::PrincipalOf;
use super::resource::ResourceOf;
use super::{describe, either, not_both, one_or_many, text};
use crate::element::{Action, Effect};
use crate::name::Sid;
use crate::validate::{PolicyType, ResourceType, TRUST_ACTIONS};

/// A statement of a policy of kind `K`, as far as its schema goes.
pub(super) struct StatementOf<K>(PhantomData<K>);

impl<K: Kind> JsonSchema for StatementOf<K> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}Statement", K::NAME).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("iam_policy::{}Statement", K::NAME).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let policy_type = K::TYPE;
        let mut properties = Map::new();
        let mut add = |name: &str, schema: Schema| {
            properties.insert(name.to_owned(), schema.into());
        };
        add("Sid", sid(generator, policy_type));
        add("Effect", effect(policy_type));
        actions::<K>(generator, &mut add);
        if policy_type.has_principal() {
            principals::<K>(generator, &mut add);
        }
        if policy_type != PolicyType::RoleTrust {
            resources::<K>(generator, &mut add);
        }
        add(
            "Condition",
            describe(
                generator.subschema_for::<ConditionOf<K>>(),
                "What must hold beside, for the statement to apply: operators with condition \
                 keys and values. All keys of all operators must match.",
            ),
        );
        let mut schema = json_schema!({
            "title": "statement",
            "description": "Allows or denies actions.",
            "type": "object",
            "properties": properties,
            "required": required(policy_type),
            "additionalProperties": false,
        });
        let combinations = combinations(policy_type);
        if !combinations.is_empty() {
            schema.insert("allOf".to_owned(), combinations.into());
        }
        schema
    }
}

fn sid(generator: &mut SchemaGenerator, policy_type: PolicyType) -> Schema {
    let (schema, description) = match policy_type {
        PolicyType::VpcEndpoint | PolicyType::Resource(_) => {
            (text(is_latin(policy_type)), "A name for the statement.")
        }
        _ => (
            generator.subschema_for::<Sid>(),
            "A name for the statement, of letters and digits, that no other statement of the \
             policy has.",
        ),
    };
    describe(schema, description)
}

fn effect(policy_type: PolicyType) -> Schema {
    let description = match policy_type {
        PolicyType::ServiceControl => "Whether other policies can allow the actions, or none can.",
        _ => "Whether the actions are allowed or denied. A `Deny` wins over every `Allow`.",
    };
    json_schema!({
        "description": description,
        "type": "string",
        "enum": [Effect::Allow.as_str(), Effect::Deny.as_str()],
    })
}

fn actions<K: Kind>(generator: &mut SchemaGenerator, add: &mut impl FnMut(&str, Schema)) {
    let description = "What the statement is about: actions such as `s3:GetObject`, in which `*` \
        and `?` stand for any letters, or `*`.";
    if K::TYPE == PolicyType::RoleTrust {
        let action = one_or_many::<TrustAction>(generator, false);
        add("Action", describe(action, "How the role is assumed, and what comes with it."));
        return;
    }
    let mut action = one_or_many::<Action>(generator, is_incomplete_stored(K::TYPE));
    if K::TYPE == PolicyType::Resource(ResourceType::SqsQueue) {
        action.insert("maxItems".to_owned(), 7.into());
    }
    add("Action", describe(action.clone(), description));
    if K::TYPE != PolicyType::ResourceControl {
        add("NotAction", describe(action, "The statement is about every action but these."));
    }
}

/// An action that a trust policy takes.
struct TrustAction;

impl JsonSchema for TrustAction {
    fn schema_name() -> Cow<'static, str> {
        "TrustAction".into()
    }

    fn schema_id() -> Cow<'static, str> {
        "iam_policy::TrustAction".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "title": "action", "type": "string", "enum": TRUST_ACTIONS })
    }
}

fn resources<K: Kind>(generator: &mut SchemaGenerator, add: &mut impl FnMut(&str, Schema)) {
    let resource = one_or_many::<ResourceOf<K>>(generator, is_incomplete_stored(K::TYPE));
    let mut named = resource.clone();
    if K::TYPE == PolicyType::Resource(ResourceType::SnsTopic) {
        named.insert("maxItems".to_owned(), 1.into());
    }
    add(
        "Resource",
        describe(
            named,
            "What the actions are done to: ARNs, in which `*` and `?` stand for any characters, \
             or `*`.",
        ),
    );
    add("NotResource", describe(resource, "The actions on every resource but these."));
}

fn principals<K: Kind>(generator: &mut SchemaGenerator, add: &mut impl FnMut(&str, Schema)) {
    let principal = generator.subschema_for::<PrincipalOf<K>>();
    add("Principal", describe(principal.clone(), "Who does the actions."));
    if !matches!(K::TYPE, PolicyType::RoleTrust | PolicyType::ResourceControl) {
        add(
            "NotPrincipal",
            describe(principal, "Everyone but these does the actions; meant for `Deny`."),
        );
    }
}

/// Whether a statement that names no actions or no resources is stored, without effect.
fn is_incomplete_stored(policy_type: PolicyType) -> bool {
    policy_type == PolicyType::Resource(ResourceType::KmsKey)
}

fn required(policy_type: PolicyType) -> Vec<&'static str> {
    let mut required = vec!["Effect"];
    match policy_type {
        PolicyType::RoleTrust | PolicyType::ResourceControl => {
            required.extend(["Principal", "Action"]);
        }
        PolicyType::Resource(ResourceType::SnsTopic) => required.push("Sid"),
        _ => {}
    }
    required
}

/// What elements demand of each other.
fn combinations(policy_type: PolicyType) -> Vec<Value> {
    let pair = if is_incomplete_stored(policy_type) { not_both } else { either };
    match policy_type {
        PolicyType::RoleTrust => return Vec::new(),
        PolicyType::ResourceControl => {
            return vec![either("Resource", "NotResource"), allows_everything_or_denies()];
        }
        _ => {}
    }
    let mut combinations = vec![pair("Action", "NotAction")];
    if policy_type.has_principal() {
        combinations.push(either("Principal", "NotPrincipal"));
    }
    let pair = if policy_type.needs_resource() { pair } else { not_both };
    combinations.push(pair("Resource", "NotResource"));
    combinations
}

/// A resource control policy allows as AWS's own one does, or denies the actions of services.
fn allows_everything_or_denies() -> Value {
    let star = json!({
        "anyOf": [{ "const": "*" }, { "type": "array", "items": { "const": "*" } }],
    });
    let all = ["*", "*:*"];
    json!({
        "if": { "properties": { "Effect": { "const": "Allow" } } },
        "then": {
            "properties": { "Action": star, "Resource": star },
            "not": { "anyOf": [{ "required": ["NotResource"] }, { "required": ["Condition"] }] },
        },
        "else": {
            "properties": {
                "Action": { "not": { "enum": all }, "items": { "not": { "enum": all } } },
            },
        },
    })
}
