//! Writes every preset, and the examples of the docs, as documents for a real client to send.
//!
//! ```sh
//! cargo run --example client_cases -- FOLDER
//! ```
//!
//! `tests/real_client/README.md` says what the folder holds.

mod examples;
mod forecast;
mod trust;

use std::error::Error;
use std::fs;
use std::path::Path;

/// One document and the kind as which it is sent.
pub(crate) struct Case {
    name: String,
    kind: &'static str,
    document: String,
    /// The bucket that must exist before its policy is put.
    bucket: Option<&'static str>,
}

impl Case {
    pub(crate) fn new(
        name: impl Into<String>,
        kind: &'static str,
        document: impl std::fmt::Display,
    ) -> Self {
        Self { name: name.into(), kind, document: document.to_string(), bucket: None }
    }

    pub(crate) fn for_bucket(self, bucket: &'static str) -> Self {
        Self { bucket: Some(bucket), ..self }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: client_cases FOLDER")?;
    let folder = Path::new(&folder);
    let mut cases = forecast::cases()?;
    cases.extend(trust::cases()?);
    cases.extend(examples::cases()?);
    for case in &cases {
        write_case(&folder.join(&case.name), case)?;
    }
    forecast::write_roles(folder)?;
    write_managed_policies(folder)?;
    println!("{} cases", cases.len());
    Ok(())
}

fn write_case(folder: &Path, case: &Case) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("kind"), case.kind)?;
    fs::write(folder.join("document.json"), &case.document)?;
    if let Some(bucket) = case.bucket {
        fs::write(folder.join("target"), bucket)?;
    }
    Ok(())
}

/// A line of the corpus of AWS's managed policies.
#[derive(serde::Deserialize, serde::Serialize)]
struct Line {
    name: String,
    document: String,
}

/// AWS's managed policies as this crate writes them, where their corpus is at hand.
fn write_managed_policies(folder: &Path) -> Result<(), Box<dyn Error>> {
    let Some(corpus) = std::env::var_os("IAM_POLICY_CORPUS") else { return Ok(()) };
    let mut lines = String::new();
    for line in fs::read_to_string(corpus)?.lines() {
        let line: Line = serde_json::from_str(line)?;
        let policy: iam_policy::IdentityPolicy = line.document.parse()?;
        let line = Line { document: policy.to_json(), ..line };
        lines.push_str(&serde_json::to_string(&line)?);
        lines.push('\n');
    }
    fs::write(folder.join("managed-policies.jsonl"), lines)?;
    Ok(())
}
