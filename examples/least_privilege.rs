//! A policy of ARNs and access levels: each level, or several with commas between, is for the ARNs
//! that follow it.
//!
//! ```sh
//! cargo run --example least_privilege -- list arn:aws:s3:::my-bucket read,write "arn:aws:s3:::my-bucket/*"
//! ```

use iam_policy::catalog::{AccessLevel, AccessLevels};
use iam_policy::{Error, LeastPrivilege, Quota};

fn levels(word: &str) -> Result<AccessLevels, Error> {
    let level = |name: &str| {
        let is_it = |level: &AccessLevel| level.as_str().eq_ignore_ascii_case(name);
        let found = AccessLevel::ALL.into_iter().find(is_it);
        found.ok_or_else(|| Error::message(format!("`{name}` is no access level")))
    };
    word.split(',').map(level).collect()
}

fn list(title: &str, lines: impl ExactSizeIterator<Item = String>) {
    println!("\n{} {title}", lines.len());
    lines.for_each(|line| println!("  {line}"));
}

fn main() -> Result<(), Error> {
    let mut least = LeastPrivilege::new();
    let mut asked = AccessLevels::default();
    for word in std::env::args().skip(1) {
        if word.contains(':') {
            least = least.allow(asked, word);
        } else {
            asked = levels(&word)?;
        }
    }
    let least = least.policy()?;
    let policy = least.as_policy();
    println!("{policy:#}");
    match policy.size().fits(Quota::MANAGED) {
        Ok(size) => println!("\n{} characters", size.characters),
        Err(error) => println!("\n{error}"),
    }
    list("that take only `*`", least.star_actions().iter().map(ToString::to_string));
    list("that need more resources", least.incomplete().iter().map(ToString::to_string));
    list(
        &format!("that the granted ones depend on, as of {}", least.dependents_as_of()),
        least.dependents().iter().map(ToString::to_string),
    );
    Ok(())
}
