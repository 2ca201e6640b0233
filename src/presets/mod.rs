//! Presets: the policies that AWS's guides ask for, ready to use.
//!
//! A preset uses nothing but the crate's public items, so that whatever it does, a program can do.

pub mod forecast;
pub mod trust;

use crate::Error;

/// A policy that is valid whatever its preset was given: all of it is fixed but for values whose
/// types rule out a fault.
#[expect(clippy::expect_used, reason = "tests build each of these from every kind of input")]
fn always_valid<T>(policy: Result<T, Error>) -> T {
    policy.expect("a preset of fixed form is valid")
}
