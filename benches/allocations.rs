//! Counts allocations and prints a table. Apart from the other measurements, since counting them
//! takes time and instructions.

#[path = "bounds/cases.rs"]
mod cases;
#[path = "bounds/corpus.rs"]
mod corpus;
#[path = "bounds/table.rs"]
mod table;

use std::alloc::System;
use std::error::Error;
use std::hint::black_box;

use iam_policy::{IdentityPolicy, PolicyDocument, PolicyType};
use serde_json::Value;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use corpus::Corpus;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> Result<(), Box<dyn Error>> {
    table::head("allocations");
    for case in cases::CASES {
        let mut operation = case.warm()?;
        let region = Region::new(ALLOCATOR);
        operation()?;
        let [_, bound] = case.bounds;
        table::row(case.name, bound, Some(count(&region)), "");
    }

    let Corpus { name, documents, policies } = Corpus::load()?;
    println!("\ncorpus: {name}\n");
    let parse = |text: &str| drop(black_box(PolicyDocument::from_json(text)));
    let parse_value = |text: &str| drop(black_box(serde_json::from_str::<Value>(text)));
    let validate = |text: &str| drop(black_box(IdentityPolicy::from_json(text)));
    let of = |texts: &[String], operation: &dyn Fn(&str)| {
        let region = Region::new(ALLOCATOR);
        for text in texts {
            operation(text);
        }
        count(&region)
    };
    let ratio = of(&documents, &parse) / of(&documents, &parse_value);
    table::row("from_json : Value", Some(0.6), Some(ratio), "x");
    let ratio = of(&policies, &validate) / of(&policies, &parse_value);
    table::row("IdentityPolicy::from_json : Value", None, Some(ratio), "x");

    let mut most: f64 = 0.0;
    for text in &policies {
        let document = PolicyDocument::from_json(text)?;
        let region = Region::new(ALLOCATOR);
        let findings = black_box(&document).validate(PolicyType::Identity);
        if findings.is_empty() {
            most = most.max(count(&region));
        }
    }
    table::row("validate, at most for a document without findings", Some(4.0), Some(most), "");
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "there are far fewer than 2^52")]
fn count(region: &Region<'_, System>) -> f64 {
    let stats = region.change();
    (stats.allocations + stats.reallocations) as f64
}
