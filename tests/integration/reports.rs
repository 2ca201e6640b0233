//! What people, programs and code hosts are shown of findings, word for word.
//!
//! `tests/integration/reports/` holds the longer texts. `UPDATE_REPORTS=1` writes them anew; read
//! the difference before committing.

use iam_policy::{Error, PolicyDocument, PolicyType, Report, Validator};
use proptest::prelude::*;
use serde_json::Value;

/// Compares with what the file beside holds.
fn assert_shown(file: &str, shown: &str) {
    let path = format!("{}/tests/integration/reports/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        std::fs::write(&path, shown).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(shown == expected, "{file} holds\n{expected}\nbut this is shown\n{shown}");
}

/// JSON in lines, to be read.
fn pretty(json: &str) -> String {
    assert!(!json.contains('\n'));
    serde_json::to_string_pretty(&serde_json::from_str::<Value>(json).unwrap()).unwrap() + "\n"
}

fn plain(name: &str, text: &str) -> String {
    let validator = Validator::new();
    // Only the drawing is looked at here.
    #[cfg(feature = "catalog")]
    let validator = validator.without_catalog();
    validator.validate_json(text, PolicyType::Identity).report(name, text).to_string()
}

#[test]
fn every_place_is_shown_in_its_line() {
    let text = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"},
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": "s3:ListBucket"
    }
  ]
}"#;
    assert_eq!(
        plain("policy.json", text),
        "\
error[resource-missing]: the Resource element is missing
 --> policy.json:5:5
  |
5 |     {
  |     ^ Statement[1]
  |
  = help: add `Resource` or `NotResource`
  = aws: MISSING_RESOURCE

error[sid-duplicate]: Sid `Read` is already taken at Statement[0].Sid
 --> policy.json:6:14
  |
4 |     {\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"},
  |             ^^^^^^ Statement[0].Sid
...
6 |       \"Sid\": \"Read\",
  |              ^^^^^^ Statement[1].Sid
  |
  = help: give each statement a Sid of its own
  = aws: UNIQUE_SIDS_REQUIRED

2 errors
"
    );
}

#[test]
fn a_long_line_is_cut_to_what_is_around_the_place() {
    let actions: Vec<_> = (0..500).map(|index| format!("\"s3:Get{index}\"")).collect();
    let text = format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"A","Effect":"Allow","Action":[{}],"Resource":"*"}},{{"Sid":"A","Effect":"deny","Action":"s3:*","Resource":"*"}}]}}"#,
        actions.join(","),
    );
    assert!(text.len() > 5000);
    assert_shown("long_line.txt", &plain("minified.json", &text));
}

#[test]
fn nothing_in_a_text_or_a_name_moves_a_terminal_or_the_carets() {
    let text = "{\"Version\":\"2012-10-17\",\r\n\t\"Statement\":\t{\"Sid\":\"売上\u{202e}\u{9b}31m\",\"Effect\": \"allow\",\r\n\"Action\":\"e\u{301}:x\",\"Resource\":\"*\"}}";
    assert_shown("odd_characters.txt", &plain("\u{1b}[31m.json", text));
}

#[test]
fn documents_without_a_text_are_shown_by_their_paths() -> Result<(), Error> {
    let document = PolicyDocument::from_json(
        r#"{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Action":"s3:GetObject","Resource":"*"},{"Sid":"A","Effect":"deny","Action":"s3:GetObject","Resource":"*"}]}"#,
    )?;
    let findings = document.validate(PolicyType::Identity);
    let report = Report::new().built_document("deploy role", &findings);
    assert_shown("built.txt", &report.to_string());
    assert_shown("built.json", &pretty(&report.to_json()));
    assert_shown("built.sarif", &pretty(&report.to_sarif()));
    Ok(())
}

const SHORT: &str = "{\"Version\": \"2012-10-17\",\n \"Id\": \"é売\", \"Statement\": {\"Effect\": \"allow\", \"Effect\": \"allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\"}}";

