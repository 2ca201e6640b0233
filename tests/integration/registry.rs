//! The registry of checks and its fixtures, held to the conventions they follow.

use crate::checks::{ROOT, fixtures};
use iam_policy::{Check, FindingType, IssueCode, Needs};
use std::collections::HashSet;

const CHECKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/validate/checks");

/// The codes of AWS Access Analyzer, as of December 2025.
const ISSUE_CODES: &str = include_str!("registry/issue_codes.txt");

/// The rule names that the files in the checks folder stand for, with the files' texts.
fn files() -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir(CHECKS)
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            let rule = path.file_stem().unwrap().to_str().unwrap().replace('_', "-");
            (rule, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn rules() -> Vec<&'static str> {
    iam_policy::checks().iter().map(|check| Check::rule(check)).collect()
}

#[test]
fn every_file_of_a_check_is_registered_and_nothing_else_is() {
    let files: Vec<_> = files().into_iter().map(|(rule, _)| rule).collect();
    let mut rules = rules();
    rules.sort_unstable();
    assert_eq!(rules, files);
}

#[test]
fn checks_are_sorted_by_rule_and_no_rule_occurs_twice() {
    let rules = rules();
    for (earlier, later) in rules.iter().zip(rules.iter().skip(1)) {
        assert!(earlier < later, "{earlier} stands before {later}");
    }
}

#[test]
fn every_check_is_documented_under_the_four_headings() {
    for (rule, text) in files() {
        let headings: Vec<_> = text.lines().filter(|line| line.starts_with("//! # ")).collect();
        assert_eq!(
            headings,
            ["//! # What it does", "//! # Why it matters", "//! # Example", "//! # Use instead"],
            "{rule}"
        );
    }
}

#[test]
fn every_check_names_itself_after_its_file() {
    for (rule, text) in files() {
        assert!(text.contains(&format!("rule: \"{rule}\",")), "{rule}");
    }
}

#[test]
fn every_check_has_a_good_and_a_bad_fixture() {
    let fixtures = fixtures();
    for rule in rules() {
        for is_good in [true, false] {
            let found = fixtures.iter().any(|f| f.rule == rule && f.is_good == is_good);
            assert!(found, "{rule} has no {} fixture", if is_good { "good" } else { "bad" });
        }
    }
}

#[test]
fn every_folder_of_fixtures_belongs_to_a_check() {
    for folder in std::fs::read_dir(ROOT).unwrap() {
        let folder = folder.unwrap().file_name().into_string().unwrap();
        assert!(rules().contains(&&*folder), "{folder} belongs to no check");
    }
}

#[test]
fn every_fixture_is_of_a_policy_type_that_its_check_applies_to() {
    for fixture in fixtures() {
        let check = iam_policy::checks().iter().find(|check| check.rule() == fixture.rule);
        assert!(
            fixture.is_good || check.unwrap().applies_to(fixture.policy_type),
            "{}",
            fixture.path.display()
        );
    }
}

#[test]
fn issue_codes_are_codes_of_access_analyzer() {
    let known: Vec<_> = ISSUE_CODES.lines().collect();
    let all: Vec<_> = IssueCode::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(all, known);
}

/// The codes of which the catalog tells the one half, and what is written the other.
const SHARED: &[(&str, &str)] = &[
    ("action-retired", "INVALID_ACTION"),
    ("action-unknown", "INVALID_ACTION"),
    ("arn-account-unsupported", "ARN_ACCOUNT_NOT_ALLOWED"),
    ("arn-region-unsupported", "ARN_REGION_NOT_ALLOWED"),
];

#[test]
fn every_issue_code_belongs_to_one_check_but_for_those_that_the_catalog_adds_to() {
    let mut seen = HashSet::new();
    for (rule, text) in files() {
        let codes = text.split("codes: &[").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
        for code in codes.split('"').skip(1).step_by(2) {
            assert!(code.parse::<IssueCode>().is_ok(), "{rule}: {code}");
            let is_shared = SHARED.contains(&(&rule, code));
            let is_new = is_shared || seen.insert(code.to_owned());
            assert!(is_new, "{rule}: {code} belongs to another check too");
        }
    }
}

#[test]
fn every_finding_has_one_of_the_codes_of_its_check() {
    for fixture in fixtures() {
        for finding in fixture.findings() {
            let mut codes = finding.check().issue_codes();
            let code = finding.issue_code();
            let is_right = match code {
                Some(code) => codes.any(|of| of == code),
                None => codes.next().is_none(),
            };
            assert!(is_right, "{}: {finding:?}", fixture.path.display());
        }
    }
}

#[test]
fn every_issue_code_of_a_check_is_found_in_a_fixture() {
    let mut found = HashSet::new();
    for fixture in fixtures() {
        found.extend(fixture.findings().iter().filter_map(iam_policy::Finding::issue_code));
    }
    for check in iam_policy::checks() {
        for code in check.issue_codes() {
            assert!(found.contains(&code), "{}: no fixture is {code}", check.rule());
        }
    }
}

#[test]
fn what_rests_on_a_list_is_no_error_where_the_list_lacks_it() {
    for check in iam_policy::checks() {
        let is_error = check.finding_type() == FindingType::Error;
        // Partitions are a closed list: IAM itself refuses an unknown one.
        let is_closed = check.rule() == "arn-partition-invalid";
        assert!(check.needs() == Needs::Nothing || !is_error || is_closed, "{}", check.rule());
    }
}

#[test]
fn summaries_are_short_phrases_on_one_line() {
    for check in iam_policy::checks() {
        assert_phrase(check.summary(), check.rule());
        assert!(check.summary().len() <= 100, "{}", check.rule());
    }
}

#[test]
fn messages_are_one_line_without_a_capital_or_a_final_stop() {
    for fixture in fixtures() {
        for finding in fixture.findings() {
            let place = fixture.path.display().to_string();
            assert_phrase(finding.message(), &place);
            if let Some(help) = finding.help() {
                assert_phrase(help, &place);
            }
        }
    }
}

/// Names that may begin a message although they have capitals.
const ELEMENTS: &[&str] = &[
    "Version",
    "Id",
    "Statement",
    "Sid",
    "Effect",
    "Principal",
    "NotPrincipal",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
    "AWS",
    "Service",
    "Federated",
    "CanonicalUser",
    "Allow",
    "Deny",
    "IAM",
    "S3",
    "KMS",
    "SQS",
    "SNS",
    "SCP",
    "RCP",
    "STS",
    "ARN",
    "OIDC",
    "SAML",
    "ECR",
    "VPC",
    "GitHub",
    "Null",
    "Bool",
    "Lambda",
    "Region",
];

fn assert_phrase(text: &str, place: &str) {
    assert!(!text.trim().is_empty() && text.trim() == text, "{place}: {text:?}");
    assert!(!text.contains(['\n', '\r']), "{place}: {text}");
    assert!(!text.ends_with('.'), "{place}: {text}");
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_lower = !word.starts_with(char::is_uppercase);
    assert!(is_lower || ELEMENTS.contains(&word), "{place}: {text}");
}
