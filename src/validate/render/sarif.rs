//! Findings as SARIF, which code hosts show beside the lines of a change.

use std::collections::BTreeMap;

use serde::Serialize;

use super::plain::{path, told};
use super::source::Source;
use super::{Document, Placed, Report};
use crate::document::{Location, Span};
use crate::validate::check::Check;
use crate::validate::finding::Finding;
use crate::validate::finding_type::FindingType;
use crate::validate::issue_code::IssueCode;
use crate::validate::text_edit::TextEdit;

impl Report<'_> {
    /// The findings as SARIF 2.1.0, on one line: one run, with the rules that found something.
    ///
    /// The names of the documents become the URIs of the artifacts, so that a code host finds the
    /// files; a document without a text has only paths, as logical locations. Fixes are those that
    /// are certain.
    ///
    /// Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let log = findings.report("policies/read.json", text).to_sarif();
    /// let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    /// assert_eq!(log["runs"][0]["results"][0]["ruleId"], "effect-invalid");
    /// assert_eq!(log["runs"][0]["results"][0]["level"], "error");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn to_sarif(&self) -> String {
        let rules: BTreeMap<_, _> =
            self.findings().map(|finding| (finding.rule(), finding.check())).collect();
        let index: BTreeMap<_, _> = rules.keys().copied().zip(0..).collect();
        let results = self.documents.iter().flat_map(|document| {
            document.findings.iter().map(|placed| Outcome::of(document, placed, &index))
        });
        let driver = Driver {
            name: env!("CARGO_PKG_NAME"),
            semantic_version: env!("CARGO_PKG_VERSION"),
            rules: rules.into_values().map(Rule::of).collect(),
        };
        let log = Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool { driver },
                results: results.collect(),
                column_kind: "unicodeCodePoints",
            }],
        };
        // Structures of strings and numbers always are JSON.
        serde_json::to_string(&log).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    results: Vec<Outcome>,
    column_kind: &'static str,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Message,
    help: Message,
    help_uri: String,
    default_configuration: Configuration,
    properties: Tags,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Tags {
    tags: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Place>,
    partial_fingerprints: Fingerprint,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Mended>,
    properties: Properties,
}

#[derive(Serialize)]
struct Fingerprint {
    /// Rule and path, which stay when lines move.
    #[serde(rename = "ruleAndPath/v1")]
    rule_and_path: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    finding_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue_code: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<Physical>,
    logical_locations: [Logical; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    char_offset: usize,
    char_length: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mended {
    description: Message,
    artifact_changes: [ArtifactChange; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    #[serde(skip_serializing_if = "Option::is_none")]
    inserted_content: Option<Message>,
}

impl Message {
    fn of(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

fn level(finding_type: FindingType) -> &'static str {
    match finding_type {
        FindingType::Error => "error",
        FindingType::SecurityWarning | FindingType::Warning => "warning",
        FindingType::Suggestion => "note",
    }
}

impl Rule {
    fn of(check: &Check) -> Self {
        let codes = check.issue_codes().map(|code| code.as_str().to_owned());
        let is_security = check.finding_type() == FindingType::SecurityWarning;
        let tags = is_security.then(|| "security".to_owned()).into_iter().chain(codes);
        Self {
            id: check.rule(),
            short_description: Message::of(check.summary()),
            help: Message::of(format!("{}: {}", check.rule(), check.summary())),
            help_uri: check.documentation_url(),
            default_configuration: Configuration { level: level(check.finding_type()) },
            properties: Tags { tags: tags.collect() },
        }
    }
}

impl Outcome {
    fn of(
        document: &Document<'_>,
        placed: &Placed<'_>,
        index: &BTreeMap<&'static str, usize>,
    ) -> Self {
        let finding = placed.finding;
        let mut own = placed.locations().map(|(location, span)| {
            let message = path(location);
            (Place::of(document, location, span), message)
        });
        let first = own.next().map(|(place, _)| place);
        let related = placed
            .related()
            .map(|(location, span, label)| (Place::of(document, location, span), label.to_owned()));
        // A second location would mean that both must be changed together.
        let related_locations = own.chain(related).zip(1..).map(|((place, label), id)| Place {
            id: Some(id),
            message: Some(Message::of(label)),
            ..place
        });
        Self {
            rule_id: finding.rule(),
            rule_index: index.get(finding.rule()).copied().unwrap_or_default(),
            level: level(finding.finding_type()),
            message: message(finding),
            related_locations: related_locations.collect(),
            locations: first.into_iter().collect(),
            partial_fingerprints: Fingerprint {
                rule_and_path: format!("{}:{}", finding.rule(), path(finding.location())),
            },
            fixes: Mended::of(document, placed).into_iter().collect(),
            properties: Properties {
                finding_type: finding.finding_type().as_str(),
                issue_code: finding.issue_code().map(IssueCode::as_str),
            },
        }
    }
}

fn message(finding: &Finding) -> Message {
    match finding.help() {
        Some(help) => Message::of(format!("{}\nhelp: {help}", finding.message())),
        None => Message::of(finding.message()),
    }
}

impl Place {
    fn of(document: &Document<'_>, location: &Location, span: Option<Span>) -> Self {
        let physical = document.source.as_ref().map(|source| Physical {
            artifact_location: Artifact::of(document),
            region: span.map(|span| Region::of(source, span)),
        });
        let logical = Logical { fully_qualified_name: path(location), kind: "value" };
        Self { id: None, message: None, physical_location: physical, logical_locations: [logical] }
    }
}

impl Artifact {
    /// The name as a relative URI.
    fn of(document: &Document<'_>) -> Self {
        use std::fmt::Write as _;
        let mut uri = String::with_capacity(document.name.len());
        for byte in document.name.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                    uri.push(char::from(byte));
                }
                b'\\' if cfg!(windows) => uri.push('/'),
                // Writing to a string does not fail.
                _ => drop(write!(uri, "%{byte:02X}")),
            }
        }
        Self { uri }
    }
}

impl Region {
    fn of(source: &Source<'_>, Span { start, end }: Span) -> Self {
        let (from, to) = (source.characters(start), source.characters(end));
        Self {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
            char_offset: from,
            char_length: to.saturating_sub(from),
        }
    }
}

impl Mended {
    fn of(document: &Document<'_>, placed: &Placed<'_>) -> Option<Self> {
        let source = document.source.as_ref()?;
        let (fix, edits) = (placed.finding.fix()?, placed.edits.as_ref()?);
        let replacement = |edit: &TextEdit| Replacement {
            deleted_region: Region::of(source, edit.span()),
            inserted_content: Some(edit.text()).filter(|text| !text.is_empty()).map(Message::of),
        };
        Some(Self {
            description: Message::of(told(fix)),
            artifact_changes: [ArtifactChange {
                artifact_location: Artifact::of(document),
                replacements: edits.iter().map(replacement).collect(),
            }],
        })
    }
}
