//! Validates policy documents as Access Analyzer does, offline.
//!
//! ```sh
//! cargo run --example validate -- [OPTION]... TYPE [FILE]...
//! ```
//!
//! `TYPE` is a policy type, such as `identity`, `role-trust` or `s3-bucket`. Without a file, or for
//! the file `-`, it reads standard input. It ends with 1 if a finding is an error, and with 2 if it
//! was called wrongly or cannot read a file.
//!
//! - `--format text|json|sarif`: as rustc does, as Access Analyzer does, or for code hosts
//! - `--allow WHAT`, `--warn WHAT`, `--deny WHAT`: what a finding counts for, by rule, by code of
//!   Access Analyzer or by finding type; `WHAT@PATH` is only what is found at the path
//! - `--pedantic`: also what is a matter of opinion

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;

use iam_policy::{Error, Findings, PolicyType, Report, Selection, Validator};

const USAGE: &str = "usage: validate [--format text|json|sarif] [--pedantic] \
                     [--allow|--warn|--deny WHAT[@PATH]]... TYPE [FILE]...";

fn main() -> ExitCode {
    match run(std::env::args().skip(1)) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(1),
        Err(error) => {
            eprintln!("validate: {error}");
            if let Some(help) = error.help() {
                eprintln!("{help}");
            }
            ExitCode::from(2)
        }
    }
}

/// What was asked for.
struct Options {
    policy_type: PolicyType,
    files: Vec<String>,
    format: fn(&Report<'_>) -> String,
    validator: Validator,
}

/// Whether one of the findings is an error.
fn run(arguments: impl Iterator<Item = String>) -> Result<bool, Error> {
    let options = Options::read(arguments)?;
    let texts: Vec<String> =
        options.files.iter().map(|file| read(file)).collect::<Result<_, _>>()?;
    let validate = |text: &String| options.validator.validate_json(text, options.policy_type);
    let findings: Vec<Findings> = texts.iter().map(validate).collect();

    let documents = options.files.iter().zip(&texts).zip(&findings);
    let report = documents.fold(Report::new(), |report, ((file, text), findings)| {
        report.document(if file == "-" { "<stdin>" } else { file }, text, findings)
    });
    let text = (options.format)(&report);
    io::stdout().write_all(text.as_bytes()).map_err(|error| Error::message(error.to_string()))?;
    Ok(findings.iter().any(Findings::has_errors))
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, Error> {
        let usage = |problem: String| Error::message(problem).with_help(USAGE);
        let mut words = Vec::new();
        let mut format: fn(&Report<'_>) -> String = |report| report.to_string();
        let mut validator = Validator::new();
        while let Some(argument) = arguments.next() {
            let mut value =
                || arguments.next().ok_or_else(|| usage(format!("{argument} needs a value")));
            match argument.as_str() {
                "--pedantic" => validator = validator.pedantic(),
                "--allow" => validator = validator.allow(selection(&value()?)?)?,
                "--warn" => validator = validator.warn(selection(&value()?)?)?,
                "--deny" => validator = validator.deny(selection(&value()?)?)?,
                "--format" => {
                    format = match value()?.as_str() {
                        "text" => |report| report.to_string(),
                        "json" => |report| report.to_json() + "\n",
                        "sarif" => |report| report.to_sarif() + "\n",
                        other => return Err(usage(format!("no such format: {other}"))),
                    }
                }
                option if option.starts_with("--") => {
                    return Err(usage(format!("no such option: {option}")));
                }
                _ => words.push(argument),
            }
        }
        let mut words = words.into_iter();
        let policy_type =
            words.next().ok_or_else(|| usage("no policy type".to_owned()))?.parse()?;
        let mut files: Vec<_> = words.collect();
        if files.is_empty() {
            files.push("-".to_owned());
        }
        Ok(Self { policy_type, files, format, validator })
    }
}

/// `WHAT` or `WHAT@PATH`.
fn selection(text: &str) -> Result<Selection, Error> {
    match text.split_once('@') {
        Some((findings, path)) => findings.parse::<Selection>()?.at(path),
        None => text.parse(),
    }
}

fn read(file: &str) -> Result<String, Error> {
    let mut text = String::new();
    let result = match file {
        "-" => io::stdin().read_to_string(&mut text).map(drop),
        _ => std::fs::read_to_string(file).map(|read| text = read),
    };
    result.map_err(|error| Error::message(format!("cannot read {file}: {error}")))?;
    Ok(text)
}
