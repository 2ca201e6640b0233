//! `Condition`.

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::describe;
use super::kind::{Kind, is_latin};
use super::pattern::{LATIN, up_to};
use crate::document::ConditionValue;
use crate::element::{ConditionKey, Family, Operator};

/// The conditions of a policy of kind `K`.
pub(super) struct ConditionOf<K>(PhantomData<K>);

impl<K: Kind> JsonSchema for ConditionOf<K> {
    fn schema_name() -> Cow<'static, str> {
        if is_latin(K::TYPE) { "LatinCondition" } else { "Condition" }.into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("iam_policy::{}", Self::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut properties = Map::new();
        let mut patterns = Map::new();
        for family in Family::ALL {
            let entries = entries::<K>(generator, family);
            let members = Operator::ALL.iter().filter(|operator| operator.family() == family);
            let mut names = Vec::new();
            for operator in members {
                names.push(operator.as_str());
                let described = describe(entries.clone(), meaning(*operator));
                properties.insert(operator.as_str().to_owned(), described.into());
            }
            patterns.insert(qualified(family, &names.join("|")), entries.into());
        }
        let mut schema = json_schema!({
            "title": "condition",
            "type": "object",
            "properties": properties,
            "patternProperties": patterns,
            "additionalProperties": {
                "description": "No operator of this name exists.",
                "type": "object",
                "maxProperties": 0,
            },
        });
        if is_latin(K::TYPE) {
            schema.insert("propertyNames".to_owned(), json!({ "pattern": LATIN }));
        }
        schema
    }
}

/// The operators of a family with a qualifier before or behind.
fn qualified(family: Family, names: &str) -> String {
    match family {
        Family::Null => format!("^(ForAllValues|ForAnyValue):({names})$"),
        _ => format!("^((ForAllValues|ForAnyValue):({names})(IfExists)?|({names})IfExists)$"),
    }
}

/// The condition keys and values under the operators of a family, in a policy of kind `K`.
struct EntriesOf<K, const FAMILY: usize>(PhantomData<K>);

fn entries<K: Kind>(generator: &mut SchemaGenerator, family: Family) -> Schema {
    macro_rules! entries_of {
        ($($family:ident)+) => {
            match family {
                $(Family::$family => {
                    generator.subschema_for::<EntriesOf<K, { Family::$family as usize }>>()
                })+
            }
        };
    }
    entries_of!(String Numeric Date Bool Binary Ip Arn Null)
}

impl<K: Kind, const FAMILY: usize> EntriesOf<K, FAMILY> {
    fn family() -> Family {
        Family::ALL.into_iter().find(|family| *family as usize == FAMILY).unwrap_or(Family::String)
    }
}

impl<K: Kind, const FAMILY: usize> JsonSchema for EntriesOf<K, FAMILY> {
    fn schema_name() -> Cow<'static, str> {
        let latin = if is_latin(K::TYPE) { "Latin" } else { "" };
        format!("{latin}{:?}Condition", Self::family()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("iam_policy::{}", Self::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut key: Value = generator.subschema_for::<ConditionKey>().into();
        if is_latin(K::TYPE) {
            key = json!({ "allOf": [key, { "pattern": LATIN }] });
        }
        let value = match Self::family() {
            Family::Date => date(),
            _ => generator.subschema_for::<ScalarOf<K>>(),
        };
        let (description, examples) = values(Self::family());
        json_schema!({
            "description": "Condition keys with their values.",
            "type": "object",
            "propertyNames": key,
            "additionalProperties": {
                "description": description,
                "anyOf": [value, { "type": "array", "items": value }],
                "examples": examples,
            },
        })
    }
}

/// A condition value of any kind, in a policy of kind `K`.
struct ScalarOf<K>(PhantomData<K>);

impl<K: Kind> JsonSchema for ScalarOf<K> {
    fn schema_name() -> Cow<'static, str> {
        if is_latin(K::TYPE) { "LatinConditionValue" } else { "ConditionValue" }.into()
    }

