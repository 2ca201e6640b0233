//! How far the checks agree with the real Access Analyzer.
//!
//! `IAM_POLICY_ANSWERS` names a file of JSON lines: a policy, its type, the findings that AWS
//! returned for it, and the date on which it did. The file is not part of the project. This program
//! compares each answer with the findings of this crate, for every code that has a check here, and
//! prints a table by code. It fails where the two differ in a way that `known.txt` does not list, and
//! where `known.txt` lists what no longer differs: the list can only shrink.
//!
//! ```sh
//! IAM_POLICY_ANSWERS=answers.jsonl cargo test --test agreement
//! ```

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a broken file of answers ends the comparison"
)]

mod answers;
mod known;
mod names;
mod table;

use answers::Answer;
use known::{Difference, Kind, Known};
use std::process::ExitCode;
use table::Table;

fn main() -> ExitCode {
    let Some(path) = std::env::var_os("IAM_POLICY_ANSWERS") else {
        println!("agreement with Access Analyzer: skipped: IAM_POLICY_ANSWERS names no answers");
        return ExitCode::SUCCESS;
    };
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{error}"));
    let answers: Vec<Answer> = text.lines().map(Answer::read).collect();
    let mut known = Known::read(include_str!("known.txt"));
    let mut table = Table::default();
    let mut surprises = Vec::new();
    for answer in &answers {
        let (theirs, ours) = (answer.theirs(), answer.ours());
        table.count(answer, &theirs, &ours);
        let missing = theirs.difference(&ours).map(|found| (Kind::Missing, found));
        let extra = ours.difference(&theirs).map(|found| (Kind::Extra, found));
        for (kind, (code, paths)) in missing.chain(extra) {
            let difference = Difference { kind, code, answer, paths };
            if !known.explains(&difference) {
                surprises.push(difference.to_string());
            }
        }
    }
    println!("{} documents with Access Analyzer's answers\n\n{table}", answers.len());
    known.print();
    for surprise in &surprises {
        println!("not listed in known.txt: {surprise}");
    }
    let idle = known.idle();
    for line in &idle {
        println!("listed in known.txt, but no difference: {line}");
    }
    let (agreed, failed) = (table.agreed(), surprises.len() + idle.len());
    println!("{agreed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
