//! JSON text in the shape of policies, and everything near that shape.

use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt;

/// JSON as text has it: keys may occur twice, numbers and strings keep their spelling.
#[derive(Clone)]
pub(crate) enum Json {
    /// `null`, `true`, `false`, or a number.
    Word(String),
    /// The characters, and which of them to write as escapes.
    String(String, u32),
    Array(Vec<Json>),
    Object(Vec<(Json, Json)>),
}

/// The text, which says more about a failing test than the tree does.
impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::String(text, escapes) => write_string(f, text, *escapes),
            Self::Array(values) => {
                f.write_str("[")?;
                for (index, value) in values.iter().enumerate() {
                    write!(f, "{}{value}", if index == 0 { "" } else { ",\n " })?;
                }
                f.write_str("]")
            }
            Self::Object(members) => {
                f.write_str("{")?;
                for (index, (key, value)) in members.iter().enumerate() {
                    write!(f, "{}{key}: {value}", if index == 0 { " " } else { " ," })?;
                }
                f.write_str("\t}")
            }
        }
    }
}

/// Bit `index % 32` of `escapes` decides whether a character is written as `\u….`
fn write_string(f: &mut fmt::Formatter<'_>, text: &str, escapes: u32) -> fmt::Result {
    f.write_str("\"")?;
    for (index, character) in text.chars().enumerate() {
        let is_escaped = (escapes >> (index % 32)) & 1 == 1;
        match character {
            '/' if is_escaped && index % 2 == 0 => f.write_str("\\/")?,
            '"' | '\\' if !is_escaped => write!(f, "\\{character}")?,
            '\n' if !is_escaped => f.write_str("\\n")?,
            '\t' if !is_escaped => f.write_str("\\t")?,
            _ if is_escaped || u32::from(character) < 0x20 => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    if index % 2 == 0 {
                        write!(f, "\\u{unit:04x}")?;
                    } else {
                        write!(f, "\\u{unit:04X}")?;
                    }
                }
            }
            _ => write!(f, "{character}")?,
        }
    }
    f.write_str("\"")
}

fn escapes() -> impl Strategy<Value = u32> {
    prop_oneof![6 => Just(0), 1 => Just(u32::MAX), 1 => any::<u32>()]
}

fn spelt(text: impl Strategy<Value = String>) -> impl Strategy<Value = Json> {
    (text, escapes()).prop_map(|(text, escapes)| Json::String(text, escapes))
}

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(words).prop_map(str::to_owned)
}

fn wild_string() -> impl Strategy<Value = String> {
    prop_oneof![
        vec(any::<char>(), 0..6).prop_map(String::from_iter),
        one_of(&[
            "",
            "\u{1f512}\u{0}\u{1f}",
            "\"\\/\u{8}\u{c}\n\r\t",
            "\u{d7ff}\u{e000}\u{10ffff}",
            "é\u{301}"
        ]),
    ]
}

fn number() -> impl Strategy<Value = Json> {
    let words = one_of(&[
        "0",
        "-0",
        "1",
        "1.0",
        "1.00",
        "-0.0",
        "0.0",
        "1e2",
        "1E+2",
        "100",
        "100.0",
        "1.20",
        "1.2",
        "18446744073709551615",
        "18446744073709551616",
        "18446744073709551617",
        "-9223372036854775808",
        "-9223372036854775809",
        "12345678901234567890123456789012",
        "123456789012345678901234567890123",
        "1e308",
        "1e-400",
        "5e-324",
        "9007199254740993",
        "9007199254740993.0",
        "0.1",
        "0.10000000000000000000000000001",
    ]);
    prop_oneof![
        words,
        any::<i64>().prop_map(|n| n.to_string()),
        "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?"
    ]
    .prop_map(Json::Word)
}

/// Any JSON value, flat or nested.
fn anything() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        one_of(&["null", "true", "false"]).prop_map(Json::Word),
        number(),
        spelt(wild_string()),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Json::Array),
            vec((spelt(wild_string()), inner), 0..3).prop_map(Json::Object),
        ]
    })
}

fn or_anything(usual: impl Strategy<Value = Json> + 'static) -> BoxedStrategy<Json> {
    prop_oneof![40 => usual, 1 => anything()].boxed()
}

fn one_or_many(one: impl Strategy<Value = Json> + Clone + 'static) -> BoxedStrategy<Json> {
    or_anything(prop_oneof![
        2 => one.clone(),
        3 => vec(one, 0..4).prop_map(Json::Array),
    ])
}

