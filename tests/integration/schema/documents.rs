//! Documents that are nearly valid: of right parts for the most, with some wrong ones among them.

use super::pools::{
    ACTIONS, AWS, FEDERATED, KEYS, Pool, RESOURCES, SERVICES, SIDS, TEXTS, TRUST_ACTIONS, USERS,
};
use iam_policy::{Operator, PolicyType, ResourceType};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn one_of(pool: Pool) -> BoxedStrategy<Value> {
    prop_oneof![30 => select(pool.right), 1 => select(pool.near)].prop_map(Value::from).boxed()
}

fn one_or_many(one: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let many = |range| proptest::collection::vec(one.clone(), range).prop_map(Value::from);
    prop_oneof![12 => one.clone(), 12 => many(1..3), 1 => many(0..1), 1 => many(7..9)].boxed()
}

fn values(pool: Pool) -> BoxedStrategy<Value> {
    one_or_many(&one_of(pool))
}

/// What stands in no element, or only in some.
fn junk() -> impl Strategy<Value = Value> + Clone {
    select(vec![
        Value::Null,
        json!(true),
        json!(7),
        json!(1.5),
        json!([]),
        json!({}),
        json!(""),
        json!("*"),
        json!([7]),
        json!([[]]),
        json!({"AWS": "*"}),
        json!({"Bool": {}}),
        json!([null]),
    ])
}

fn principal(policy_type: PolicyType) -> BoxedStrategy<Value> {
    let is_trust = policy_type == PolicyType::RoleTrust;
    let is_s3 = policy_type == PolicyType::Resource(ResourceType::S3Bucket);
    let kinds = (
        proptest::option::of(values(AWS)),
        proptest::option::of(values(SERVICES)),
        proptest::option::weighted(if is_trust { 0.5 } else { 0.04 }, values(FEDERATED)),
        proptest::option::weighted(if is_s3 { 0.4 } else { 0.02 }, values(USERS)),
        proptest::option::weighted(0.03, values(AWS)),
    );
    let kinds = kinds.prop_map(|(aws, service, federated, canonical, unknown)| {
        object([
            ("AWS", aws),
            ("Service", service),
            ("Federated", federated),
            ("CanonicalUser", canonical),
            ("aws", unknown),
        ])
    });
    match policy_type {
        PolicyType::RoleTrust => prop_oneof![20 => kinds, 1 => Just(json!("*"))].boxed(),
        PolicyType::ResourceControl => prop_oneof![20 => Just(json!("*")), 1 => kinds].boxed(),
        _ => prop_oneof![6 => Just(json!("*")), 16 => kinds, 1 => values(AWS)].boxed(),
    }
}

fn operator() -> BoxedStrategy<String> {
    let prefix = select(vec!["", "", "", "ForAllValues:", "ForAnyValue:", "ForAll:"]);
    let suffix = select(vec!["", "", "IfExists"]);
    let names: Vec<_> = Operator::ALL.iter().map(|operator| operator.as_str()).collect();
    let known = (prefix, select(names), suffix);
    let unknown = select(vec!["stringequals", "Equals", "", "BoolIfExistsIfExists", "\u{20ac}"]);
    prop_oneof![
        20 => known.prop_map(|(prefix, name, suffix)| format!("{prefix}{name}{suffix}")),
        1 => unknown.prop_map(str::to_owned),
    ]
    .boxed()
}

fn condition() -> BoxedStrategy<Value> {
    let numbers = select(vec![
        json!(0),
        json!(-1),
        json!(2026),
        json!(1.5),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(-292_275_054),
        json!(-292_275_055),
        json!(true),
        json!(false),
    ]);
    let value = prop_oneof![3 => select(TEXTS).prop_map(Value::from), 3 => select(&TEXTS[..9]).prop_map(Value::from), 1 => numbers].boxed();
    let key = prop_oneof![30 => select(KEYS.right), 1 => select(KEYS.near)].prop_map(str::to_owned);
    let entry = (key, one_or_many(&value));
    let entries = proptest::collection::vec(entry, 0..3)
        .prop_map(|entries| Value::Object(entries.into_iter().collect()));
    proptest::collection::vec((operator(), entries), 0..3)
        .prop_map(|operators| Value::Object(operators.into_iter().collect()))
        .boxed()
}

fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let members = members.into_iter();
    let present = members.filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(present.collect::<Map<_, _>>())
}

fn maybe(probability: f64, value: BoxedStrategy<Value>) -> BoxedStrategy<Option<Value>> {
    proptest::option::weighted(probability, value).boxed()
}

/// An element under one of two names, rarely under both or none.
fn either(value: &BoxedStrategy<Value>, second: f64) -> BoxedStrategy<[Option<Value>; 2]> {
    let one = (value.clone(), prop::bool::weighted(second));
    let one = one.prop_map(
        |(value, is_second)| if is_second { [None, Some(value)] } else { [Some(value), None] },
    );
    let both =
        (value.clone(), value.clone()).prop_map(|(first, second)| [Some(first), Some(second)]);
    prop_oneof![60 => one, 1 => both, 1 => Just([None, None])].boxed()
}

fn rarely(value: &BoxedStrategy<Value>) -> BoxedStrategy<[Option<Value>; 2]> {
    prop_oneof![40 => Just([None, None]), 1 => either(value, 0.5)].boxed()
}

fn statement(policy_type: PolicyType) -> BoxedStrategy<Value> {
    let is_trust = policy_type == PolicyType::RoleTrust;
    let is_rcp = policy_type == PolicyType::ResourceControl;
    let action = values(if is_trust { TRUST_ACTIONS } else { ACTIONS });
    let principal = principal(policy_type);
    let has_principal = policy_type.has_principal();
    let principals = if has_principal { either(&principal, 0.05) } else { rarely(&principal) };
    let resource = values(RESOURCES);
    let effect = prop_oneof![
        if is_rcp { 1 } else { 16 } => Just("Allow"),
        16 => Just("Deny"),
        1 => select(vec!["allow", "", "Deny "]),
    ];
    let sid = prop_oneof![20 => "[A-Za-z]{1,4}".prop_map(Value::from), 1 => one_of(SIDS)];
    let elements = (
        maybe(0.9, sid.boxed()),
        maybe(0.98, effect.prop_map(Value::from).boxed()),
        principals,
        either(&action, if is_trust || is_rcp { 0.02 } else { 0.3 }),
        if is_trust { rarely(&resource) } else { either(&resource, 0.3) },
        maybe(0.4, condition()),
        maybe(0.02, junk().boxed()),
    );
    let statement = |(sid, effect, principals, actions, resources, condition, unknown)| {
        let [principal, not_principal]: [Option<Value>; 2] = principals;
        let [action, not_action]: [Option<Value>; 2] = actions;
        let [resource, not_resource]: [Option<Value>; 2] = resources;
        object([
            ("Sid", sid),
            ("Effect", effect),
            ("Principal", principal),
            ("NotPrincipal", not_principal),
            ("Action", action),
            ("NotAction", not_action),
            ("Resource", resource),
            ("NotResource", not_resource),
            ("Condition", condition),
            ("Resourcs", unknown),
        ])
    };
    elements.prop_map(statement).boxed()
}

