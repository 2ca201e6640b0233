#![doc = include_str!("../README.md")]

/// AWS's services, actions, resource types and condition keys, in the format that
/// `iam_policy::catalog::Catalog::from_bytes` reads.
///
/// ```
/// assert!(iam_policy_catalog::BYTES.starts_with(b"IAMCAT1\n"));
/// ```
pub const BYTES: &[u8] = include_bytes!("../catalog.bin");
