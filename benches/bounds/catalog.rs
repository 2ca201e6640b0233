//! What look-ups in the catalog take.

use std::hint::black_box;
use std::time::Instant;

use iam_policy::catalog::Catalog;

use super::ratios::median;
use super::table;

/// What is done with each name.
type Change = fn(&str) -> String;

pub(crate) fn measure(filter: &str) {
    println!();
    let catalog = Catalog::embedded();
    let names: Vec<String> = catalog.actions().map(|action| action.to_string()).collect();
    let rows: [(&str, Option<f64>, Change); 3] = [
        ("catalog: an action by its name", Some(100.0), str::to_owned),
        ("catalog: an action in capitals", None, str::to_ascii_uppercase),
        ("catalog: an action that is none", None, |name| format!("{name}x")),
    ];
    for (what, bound, change) in rows {
        if what.contains(filter) {
            // Far apart in the bytes, as the names of a policy are.
            let names: Vec<String> = (0..names.len())
                .filter_map(|index| names.get(index * 7919 % names.len()))
                .map(|name| change(name))
                .collect();
            let count = u32::try_from(names.len()).map_or(f64::NAN, f64::from);
            let time =
                nanoseconds(|| names.iter().filter(|name| catalog.action(name).is_some()).count());
            table::row(what, bound, Some(time / count), "ns");
        }
    }
    let details = |name: &str| {
        let action = catalog.action(name)?;
        let keys = action.condition_keys().map(|key| key.name().len()).sum::<usize>();
        let formats = action.resource_types().flat_map(|of| of.resource_type().arn_formats());
        Some(keys + formats.map(str::len).sum::<usize>())
    };
    let patterns: [(&str, Option<f64>, &str); 6] = [
        ("catalog: `s3:Get*`", None, "s3:Get*"),
        ("catalog: `s3:*`", None, "s3:*"),
        ("catalog: `s3:*Object*`", None, "s3:*Object*"),
        ("catalog: `ec2:Describe*`", None, "ec2:Describe*"),
        ("catalog: everything", Some(100_000.0), "*"),
        ("catalog: `*:*Tag*`", None, "*:*Tag*"),
    ];
    for (what, bound, pattern) in patterns {
        if what.contains(filter) {
            let time = nanoseconds(|| black_box(catalog).expand(black_box(pattern)).count());
            table::row(what, bound, Some(time), "ns");
        }
    }
    let others: [(&str, &dyn Fn() -> usize); 4] = [
        ("catalog: the keys and ARN formats of `s3:GetObject`", &|| {
            details(black_box("s3:GetObject")).unwrap_or_default()
        }),
        ("catalog: the resource types of an ARN of S3", &|| {
            catalog.resource_types_of(black_box("arn:aws:s3:::my-bucket/reports/*")).count()
        }),
        ("catalog: every action of `s3:Get*` with its name", &|| {
            catalog.expand("s3:Get*").map(|action| black_box(action.name()).len()).sum()
        }),
        ("catalog: its bytes verified", &|| {
            usize::from(Catalog::from_bytes(catalog.as_bytes().to_vec()).is_ok())
        }),
    ];
    for (what, operation) in others {
        if what.contains(filter) {
            table::row(what, None, Some(nanoseconds(operation)), "ns");
        }
    }
}

/// The median time of an operation.
fn nanoseconds(operation: impl Fn() -> usize) -> f64 {
    median((0..51).map(|_| {
        let start = Instant::now();
        black_box(operation());
        start.elapsed().as_secs_f64() * 1e9
    }))
}