/// A document that is nearly one of `policy_type`.
pub(super) fn document(policy_type: PolicyType) -> BoxedStrategy<Value> {
    let version = prop_oneof![
        10 => Just("2012-10-17"), 1 => Just("2008-10-17"), 1 => Just("2012-10-18"), 1 => Just(""),
    ];
    let statements = prop_oneof![
        4 => statement(policy_type),
        12 => proptest::collection::vec(statement(policy_type), 1..3).prop_map(Value::from),
        1 => proptest::collection::vec(statement(policy_type), 0..1).prop_map(Value::from),
        1 => statement(policy_type).prop_map(|statement| Value::from(vec![statement; 21])),
    ];
    let id = prop_oneof![6 => Just("id 1"), 1 => Just("\u{20ac}")];
    let document = (
        maybe(0.9, version.prop_map(Value::from).boxed()),
        maybe(0.9, id.prop_map(Value::from).boxed()),
        maybe(0.98, statements.boxed()),
        maybe(0.01, junk().boxed()),
    );
    let document = document.prop_map(|(version, id, statement, unknown)| {
        object([("Version", version), ("Id", id), ("Statement", statement), ("Extra", unknown)])
    });
    (document, proptest::option::weighted(0.2, (any::<prop::sample::Index>(), junk())))
        .prop_map(|(mut document, replaced)| {
            if let Some((index, junk)) = replaced {
                let count = count(&document);
                replace(&mut document, &mut index.index(count), junk);
            }
            document
        })
        .boxed()
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(values) => values.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Policies that are right but for one value, which may be wrong.
pub(super) fn with_each_value(policy_type: PolicyType) -> Vec<Value> {
    let mut documents = Vec::new();
    let mut put = |pointer: &[&str], pool: &[&str]| {
        for text in pool {
            let mut document = right(policy_type);
            let mut place = &mut document;
            for name in pointer {
                if place.is_string() {
                    *place = json!({});
                }
                place = &mut place[*name];
            }
            *place = Value::from(*text);
            documents.push(document);
        }
    };
    for pool in [SIDS, ACTIONS, TRUST_ACTIONS, RESOURCES, AWS, SERVICES, FEDERATED, USERS] {
        for texts in [pool.right, pool.near] {
            put(&["Id"], texts);
            put(&["Version"], texts);
            for element in ["Sid", "Action", "Resource", "Principal", "Condition"] {
                put(&["Statement", element], texts);
            }
            for kind in ["AWS", "Service", "Federated", "CanonicalUser", "Other"] {
                put(&["Statement", "Principal", kind], texts);
            }
        }
    }
    for operator in Operator::ALL {
        put(&["Statement", "Condition", operator.as_str(), "aws:username"], TEXTS);
    }
    for key in KEYS.right.iter().chain(KEYS.near) {
        put(&["Statement", "Condition", "ForAllValues:StringLikeIfExists", key], &["a"]);
    }
    documents
}

/// A policy that is right, with one statement.
fn right(policy_type: PolicyType) -> Value {
    let mut statement = json!({
        "Sid": "A",
        "Effect": "Deny",
        "Action": "sts:AssumeRole",
        "Condition": {},
    });
    match policy_type {
        PolicyType::ResourceControl => statement["Principal"] = json!("*"),
        _ if policy_type.has_principal() => statement["Principal"] = json!({}),
        _ => {}
    }
    if policy_type != PolicyType::RoleTrust {
        statement["Resource"] = json!("*");
    }
    json!({ "Version": "2012-10-17", "Id": "a", "Statement": statement })
}

/// Policies that are right but for their resource or date, which may be wrong.
pub(super) fn with_odd_text(policy_type: PolicyType) -> BoxedStrategy<Value> {
    let resource = "arn:(aws|aws-cn|aws-x|[*]):(s3|iam|sqs|s3x|)[:a*/${}]{0,12}(role/|accesspoint/)?[:a*/${}]{0,6}";
    let date = "-?[0-9]{0,5}(-[0-3]?[0-9]){0,2}([tT][0-9:.]{0,8})?([zZ]|[+-][0-9:]{1,5})?";
    let is_resource = policy_type != PolicyType::RoleTrust;
    prop_oneof![resource.prop_map(|text| (true, text)), date.prop_map(|text| (false, text))]
        .prop_map(move |(resource, text)| {
            let mut document = right(policy_type);
            if resource && is_resource {
                document["Statement"]["Resource"] = text.into();
            } else {
                document["Statement"]["Condition"]["DateEquals"]["aws:CurrentTime"] = text.into();
            }
            document
        })
        .boxed()
}

/// Replaces the value that is `index` values behind this one.
fn replace(value: &mut Value, index: &mut usize, junk: Value) -> Option<Value> {
    if *index == 0 {
        *value = junk;
        return None;
    }
    *index -= 1;
    let mut junk = Some(junk);
    let inner: Box<dyn Iterator<Item = &mut Value>> = match value {
        Value::Array(values) => Box::new(values.iter_mut()),
        Value::Object(members) => Box::new(members.values_mut()),
        _ => Box::new(std::iter::empty()),
    };
    for value in inner {
        junk = replace(value, index, junk?);
    }
    junk
}