#[test]
fn json_is_that_of_access_analyzer_and_a_little_more() {
    let findings = Validator::new().validate_json(SHORT, PolicyType::Identity);
    let report = findings.report("a b.json", SHORT);
    let json = report.to_json();
    assert!(json.starts_with(r#"{"findings":[{"findingDetails":"character `"#), "{json}");
    assert_shown("short.json", &pretty(&json));
}

#[test]
fn sarif_has_rules_results_places_and_fixes() {
    let findings = Validator::new().validate_json(SHORT, PolicyType::Identity);
    let report = findings.report("a b/é.json", SHORT);
    assert_shown("short.sarif", &pretty(&report.to_sarif()));
}

#[test]
fn the_code_of_a_check_of_our_own_is_none_of_access_analyzers() {
    for check in iam_policy::checks().iter().filter(|check| check.issue_codes().next().is_none()) {
        let code = check.rule().to_ascii_uppercase().replace('-', "_");
        assert!(code.parse::<iam_policy::IssueCode>().is_err(), "{code}");
    }
}

/// What the schema of SARIF 2.1.0 asks for, and what its text does.
fn assert_sarif(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let driver = &run["tool"]["driver"];
    assert!(driver["name"].is_string());
    let rules = driver["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert_eq!(result["locations"].as_array().unwrap().len(), 1);
        let related = result["relatedLocations"].as_array().cloned().unwrap_or_default();
        for place in result["locations"].as_array().unwrap().iter().chain(&related) {
            assert!(place["logicalLocations"][0]["fullyQualifiedName"].is_string());
            let region = &place["physicalLocation"]["region"];
            assert!(region.is_null() || region["startLine"].as_u64() >= Some(1));
        }
    }
}

/// Every span of the JSON, where it lies in the text.
fn assert_spans(text: &str, value: &Value) {
    let characters: Vec<_> = text.chars().collect();
    let spans = value["findings"].as_array().unwrap().iter().flat_map(|finding| {
        assert!(finding["findingDetails"].is_string() && finding["learnMoreLink"].is_string());
        finding["locations"].as_array().unwrap().iter().filter_map(|place| place.get("span"))
    });
    for span in spans {
        let [start, end] = ["start", "end"].map(|end| {
            let number = |name: &str| usize::try_from(span[end][name].as_u64().unwrap()).unwrap();
            let before = &characters[..number("offset")];
            let lines = before.iter().filter(|c| **c == '\n').count();
            assert_eq!(number("line"), lines + 1);
            let column = before.iter().rev().take_while(|c| **c != '\n').count();
            assert_eq!(number("column"), column);
            number("offset")
        });
        assert!(start <= end);
    }
}

/// Marks are below what they mark, wherever the line was cut.
fn assert_plain(shown: &str) {
    let is_shown =
        |c: char| c == '\n' || !c.is_control() && !('\u{202a}'..='\u{202e}').contains(&c);
    assert!(shown.chars().all(is_shown), "{shown:?}");
    assert!(shown.ends_with('\n') && !shown.ends_with("\n\n"));
    for line in shown.lines().filter(|line| line.contains(" | ")) {
        assert!(line.chars().count() < 400, "{line}");
    }
}

fn odd_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("\u{1b}[2J".to_owned()),
        Just("\\u001b\\n\\\"".to_owned()),
        Just("e\u{301}\u{200d}売\u{202e}".to_owned()),
        Just("\t".to_owned()),
        Just("x".repeat(200)),
        Just("allow".to_owned()),
        Just("s3:Get*".to_owned()),
        ".{0,8}",
    ];
    let space = prop_oneof![3 => Just(""), 1 => Just("\n"), 1 => Just("\r\n\t"), 1 => Just("    ")];
    let string =
        proptest::collection::vec(word, 0..3).prop_map(|words| format!("\"{}\"", words.concat()));
    let member = (
        prop_oneof![
            Just("\"Sid\"".to_owned()),
            Just("\"Effect\"".to_owned()),
            Just("\"Action\"".to_owned()),
            Just("\"Resource\"".to_owned()),
            Just("\"Condition\"".to_owned()),
            string.clone(),
        ],
        prop_oneof![
            3 => string.clone(),
            1 => Just("7".to_owned()),
            2 => proptest::collection::vec(string.clone(), 0..4)
                .prop_map(|list| format!("[{}]", list.join(","))),
            1 => (string.clone(), string.clone(), string)
                .prop_map(|(a, b, c)| format!("{{{a}:{{{b}:{c}}}}}")),
        ],
        space.clone(),
    )
        .prop_map(|(key, value, space)| format!("{space}{key}:{space}{value}"));
    let statement = proptest::collection::vec(member, 0..6)
        .prop_map(|members| format!("{{{}}}", members.join(",")));
    (proptest::collection::vec(statement, 0..4), space).prop_map(|(statements, space)| {
        format!("{{\"Statement\":{space}[{}]}}", statements.join(","))
    })
}

