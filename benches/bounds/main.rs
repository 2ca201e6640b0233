//! Measures what the library promises about its speed and prints a table.
//!
//! Instructions are counted by valgrind, so they are exact; times are compared with those of
//! `serde_json` in the same run, round by round. See `benches/README.md`.

mod cases;
mod catalog;
mod corpus;
mod growth;
mod instructions;
mod ratios;
mod table;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, case] = arguments.as_slice()
        && flag == instructions::FLAG
    {
        return instructions::run_one(case);
    }
    // Cargo adds words such as `--bench`; any other one picks the rows whose name holds it.
    let filter = arguments.into_iter().find(|word| !word.starts_with("--")).unwrap_or_default();

    table::head("instructions");
    instructions::measure(&filter)?;
    ratios::measure(&filter)?;
    catalog::measure(&filter);
    growth::measure(&filter)?;
    Ok(())
}
