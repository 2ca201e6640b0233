//! Every check against its fixtures.
//!
//! `tests/checks/<rule>/<good|bad>-<words>.<policy-type>.json` is the text of one policy. A bad one
//! has a `.findings` file beside it: a line per finding of any rule, and below it the help where
//! there is some. A good one has no finding of its rule, and no error at all.
//!
//! The day of the catalog is written as `CATALOG-DAY` there.
//!
//! `UPDATE_FINDINGS=1` writes the `.findings` files anew; read the difference before committing.

use iam_policy::{
    Finding, FindingType, PolicyDocument, PolicyType, ResourceControlPolicy, Validator,
};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub(crate) const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/checks");

/// One policy whose findings are known.
pub(crate) struct Fixture {
    pub(crate) path: PathBuf,
    pub(crate) rule: String,
    pub(crate) is_good: bool,
    pub(crate) policy_type: PolicyType,
    pub(crate) text: String,
}

impl Fixture {
    fn open(path: PathBuf) -> Self {
        let name = path.file_name().unwrap().to_str().unwrap();
        let stem = name.strip_suffix(".json").unwrap();
        let (words, policy_type) = stem
            .rsplit_once('.')
            .unwrap_or_else(|| panic!("{} names no policy type", path.display()));
        let is_good = words.starts_with("good-");
        assert!(is_good || words.starts_with("bad-"), "{} is neither good nor bad", path.display());
        let policy_type = policy_type.parse().unwrap();
        let rule = path.parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        Self { path, rule, is_good, policy_type, text }
    }

    /// Matters of opinion are looked for where the fixture is of one, and so is what the catalog
    /// tells.
    fn validator(&self) -> Validator {
        let check = iam_policy::checks().iter().find(|check| check.rule() == self.rule);
        let is_pedantic = check.is_some_and(|check| check.is_pedantic());
        let validator = if is_pedantic { Validator::new().pedantic() } else { Validator::new() };
        #[cfg(feature = "catalog")]
        if check.is_none_or(|check| check.needs() != iam_policy::Needs::Catalog) {
            return validator.without_catalog();
        }
        validator
    }

    /// What is found in it, by the reader or by the checks.
    pub(crate) fn findings(&self) -> Vec<Finding> {
        match PolicyDocument::from_json(&self.text) {
            Ok(document) => {
                self.validator().validate(&document, self.policy_type).into_iter().collect()
            }
            Err(error) => error.findings().to_vec(),
        }
    }
}

/// All fixtures, sorted by path.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let mut paths = Vec::new();
    for rule in std::fs::read_dir(ROOT).unwrap() {
        for file in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            paths.push(file.unwrap().path());
        }
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let mut fixtures: Vec<Fixture> = paths.into_iter().map(Fixture::open).collect();
    if cfg!(not(feature = "catalog")) {
        let is_there = |rule: &str| iam_policy::checks().iter().any(|check| check.rule() == rule);
        fixtures.retain(|fixture| is_there(&fixture.rule));
    }
    fixtures
}

/// Puts a word in place of the day of the catalog, so that newer data does not change what is
/// expected.
pub(crate) fn undated(text: &str) -> String {
    #[cfg(feature = "catalog")]
    {
        let catalog = iam_policy::catalog::Catalog::embedded();
        let text = text.replace(&catalog.as_of().to_string(), "CATALOG-DAY");
        text.replace(&catalog.dependents_as_of().to_string(), "DEPENDENTS-DAY")
    }
    #[cfg(not(feature = "catalog"))]
    text.to_owned()
}

fn listing(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        writeln!(text, "{finding:?}").unwrap();
        if let Some(help) = finding.help() {
            writeln!(text, "  help: {help}").unwrap();
        }
    }
    undated(&text)
}

fn update(path: &Path, found: &str) -> bool {
    let wanted = std::env::var_os("UPDATE_FINDINGS").is_some();
    if wanted {
        std::fs::write(path, found).unwrap();
    }
    wanted
}

#[test]
fn every_bad_fixture_has_exactly_the_findings_beside_it() {
    let mut differences = String::new();
    for fixture in fixtures().iter().filter(|fixture| !fixture.is_good) {
        let beside = fixture.path.with_extension("findings");
        let expected = std::fs::read_to_string(&beside).unwrap_or_default();
        let found = listing(&fixture.findings());
        if found != expected && !update(&beside, &found) {
            writeln!(
                differences,
                "{}\n--- expected\n{expected}--- found\n{found}",
                fixture.path.display()
            )
            .unwrap();
        }
    }
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn every_bad_fixture_has_a_finding_of_its_rule() {
    for fixture in fixtures().iter().filter(|fixture| !fixture.is_good) {
        let found = fixture.findings().iter().any(|finding| finding.rule() == fixture.rule);
        assert!(found, "{} has no finding of {}", fixture.path.display(), fixture.rule);
    }
}

#[test]
fn no_good_fixture_has_a_finding_of_its_rule_or_an_error() {
    for fixture in fixtures().iter().filter(|fixture| fixture.is_good) {
        let mut findings = fixture.findings();
        findings.retain(|finding| {
            finding.rule() == fixture.rule || finding.finding_type() == FindingType::Error
        });
        assert!(findings.is_empty(), "{}: {findings:#?}", fixture.path.display());
    }
}

#[test]
fn every_findings_file_belongs_to_a_bad_fixture() {
    for rule in std::fs::read_dir(ROOT).unwrap() {
        for file in std::fs::read_dir(rule.unwrap().path()).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let belongs = path.extension().is_some_and(|extension| extension == "json")
                || name.starts_with("bad-")
                    && name.ends_with(".findings")
                    && path.with_extension("json").exists();
            assert!(belongs, "{} belongs to nothing", path.display());
        }
    }
}

#[test]
fn a_policy_type_is_read_from_the_name_it_has() {
    for policy_type in PolicyType::ALL {
        assert_eq!(policy_type.to_string().parse::<PolicyType>().unwrap(), *policy_type);
    }
    let error = "bucket".parse::<PolicyType>().unwrap_err();
    assert_eq!(error.to_string(), "invalid policy type `bucket`: no such policy type");
    assert_eq!(
        error.help(),
        Some("write `identity`, `managed`, `role-trust`, `s3-bucket` or another known name")
    );
}

#[test]
fn a_text_of_the_greatest_length_is_read_and_a_longer_one_is_refused() {
    let longest = format!("{{}}{}", " ".repeat(PolicyDocument::MAX_LENGTH - 2));
    assert!(PolicyDocument::from_json(&longest).is_ok());
    let error = PolicyDocument::from_json(&format!("{longest} ")).unwrap_err();
    assert_eq!(error.to_string(), "policy: longer than 4194304 bytes at line 1 column 1");
}

#[test]
fn an_element_of_the_wrong_type_is_not_also_called_missing() {
    for (text, expected) in [
        (
            r#"{"Version":7,"Statement":7}"#,
            "Version: expected a string, found a number at line 1 column 12; Statement: expected an \
             object or a list of objects, found a number at line 1 column 26",
        ),
        ("7", "policy: expected an object, found a number at line 1 column 1"),
        (
            r#"{"Version":"2012-10-17","Statement":[7]}"#,
            "Statement[0]: expected an object, found a number at line 1 column 38",
        ),
        (
            r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Principal":"*","Action":[7],"Resource":7}}"#,
            "Statement.Action[0]: expected a string, found a number at line 1 column 80; \
             Statement.Resource: expected a string or a list of strings, found a number \
             at line 1 column 94",
        ),
    ] {
        let error = ResourceControlPolicy::from_json(text).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}