/// An object whose keys are known, or nearly so, in any order, now and then one of them twice.
fn object(members: Vec<(BoxedStrategy<Json>, BoxedStrategy<Json>)>) -> BoxedStrategy<Json> {
    let members = members.into_iter().map(|(key, value)| {
        (prop_oneof![19 => key, 1 => spelt(wild_string())], prop::option::weighted(0.8, value))
    });
    let members = members.collect::<Vec<_>>();
    (members, prop::bool::weighted(0.02), any::<prop::sample::Index>())
        .prop_map(|(members, is_doubled, index)| {
            let mut members: Vec<_> = members
                .into_iter()
                .filter_map(|(key, value)| value.map(|value| (key, value)))
                .collect();
            if is_doubled && !members.is_empty() {
                members.push(members[index.index(members.len())].clone());
            }
            members
        })
        .prop_shuffle()
        .prop_map(Json::Object)
        .boxed()
}

fn key(words: &'static [&'static str]) -> BoxedStrategy<Json> {
    spelt(one_of(words)).boxed()
}

fn action() -> impl Strategy<Value = Json> + Clone {
    const ACTIONS: &[&str] = &[
        "s3:GetObject",
        "s3:Get*",
        "*",
        "sts:AssumeRole",
        "S3:getobject",
        "s3Get",
        "s3:*",
        "",
        "sns:Publish",
        "é:x",
    ];
    prop::sample::select(ACTIONS).prop_flat_map(|action| spelt(Just(action.to_owned())))
}

fn resource() -> impl Strategy<Value = Json> + Clone {
    const RESOURCES: &[&str] = &[
        "*",
        "arn:aws:s3:::my-bucket/*",
        "arn:aws:s3:::my-bucket",
        "my-bucket",
        "arn:aws:s3",
        "arn:aws:sns:us-east-1:111122223333:topic",
        "arn:aws:iam::111122223333:role/a/b",
        "",
        "arn:aws:s3:::${aws:username}",
        "arn:aw:s3:::a",
        "ARN:aws:s3:::b",
        "arn:aws:s3:us-east-1::b",
    ];
    prop::sample::select(RESOURCES).prop_flat_map(|resource| spelt(Just(resource.to_owned())))
}

fn principal() -> BoxedStrategy<Json> {
    const NAMES: &[&str] = &[
        "*",
        "111122223333",
        "arn:aws:iam::111122223333:root",
        "forecast.amazonaws.com",
        "x",
        "arn:aws:iam::111122223333:role/R",
        "accounts.google.com",
        "arn:aws:iam::*:user/a",
    ];
    let name = prop::sample::select(NAMES).prop_flat_map(|name| spelt(Just(name.to_owned())));
    or_anything(prop_oneof![
        1 => spelt(one_of(&["*", "111122223333"])),
        3 => vec((key(&["AWS", "Service", "Federated", "CanonicalUser", "Aws"]), one_or_many(name)), 1..3)
            .prop_map(Json::Object),
    ])
}

fn condition() -> BoxedStrategy<Json> {
    let value = prop_oneof![
        4 => spelt(one_of(&["a*", "true", "203.0.113.0/24", "arn:aws:s3:::b", "2026-01-01", "$"])),
        1 => number(),
        1 => one_of(&["true", "false"]).prop_map(Json::Word),
    ]
    .boxed();
    let keys = key(&[
        "aws:SourceArn",
        "aws:sourcearn",
        "aws:MultiFactorAuthAge",
        "s3:prefix",
        "saml:aud",
        "x",
    ]);
    let entries = or_anything(vec((keys, one_or_many(value)), 0..3).prop_map(Json::Object));
    let operators = key(&[
        "StringEquals",
        "StringLike",
        "Bool",
        "NumericLessThan",
        "Null",
        "ForAllValues:StringLike",
        "ForAnyValue:StringEqualsIfExists",
        "ArnLike",
        "IpAddress",
        "DateLessThan",
        "StringEqual",
        "NullIfExists",
    ]);
    or_anything(vec((operators, entries), 0..3).prop_map(Json::Object))
}

fn statement() -> BoxedStrategy<Json> {
    let effect = or_anything(spelt(one_of(&["Allow", "Deny", "Allow", "Deny", "allow"])));
    let sid = or_anything(spelt(one_of(&["", "Read", "Read", "Write 1", "a\u{1f512}"])));
    let usual = object(vec![
        (key(&["Effect", "Effect", "Effect", "Efect"]), effect.clone()),
        (key(&["Action", "Action", "NotAction", "Actions"]), one_or_many(action())),
        (key(&["Resource", "Resource", "NotResource", "resource"]), one_or_many(resource())),
    ]);
    let full = object(vec![
        (key(&["Sid"]), sid),
        (key(&["Effect"]), effect),
        (key(&["Principal", "Principal", "NotPrincipal", "Principle"]), principal()),
        (key(&["Action", "Action", "NotAction"]), one_or_many(action())),
        (key(&["Resource", "Resource", "NotResource"]), one_or_many(resource())),
        (key(&["Condition", "Condition", "Conditions"]), condition()),
    ]);
    or_anything(prop_oneof![usual, full])
}

