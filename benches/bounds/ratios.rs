//! Times over the corpus, compared with `serde_json` in the same rounds.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use iam_policy::{Arn, ArnPattern, IdentityPolicy, PolicyDocument, PolicyType, Validator};
use serde_json::Value;

use super::corpus::Corpus;
use super::table;

/// What is compared, the bound, and how the ratio is found.
type Row<'a> = (&'a str, Option<f64>, &'a dyn Fn() -> f64);

pub(crate) fn measure(filter: &str) -> Result<(), Box<dyn Error>> {
    let corpus = Corpus::load()?;
    println!("\ncorpus: {}", corpus.name);
    let texts = &corpus.documents;
    let documents = all(texts, PolicyDocument::from_json)?;
    let values = all(texts, |text| serde_json::from_str::<Value>(text))?;
    let refused = corpus.policies.iter().filter(|text| IdentityPolicy::from_json(text).is_err());
    println!("        of which IdentityPolicy refuses {}\n", refused.count());

    let parse = |text: &String| drop(black_box(PolicyDocument::from_json(black_box(text))));
    let parse_value =
        |text: &String| drop(black_box(serde_json::from_str::<Value>(black_box(text))));
    let validate = |text: &String| drop(black_box(IdentityPolicy::from_json(black_box(text))));
    let parse_drop = |text: &String| {
        drop(black_box(serde_json::from_str::<PolicyDocument>(black_box(text))));
    };

    let check = |document: &PolicyDocument| {
        drop(black_box(black_box(document).validate(PolicyType::Identity)));
    };
    let without = Validator::new().without_catalog();
    let check_without = |document: &PolicyDocument| {
        drop(black_box(without.validate(black_box(document), PolicyType::Identity)));
    };
    let parsed = all(&corpus.policies, PolicyDocument::from_json)?;
    let second = || {
        let start = Instant::now();
        parsed.iter().for_each(check);
        let count = u32::try_from(parsed.len()).map_or(f64::NAN, f64::from);
        count / start.elapsed().as_secs_f64()
    };

    let rows: [Row<'_>; 7] = [
        ("from_json : Value, time", Some(0.75), &|| times(texts, parse, texts, parse_value)),
        ("serde_json::from_str::<PolicyDocument> : Value, time", None, &|| {
            times(texts, parse_drop, texts, parse_value)
        }),
        ("to_json : Value, time", Some(0.8), &|| {
            times(
                &documents,
                |document: &PolicyDocument| drop(black_box(black_box(document).to_json())),
                &values,
                |value: &Value| drop(black_box(black_box(value).to_string())),
            )
        }),
        ("serde_json::to_string : Value, time", Some(0.8), &|| {
            times(
                &documents,
                |document: &PolicyDocument| drop(black_box(serde_json::to_string(document))),
                &values,
                |value: &Value| drop(black_box(serde_json::to_string(value))),
            )
        }),
        ("IdentityPolicy::from_json : Value, time", Some(1.5), &|| {
            times(&corpus.policies, validate, &corpus.policies, parse_value)
        }),
        ("validate : from_json, time", Some(10.0), &|| {
            times(&parsed, check, &corpus.policies, parse)
        }),
        ("validate without the catalog : from_json, time", Some(3.0), &|| {
            times(&parsed, check_without, &corpus.policies, parse)
        }),
    ];
    for (what, bound, ratio) in rows {
        if what.contains(filter) {
            table::row(what, bound, Some(ratio()), "x");
        }
    }
    if "validate : from_json, the median policy".contains(filter) {
        let of_one = |(document, text): (&PolicyDocument, &String)| {
            let round = || {
                let (ours, theirs) = (timed(|| check(document)), timed(|| parse(text)));
                ours.as_secs_f64() / theirs.as_secs_f64()
            };
            median((0..9).map(|_| round()))
        };
        let ratio = median(parsed.iter().zip(&corpus.policies).map(of_one));
        table::row("validate : from_json, the median policy", Some(10.0), Some(ratio), "x");
    }
    if "policies validated a second".contains(filter) {
        let measured = median((0..21).map(|_| second()));
        println!("{:58} {:>12} {measured:>12.0}", "policies validated a second", "100000");
    }
    for (what, pattern, arn) in hard_matches()? {
        if what.contains(filter) {
            let time = median((0..200).map(|_| {
                let start = Instant::now();
                black_box(black_box(&pattern).matches(black_box(&arn)));
                start.elapsed().as_secs_f64() * 1e6
            }));
            table::row(what, Some(20.0), Some(time), "us");
        }
    }
    Ok(())
}

/// What it is called, the pattern and the ARN.
type HardMatch = (&'static str, ArnPattern, Arn);

/// Patterns that take a naive matcher quadratic time or worse, and the texts that make them.
fn hard_matches() -> Result<[HardMatch; 4], Box<dyn Error>> {
    let all_a = || Arn::new(format!("arn:aws:s3:::{}", "a".repeat(1000)));
    let pattern = |tail: String| ArnPattern::new(format!("arn:aws:s3:::{tail}"));
    Ok([
        ("a*a*...b against a...", pattern(format!("{}b", "a*".repeat(500)))?, all_a()?),
        ("*?{64}b* against a...", pattern(format!("*{}b*", "?".repeat(64)))?, all_a()?),
        ("*a{200}b* against a...", pattern(format!("*{}b*", "a".repeat(200)))?, all_a()?),
        ("*a{900}b* against a...", pattern(format!("*{}b*", "a".repeat(900)))?, all_a()?),
    ])
}

fn all<T, E: Into<Box<dyn Error>>>(
    texts: &[String],
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, Box<dyn Error>> {
    texts.iter().map(|text| read(text).map_err(Into::into)).collect()
}

/// The median over many rounds of the time of one operation on all inputs by that of another.
fn times<A, B>(ours: &[A], our: impl Fn(&A), theirs: &[B], their: impl Fn(&B)) -> f64 {
    let our_round = || ours.iter().for_each(&our);
    let their_round = || theirs.iter().for_each(&their);
    let round = || {
        let (ours, theirs) = (timed(our_round), timed(their_round));
        ours.as_secs_f64() / theirs.as_secs_f64()
    };
    // At least half a second, and enough rounds for a median.
    let start = Instant::now();
    let mut ratios = Vec::new();
    while ratios.len() < 21 || start.elapsed() < Duration::from_millis(500) {
        ratios.push(round());
    }
    median(ratios)
}

fn timed(operation: impl FnOnce()) -> Duration {
    let start = Instant::now();
    operation();
    start.elapsed()
}

pub(crate) fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
