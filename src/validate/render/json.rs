//! Findings with the member names of AWS's ValidatePolicy, for programs that read its answers.

use serde::{Serialize, Serializer};

use super::source::Source;
use super::{Placed, Report, cut};
use crate::document::{Location, PathElement, Position, Span};
use crate::json::Json;
use crate::validate::finding::Finding;
use crate::validate::fix::{Change, Edit};
use crate::validate::text_edit::TextEdit;

impl Report<'_> {
    /// The findings as one line of JSON, with the member names of the answer of Access Analyzer's
    /// `ValidatePolicy`, so that programs that read its findings read these.
    ///
    /// Lines count from 1, columns and offsets from 0, as AWS has it; columns, offsets and
    /// substrings count characters. `span` is missing where there is no text. The `issueCode` of a
    /// check that AWS does not have is the rule's name in the same spelling, such as
    /// `DUPLICATE_KEY` for `duplicate-key`. Beside AWS's members stand `document`, the name; `rule`;
    /// `help`; `related` places; and `fix`, as `changes` of the document and as `edits` of the text.
    ///
    /// Source: Access Analyzer API reference, *ValidatePolicy*.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let answer = findings.report("policy.json", text).to_json();
    /// let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    /// assert_eq!(answer["findings"][0]["issueCode"], "INVALID_EFFECT");
    /// assert_eq!(answer["findings"][0]["locations"][0]["span"]["start"]["column"], 46);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        let findings = self.documents.iter().flat_map(|document| {
            let source = document.source.as_ref();
            document.findings.iter().map(move |placed| entry(document.name, source, placed))
        });
        let answer = Answer { findings: findings.collect() };
        // Structures of strings and numbers always are JSON.
        serde_json::to_string(&answer).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    findings: Vec<Entry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    finding_details: &'a str,
    finding_type: &'static str,
    issue_code: String,
    learn_more_link: String,
    locations: Vec<Place<'a>>,
    document: &'a str,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Mended<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    path: Path<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<Range>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
}

struct Path<'a>(&'a Location);

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Step<'a> {
    Value(&'a str),
    Key(&'a str),
    Index(usize),
    Substring { start: usize, length: usize },
}

#[derive(Serialize)]
struct Range {
    start: Point,
    end: Point,
}

#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
    offset: usize,
}

#[derive(Serialize)]
struct Mended<'a> {
    changes: Vec<Made<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    edits: Option<Vec<Replacement<'a>>>,
}

#[derive(Serialize)]
struct Made<'a> {
    path: Path<'a>,
    #[serde(flatten)]
    change: Changed<'a>,
}

#[derive(Serialize)]
#[serde(tag = "change", content = "to", rename_all = "camelCase")]
enum Changed<'a> {
    Replace(&'a Json),
    Remove,
    Rename(&'a str),
}

#[derive(Serialize)]
struct Replacement<'a> {
    span: Range,
    text: &'a str,
}

fn entry<'a>(document: &'a str, source: Option<&Source<'_>>, placed: &'a Placed<'a>) -> Entry<'a> {
    let finding = placed.finding;
    let range = |span: Option<Span>| source.zip(span).map(|(source, span)| Range::of(source, span));
    let locations = placed.locations().map(|(location, span)| Place {
        path: Path(location),
        span: range(span),
        label: None,
    });
    let related = placed.related().map(|(location, span, label)| Place {
        path: Path(location),
        span: range(span),
        label: Some(label),
    });
    Entry {
        finding_details: finding.message(),
        finding_type: finding.finding_type().as_str(),
        issue_code: issue_code(finding),
        learn_more_link: finding.documentation_url(),
        locations: locations.collect(),
        document,
        rule: finding.rule(),
        help: finding.help(),
        related: related.collect(),
        fix: finding.fix().map(|fix| Mended {
            changes: fix.edits().iter().map(Made::of).collect(),
            edits: source.zip(placed.edits.as_ref()).map(|(source, edits)| {
                edits.iter().map(|edit| Replacement::of(source, edit)).collect()
            }),
        }),
    }
}

/// AWS's code, or the rule in the same spelling.
fn issue_code(finding: &Finding) -> String {
    match finding.issue_code() {
        Some(code) => code.as_str().to_owned(),
        None => finding.rule().to_ascii_uppercase().replace('-', "_"),
    }
}

impl<'a> Made<'a> {
    fn of(edit: &'a Edit) -> Self {
        let change = match edit.change() {
            Change::Replace(value) => Changed::Replace(value),
            Change::Remove => Changed::Remove,
            Change::Rename(key) => Changed::Rename(key),
        };
        Self { path: Path(edit.location()), change }
    }
}

impl<'a> Replacement<'a> {
    fn of(source: &Source<'_>, edit: &'a TextEdit) -> Self {
        Self { span: Range::of(source, edit.span()), text: edit.text() }
    }
}

impl Range {
    fn of(source: &Source<'_>, span: Span) -> Self {
        let point = |position: Position| Point {
            line: position.line,
            column: position.column.saturating_sub(1),
            offset: source.characters(position),
        };
        Self { start: point(span.start), end: point(span.end) }
    }
}

impl Serialize for Path<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.path().iter().map(|element| match element {
            PathElement::Value(name) => Step::Value(cut(name)),
            PathElement::Key(name) => Step::Key(cut(name)),
            PathElement::Index(index) => Step::Index(*index),
            PathElement::Substring { start, length } => {
                Step::Substring { start: *start, length: *length }
            }
        }))
    }
}
