//! Counts instructions by running this program again under valgrind.

use std::error::Error;
use std::process::Command;

use super::cases::{CASES, Case, Operation};
use super::table;

/// Tells the program that it is the one under valgrind.
pub(crate) const FLAG: &str = "--under-valgrind";

pub(crate) fn measure(filter: &str) -> Result<(), Box<dyn Error>> {
    let valgrind = Command::new("valgrind").arg("--version").output().is_ok();
    if !valgrind {
        println!("there is no valgrind on the PATH, so no instructions are counted");
    }
    for case in CASES.iter().filter(|case| case.name.contains(filter)) {
        let count = if valgrind { Some(instructions(case)?) } else { None };
        let [bound, _] = case.bounds;
        table::row(case.name, bound, count, "instr");
    }
    Ok(())
}

/// What the valgrind run does: all is ready when the counted call begins.
pub(crate) fn run_one(name: &str) -> Result<(), Box<dyn Error>> {
    let case = CASES.iter().find(|case| case.name == name).ok_or("no such case")?;
    let mut operation = case.warm()?;
    counted(&mut operation)
}

/// Valgrind counts from the entry into this function to its end.
#[inline(never)]
fn counted(operation: &mut Operation) -> Result<(), Box<dyn Error>> {
    operation()
}

fn instructions(case: &Case) -> Result<f64, Box<dyn Error>> {
    let output = std::env::var("IAM_POLICY_CALLGRIND_OUT").unwrap_or_else(|_| "/dev/null".into());
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--collect-atstart=no"])
        .arg("--toggle-collect=bounds::instructions::counted")
        .arg(format!("--callgrind-out-file={output}"))
        .arg(std::env::current_exe()?)
        .args([FLAG, case.name])
        .output()?;
    let report = String::from_utf8_lossy(&run.stderr);
    let count = report.lines().find_map(|line| line.split_once("Collected : "));
    let (_, count) = count.ok_or_else(|| format!("valgrind counted nothing: {report}"))?;
    Ok(count.trim().parse()?)
}
