//! The page of all checks: what Access Analyzer checks, what this crate checks, and what each needs.
//!
//! `UPDATE_CHECKS=1 cargo test --test integration -- checks_page` writes the page anew.

use iam_policy::{Check, IssueCode};
use std::fmt::Write as _;
use std::path::Path;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/CHECKS.md");
const CHECKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/validate/checks");

const INTRODUCTION: &str = "\
# Policy checks

Every check of this crate, and every check of AWS IAM Access Analyzer (as of 2026). An error means
that AWS refuses the document, so no typed policy can be made of it; all other findings advise. Where
AWS's own type of a code is another one, AWS calls an error what its services store all the same, or
the other way round. A check that needs more than *nothing* rests on lists that AWS adds to; what a
list lacks is never an error. *Pedantic* checks are matters of opinion and run only where they are
asked for.
";

/// The page as the registry has it.
fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    page.push_str("\n## Checks of Access Analyzer\n\n| code | AWS's type | check | needs |\n| --- | --- | --- | --- |\n");
    for code in IssueCode::ALL {
        let check = code.check().map_or_else(String::new, link);
        let needs = code.needs();
        let (code, finding_type) = (code.as_str(), code.finding_type());
        writeln!(page, "| `{code}` | {finding_type} | {check} | {needs} |").unwrap();
    }
    page.push_str("\n## Checks beyond Access Analyzer\n\n| check | type | needs | what it looks for |\n| --- | --- | --- | --- |\n");
    for check in iam_policy::checks().iter().filter(|check| check.issue_codes().next().is_none()) {
        let (finding_type, needs, summary) = (check.finding_type(), check.needs(), check.summary());
        let pedantic = if check.is_pedantic() { ", pedantic" } else { "" };
        writeln!(page, "| {} | {finding_type}{pedantic} | {needs} | {summary} |", link(check))
            .unwrap();
    }
    page.push_str("\n## The checks\n");
    for check in iam_policy::checks() {
        page.push_str(&section(check));
    }
    page
}

fn link(check: &Check) -> String {
    format!("[`{0}`](#{0})", check.rule())
}

/// What the check's own file says of it.
fn section(check: &Check) -> String {
    let file = Path::new(CHECKS).join(check.rule().replace('-', "_")).with_extension("rs");
    let source = std::fs::read_to_string(file).unwrap();
    let pedantic = if check.is_pedantic() { ", pedantic" } else { "" };
    let mut section = format!(
        "\n### {}\n\n{}{pedantic}: {}.\n\n",
        check.rule(),
        check.finding_type(),
        check.summary()
    );
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        let line = line.strip_prefix(' ').unwrap_or(line);
        match line.strip_prefix("# ") {
            Some(heading) => writeln!(section, "**{heading}**\n").unwrap(),
            None => writeln!(section, "{line}").unwrap(),
        }
    }
    let codes: Vec<_> = check
        .issue_codes()
        .map(|code| format!("[`{code}`]({})", code.documentation_url()))
        .collect();
    if !codes.is_empty() {
        write!(section, "\nAccess Analyzer: {}.\n", codes.join(", ")).unwrap();
    }
    section
}

#[test]
fn the_page_of_checks_is_that_of_the_registry() {
    let page = page();
    if std::env::var_os("UPDATE_CHECKS").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let written = std::fs::read_to_string(PAGE).unwrap();
    assert!(written == page, "CHECKS.md is out of date: UPDATE_CHECKS=1 writes it anew");
}

#[test]
fn every_code_of_access_analyzer_has_a_check() {
    let waiting: Vec<_> = IssueCode::ALL.iter().filter(|code| code.check().is_none()).collect();
    assert!(waiting.is_empty(), "{waiting:?}");
}
