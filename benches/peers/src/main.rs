//! Times `iam-policy` beside `iam-rs` on the Forecast policy and the corpus, round by round.
//!
//! Every number is the median of the ratios of our time by the peer's. What the peer refuses to
//! read is left out for both, and counted.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use iam_policy::{ForecastPolicy, IdentityPolicy, PolicyDocument};
use iam_rs::{IAMPolicy, Validate as _};

fn main() -> Result<(), Box<dyn Error>> {
    compare("Forecast policy", &[ForecastPolicy::for_bucket("bucket-name")?.to_json()])?;
    match std::env::var_os("IAM_POLICY_CORPUS") {
        Some(path) => compare("corpus", &documents(&std::fs::read_to_string(path)?)?),
        None => {
            println!("IAM_POLICY_CORPUS is not set: the Forecast policy only");
            Ok(())
        }
    }
}

fn documents(lines: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let document = |line| {
        let entry: serde_json::Value = serde_json::from_str(line)?;
        let document = entry.get("document").and_then(serde_json::Value::as_str);
        Ok(document.ok_or("a line of the corpus has no `document`")?.to_owned())
    };
    lines.lines().map(document).collect()
}

fn compare(name: &str, texts: &[String]) -> Result<(), Box<dyn Error>> {
    let (read, refused): (Vec<&String>, Vec<&String>) =
        texts.iter().partition(|text| IAMPolicy::from_json(text).is_ok());
    println!("{name}: {} documents, {} of them refused by iam-rs", texts.len(), refused.len());
    let invalid =
        read.iter().filter(|text| IAMPolicy::from_json(text).is_ok_and(|p| !p.is_valid()));
    println!("  of the others, its validation refuses {}", invalid.count());

    let parse = times(
        &read,
        |text| drop(black_box(PolicyDocument::from_json(black_box(text)))),
        &read,
        |text| drop(black_box(IAMPolicy::from_json(black_box(text)))),
    );
    println!("  parse                iam-policy : iam-rs = {parse:.2}");

    let validate = times(
        &read,
        |text| drop(black_box(IdentityPolicy::from_json(black_box(text)))),
        &read,
        |text| drop(black_box(IAMPolicy::from_json(black_box(text)).map(|p| p.is_valid()))),
    );
    println!("  parse and validate   iam-policy : iam-rs = {validate:.2}");

    let ours = read.iter().map(|text| PolicyDocument::from_json(text));
    let ours = ours.collect::<Result<Vec<_>, _>>()?;
    let theirs = read.iter().map(|text| IAMPolicy::from_json(text));
    let theirs = theirs.collect::<Result<Vec<_>, _>>()?;
    let serialize = times(
        &ours,
        |document| drop(black_box(black_box(document).to_json())),
        &theirs,
        |policy| drop(black_box(serde_json::to_string(black_box(policy)))),
    );
    println!("  write                iam-policy : iam-rs = {serialize:.2}");
    Ok(())
}

fn times<A, B>(ours: &[A], our: impl Fn(&A), theirs: &[B], their: impl Fn(&B)) -> f64 {
    // One document alone is read too fast for the clock.
    let repeat = 1000 / ours.len().max(1) + 1;
    let start = Instant::now();
    let mut ratios = Vec::new();
    while ratios.len() < 21 || start.elapsed() < Duration::from_millis(500) {
        let ours = timed(|| (0..repeat).for_each(|_| ours.iter().for_each(&our)));
        let theirs = timed(|| (0..repeat).for_each(|_| theirs.iter().for_each(&their)));
        ratios.push(ours.as_secs_f64() / theirs.as_secs_f64());
    }
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or(f64::NAN)
}

fn timed(operation: impl FnOnce()) -> Duration {
    let start = Instant::now();
    operation();
    start.elapsed()
}