proptest! {
    #[test]
    fn every_text_is_shown_whole_in_every_form(text in odd_text(), name in ".{0,12}") {
        let findings = Validator::new().pedantic().validate_json(&text, PolicyType::Identity);
        let report = findings.report(&name, &text);
        assert_plain(&report.to_string());
        let json: Value = serde_json::from_str(&report.to_json()).unwrap();
        prop_assert_eq!(json["findings"].as_array().unwrap().len(), findings.len());
        assert_spans(&text, &json);
        let sarif: Value = serde_json::from_str(&report.to_sarif()).unwrap();
        prop_assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), findings.len());
        assert_sarif(&sarif);
    }

    #[test]
    fn a_text_that_the_findings_are_not_of_does_no_harm(text in odd_text(), other in odd_text()) {
        let findings = Validator::new().validate_json(&text, PolicyType::Identity);
        let report = findings.report("other.json", &other);
        assert_plain(&report.to_string());
        prop_assert!(serde_json::from_str::<Value>(&report.to_json()).is_ok());
        prop_assert!(serde_json::from_str::<Value>(&report.to_sarif()).is_ok());
    }
}

#[cfg(feature = "miette")]
mod diagnostics {
    use super::{SHORT, assert_shown};
    use iam_policy::{FindingDiagnostic, FindingType, PolicyType, Report, Validator};
    use miette::{Diagnostic as _, GraphicalReportHandler, GraphicalTheme, Severity};

    fn drawn(diagnostic: &FindingDiagnostic) -> String {
        let handler =
            GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_links(false);
        let mut text = String::new();
        handler.render_report(&mut text, diagnostic).unwrap();
        text
    }

    #[test]
    fn a_finding_is_drawn_with_its_line() {
        let findings = Validator::new().validate_json(SHORT, PolicyType::Identity);
        let drawn: Vec<_> =
            findings.report("policy.json", SHORT).diagnostics().iter().map(drawn).collect();
        assert_shown("drawn.txt", &drawn.concat());
    }

    #[test]
    fn what_a_terminal_would_obey_is_replaced() {
        let text = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"\u{1b}[2J\u{9b}\u{202e}\",\"Effect\":\"allow\"}}";
        let findings = Validator::new().validate_json(text, PolicyType::Identity);
        for diagnostic in findings.report("\u{1b}.json", text).diagnostics() {
            let drawn = drawn(&diagnostic);
            assert!(!drawn.contains(['\u{1b}', '\u{9b}', '\u{202e}']), "{drawn}");
            assert!(drawn.contains("?.json") && drawn.contains("?[2J¿\u{fffd}"), "{drawn}");
        }
    }

    #[test]
    fn severity_and_code_are_those_of_the_finding() {
        let findings = Validator::new().validate_json(SHORT, PolicyType::Identity);
        for (finding, diagnostic) in
            findings.iter().zip(findings.report("policy.json", SHORT).diagnostics())
        {
            assert_eq!(diagnostic.finding(), finding);
            let severity = match finding.finding_type() {
                FindingType::Error => Severity::Error,
                _ => Severity::Warning,
            };
            assert_eq!(diagnostic.severity(), Some(severity));
            assert!(diagnostic.code().unwrap().to_string().starts_with(finding.rule()));
            let url = diagnostic.url().map(|url| url.to_string());
            assert_eq!(url, Some(finding.documentation_url()));
        }
        let report = Report::new().built_document("role", &findings);
        assert_eq!(
            report.diagnostics()[0].to_string(),
            "Id[1..2]: character `売` (U+58F2) cannot be stored in a policy"
        );
    }
}