/// A policy, or something near one: always JSON, not always a document.
pub(crate) fn policy() -> BoxedStrategy<Json> {
    let version =
        or_anything(spelt(one_of(&["2012-10-17", "2012-10-17", "2008-10-17", "2012-10-18"])));
    let id = or_anything(spelt(one_of(&["", "an id", "é"])));
    let statements = prop_oneof![statement(), vec(statement(), 0..4).prop_map(Json::Array)];
    let plain = object(vec![
        (key(&["Version"]), version.clone()),
        (key(&["Statement"]), statements.clone().boxed()),
    ]);
    let full = object(vec![
        (key(&["Version", "Version", "version"]), version),
        (key(&["Id"]), id),
        (key(&["Statement", "Statement", "Statements"]), or_anything(statements)),
        (spelt(wild_string()).boxed(), anything().boxed()),
    ]);
    prop_oneof![10 => plain, 10 => full, 1 => anything()].boxed()
}

/// The same JSON value with the members of every object in another order.
pub(crate) fn rearranged(json: Json) -> BoxedStrategy<Json> {
    match json {
        Json::Array(values) => {
            values.into_iter().map(rearranged).collect::<Vec<_>>().prop_map(Json::Array).boxed()
        }
        Json::Object(members) => members
            .into_iter()
            .map(|(key, value)| (Just(key), rearranged(value)))
            .collect::<Vec<_>>()
            .prop_shuffle()
            .prop_map(Json::Object)
            .boxed(),
        leaf => Just(leaf).boxed(),
    }
}

/// Another spelling, which may be the same JSON value or just not: other escapes, other digits, a
/// list around a scalar, or a scalar out of its list.
pub(crate) fn respelt(json: Json) -> BoxedStrategy<Json> {
    match json {
        Json::Word(word) => {
            let decimals = if word.contains(['.', 'e', 'E']) { "0" } else { ".0" };
            let longer = format!("{word}{decimals}");
            let is_number = word.starts_with(|c: char| c.is_ascii_digit() || c == '-')
                && !word.contains(['e', 'E']);
            let other = if is_number { longer } else { word.clone() };
            prop_oneof![3 => Just(word), 1 => Just(other)].prop_map(Json::Word).boxed()
        }
        Json::String(text, _) => {
            let plain = spelt(Just(text));
            prop_oneof![30 => plain.boxed(), 1 => spelt(wild_string()).boxed()]
                .prop_flat_map(|string| {
                    let list = Json::Array(vec![string.clone()]);
                    prop_oneof![30 => Just(string), 1 => Just(list)]
                })
                .boxed()
        }
        Json::Array(values) => values
            .into_iter()
            .map(respelt)
            .collect::<Vec<_>>()
            .prop_flat_map(|values| match <[Json; 1]>::try_from(values) {
                Ok([only]) => {
                    let list = Json::Array(vec![only.clone()]);
                    prop_oneof![10 => Just(list), 1 => Just(only)].boxed()
                }
                Err(values) => Just(Json::Array(values)).boxed(),
            })
            .boxed(),
        Json::Object(members) => members
            .into_iter()
            .map(|(key, value)| (Just(key), respelt(value)))
            .collect::<Vec<_>>()
            .prop_map(Json::Object)
            .boxed(),
    }
}

/// Any text: a policy with a few bytes changed, tokens in any order, or characters at random.
pub(crate) fn any_text() -> BoxedStrategy<String> {
    const TOKENS: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "\\udc00",
        "null",
        "true",
        "1",
        "-",
        "1e",
        ".5",
        "\"Statement\"",
        "\"Action\"",
        "\"Condition\":{",
        " ",
        "\n",
        "\u{feff}",
        "é",
    ];
    let broken = (
        policy(),
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        prop::sample::select(TOKENS),
    )
        .prop_map(|(json, from, to, token)| {
            let text = json.to_string();
            let ends: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = from.index(ends.len());
            let to = (from + to.index(4)).min(ends.len() - 1);
            format!("{}{token}{}", &text[..ends[from]], &text[ends[to]..])
        });
    let soup = vec(prop::sample::select(TOKENS), 0..24).prop_map(|tokens| tokens.concat());
    prop_oneof![4 => broken, 2 => soup, 1 => any::<String>()].boxed()
}