    fn schema_id() -> Cow<'static, str> {
        // Without restriction it is what a document can keep.
        format!("iam_policy::{}", Self::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = ConditionValue::json_schema(generator);
        if is_latin(K::TYPE) {
            schema.insert("pattern".to_owned(), LATIN.into());
        }
        schema
    }
}

/// What the values under the operators of a family are, with some of them.
fn values(family: Family) -> (&'static str, Value) {
    match family {
        Family::String => ("A text, or a list of alternatives.", json!(["text", ["a", "b"]])),
        Family::Numeric => ("A number, or a list of alternatives.", json!(["3600", "1.2"])),
        Family::Date => (
            "A date, or seconds since 1970, or a list of alternatives.",
            json!(["2026-07-01T12:00:00Z", "2026-07-01", "1782907200"]),
        ),
        Family::Bool | Family::Null => ("`true` or `false`.", json!(["true", "false"])),
        Family::Binary => ("Bytes as base64, or a list of alternatives.", json!(["QmluYXJ5"])),
        Family::Ip => (
            "An address or a range, or a list of alternatives.",
            json!(["203.0.113.0/24", "2001:db8::/32"]),
        ),
        Family::Arn => (
            "An ARN, in which `*` and `?` stand for any characters, or a list of alternatives.",
            json!(["arn:aws:sns:*:111122223333:*"]),
        ),
    }
}

/// The dates that the IAM API takes: see `element::condition::date`.
fn date() -> Schema {
    let [epoch, year, year_before, month, day, hour, sixty] =
        ["9223372036854775807", "292278993", "292275054", "12", "31", "23", "59"].map(up_to);
    let zone = "([zZ]|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?";
    let time = format!(r"{hour}(:{sixty}(:{sixty}(\.[0-9]{{1,9}})?)?{zone})?");
    let date = format!("({year}|-{year_before})(-(?!0+(-|[tT]|$)){month}(-(?!0+([tT]|$)){day})?)?");
    json_schema!({
        "type": ["string", "integer"],
        "pattern": format!("^({epoch}|{date}([tT]({time})?)?)$"),
        "minimum": -292_275_054,
        "maximum": i64::MAX,
    })
}

/// What an operator compares, in few words.
fn meaning(operator: Operator) -> &'static str {
    use Operator as O;
    match operator {
        O::StringEquals => "The text is one of the values, with case.",
        O::StringNotEquals => "The text is none of the values, with case.",
        O::StringEqualsIgnoreCase => "The text is one of the values, in any case.",
        O::StringNotEqualsIgnoreCase => "The text is none of the values, in any case.",
        O::StringLike => {
            "The text matches one of the patterns, in which `*` stands for any \
            characters and `?` for one."
        }
        O::StringNotLike => {
            "The text matches none of the patterns, in which `*` stands for any \
            characters and `?` for one."
        }
        O::NumericEquals => "The number is one of the values.",
        O::NumericNotEquals => "The number is none of the values.",
        O::NumericLessThan => "The number is below the value.",
        O::NumericLessThanEquals => "The number is the value or below.",
        O::NumericGreaterThan => "The number is above the value.",
        O::NumericGreaterThanEquals => "The number is the value or above.",
        O::DateEquals => "The date is one of the values.",
        O::DateNotEquals => "The date is none of the values.",
        O::DateLessThan => "The date is before the value.",
        O::DateLessThanEquals => "The date is the value or before.",
        O::DateGreaterThan => "The date is after the value.",
        O::DateGreaterThanEquals => "The date is the value or after.",
        O::Bool => "The truth value is the one given.",
        O::BinaryEquals => "The bytes are one of the values, which are written as base64.",
        O::IpAddress => "The address lies in one of the ranges.",
        O::NotIpAddress => "The address lies in none of the ranges.",
        O::ArnEquals | O::ArnLike => "The ARN matches one of the patterns, field by field.",
        O::ArnNotEquals | O::ArnNotLike => "The ARN matches none of the patterns, field by field.",
        O::Null => "`true`: the request has no such key. `false`: it has one.",
    }
}
