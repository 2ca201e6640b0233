//! Writes every preset, and the examples of the docs, as documents for a real client to send.
//!
//! ```sh
//! cargo run --example client_cases -- FOLDER
//! ```
//!
//! `tests/real_client/README.md` says what the folder holds.

mod examples;
mod forecast;
#[expect(dead_code, reason = "the messages are for the tests")]
mod refusals;
mod trust;
mod variants;

use std::error::Error;
use std::fs;
use std::path::Path;

use iam_policy::request::ApiOperation;

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
    write_refusals(folder)?;
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

/// Whether IAM's API takes texts, and what it answers where it does not.
fn write_refusals(folder: &Path) -> Result<(), Box<dyn Error>> {
    let cases = [(refusals::MANAGED, false), (refusals::TRUST, true)];
    let cases = cases.into_iter().flat_map(|(cases, is_trust)| {
        cases.iter().map(move |case| (case.name.to_owned(), is_trust, case.document.to_owned()))
    });
    let variants = variants::variants().into_iter();
    let variants = variants.map(|variant| (variant.name, variant.is_trust, variant.document));
    let mut lines = String::new();
    for (name, is_trust, document) in cases.chain(variants) {
        let operation = if is_trust {
            ApiOperation::update_assume_role_policy()
        } else {
            ApiOperation::create_policy()
        };
        let answer = operation.check(&document).err();
        let answer = answer.map(|refusal| {
            serde_json::json!({ "code": refusal.code().as_str(), "message": refusal.message() })
        });
        let operation = operation.name();
        let line = serde_json::json!({
            "name": name, "operation": operation, "document": document, "answer": answer,
        });
        lines.push_str(&line.to_string());
        lines.push('\n');
    }
    fs::write(folder.join("refusals.jsonl"), lines)?;
    Ok(())
}
