//! Every name: what it takes, what it refuses and in which words, and its JSON Schema pattern.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by a panic, in its helpers too"
)]

mod aws;
mod iam;
mod kms;
mod macro_made;
mod organizations;
mod s3;
mod sts;
mod tags;
mod web_identity;

use iam_policy::ParseError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::{Debug, Display};
use std::str::FromStr;

#[cfg(feature = "schemars")]
use schemars::JsonSchema as Schema;
#[cfg(not(feature = "schemars"))]
pub(crate) trait Schema {}
#[cfg(not(feature = "schemars"))]
impl<T> Schema for T {}

/// Checks the type against texts it takes and texts it refuses, each with the end of its message;
/// then its JSON Schema pattern against the same texts and their neighbors.
pub(crate) fn table<T>(what: &str, taken: &[&str], refused: &[(&str, &str)])
where
    T: FromStr<Err = ParseError> + Display + Debug + Serialize + DeserializeOwned + Schema,
{
    for text in taken {
        let name: T = text.parse().unwrap_or_else(|error| panic!("refused: {error}"));
        assert_eq!(name.to_string(), *text);
        let json = serde_json::to_string(text).unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), json);
        assert_eq!(serde_json::from_str::<T>(&json).unwrap().to_string(), *text);
    }
    for (text, end) in refused {
        let error = text.parse::<T>().expect_err(text);
        let message = format!("invalid {what} {}: {end}", quoted(text));
        assert_eq!(error.to_string(), message);
        assert_eq!((error.what(), error.input()), (what, *text));
        let json = serde_json::to_string(text).unwrap();
        let error = serde_json::from_str::<T>(&json).expect_err(text).to_string();
        assert!(error.starts_with(&message), "{error}");
    }
    #[cfg(feature = "schemars")]
    pattern::agrees::<T>(taken.iter().copied().chain(refused.iter().map(|(text, _)| *text)));
}

fn quoted(text: &str) -> String {
    let cut = if text.chars().count() > 100 { "…" } else { "" };
    format!("`{}{cut}`", text.chars().take(100).collect::<String>().replace('\n', "\\n"))
}

/// The advice for a text that is refused.
fn help<T: FromStr<Err = ParseError> + Debug>(text: &str) -> Option<&'static str> {
    text.parse::<T>().expect_err(text).help()
}

#[cfg(feature = "schemars")]
mod pattern {
    use fancy_regex::Regex;
    use iam_policy::ParseError;
    use proptest::prelude::*;
    use proptest::sample::{Index, select};
    use proptest::test_runner::{Config, TestRng, TestRunner};
    use schemars::JsonSchema;
    use std::str::FromStr;

    /// What names are made of, and what they are broken with.
    const PIECES: &[&str] = &[
        "",
        "a",
        "b",
        "z",
        "A",
        "F",
        "Z",
        "0",
        "1",
        "9",
        "-",
        "--",
        ".",
        "..",
        "_",
        "/",
        "//",
        ":",
        "+",
        "=",
        ",",
        "@",
        "*",
        "?",
        "$",
        "~",
        "%",
        "!",
        " ",
        "\t",
        "\n",
        "\u{7f}",
        "\u{a0}",
        "é",
        "ÿ",
        "Ā",
        "中",
        "\u{300}",
        "\u{2028}",
        "𝒳",
        "😀",
        "xn--",
        "aws",
        "aws:",
        "sthree-",
        "-an",
        "-us-east-1-an",
        "-111122223333",
        "--x-s3",
        "-s3alias",
        ".mrap",
        ".amazonaws.com",
        "alias/",
        "ou-",
        "r-",
    ];

    /// Every text, and texts a few edits away, are taken by the pattern where the parser takes them.
    pub(super) fn agrees<'a, T: FromStr<Err = ParseError> + JsonSchema>(
        texts: impl Iterator<Item = &'a str>,
    ) {
        let schema = schemars::schema_for!(T);
        let pattern = schema.get("pattern").and_then(|value| value.as_str()).unwrap();
        let regex = Regex::new(pattern).unwrap();
        let compare = |text: &str| {
            let by_pattern = regex.is_match(text).unwrap();
            assert_eq!(text.parse::<T>().is_ok(), by_pattern, "{text:?} by {pattern}");
        };
        let texts: Vec<&str> = texts.collect();
        texts.iter().copied().for_each(compare);
        let example = schema.get("examples").and_then(|value| value[0].as_str()).unwrap();
        assert!(example.parse::<T>().is_ok());

        let edit = (any::<Index>(), 0..3_usize, select(PIECES));
        let edited = (select(texts.into_iter().map(str::to_owned).collect::<Vec<_>>()),)
            .prop_flat_map(move |(text,)| {
                (Just(text), proptest::collection::vec(edit.clone(), 0..4))
            })
            .prop_map(|(text, edits)| {
                let mut characters: Vec<String> = text.chars().map(String::from).collect();
                for (place, cut, piece) in edits {
                    let from = place.index(characters.len() + 1);
                    let to = (from + cut).min(characters.len());
                    characters.splice(from..to, piece.chars().map(String::from));
                }
                characters.concat()
            });
        let config = Config { cases: 400, failure_persistence: None, ..Config::default() };
        let rng = TestRng::deterministic_rng(config.rng_algorithm);
        TestRunner::new_with_rng(config, rng)
            .run(&edited, |text| {
                compare(&text);
                Ok(())
            })
            .unwrap();
    }
}
