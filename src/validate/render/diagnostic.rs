//! Findings for miette, which draws them with colours and frames.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, Severity, SourceCode};

use super::source::marked;
use super::{Document, Placed, Report};
use crate::document::Span;
use crate::validate::finding::Finding;
use crate::validate::finding_type::FindingType;

/// A finding with the text it is about, as feature `miette` gives it to that crate.
///
/// Each location and related place has a label. Characters that a terminal would obey are replaced
/// by others of the same length.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType};
/// use miette::{Diagnostic, Severity};
///
/// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
/// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
/// let diagnostic = findings.report("policy.json", text).diagnostics().remove(0);
/// assert_eq!(diagnostic.to_string(), "effect `allow` is neither `Allow` nor `Deny`");
/// assert_eq!(diagnostic.severity(), Some(Severity::Error));
/// println!("{:?}", miette::Report::new(diagnostic));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct FindingDiagnostic {
    finding: Finding,
    source: Option<Arc<NamedSource<String>>>,
    labels: Vec<LabeledSpan>,
}

impl Report<'_> {
    /// The findings as diagnostics of the crate `miette`, in their order.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":[]}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// for diagnostic in findings.report("policy.json", text).diagnostics() {
    ///     println!("{:?}", miette::Report::new(diagnostic));
    /// }
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn diagnostics(&self) -> Vec<FindingDiagnostic> {
        self.documents.iter().flat_map(diagnostics).collect()
    }
}

fn diagnostics(document: &Document<'_>) -> Vec<FindingDiagnostic> {
    let named = document
        .source
        .as_ref()
        .map(|source| Arc::new(NamedSource::new(harmless(document.name), harmless(source.text))));
    let diagnostic = |placed: &Placed<'_>| FindingDiagnostic {
        finding: placed.finding.clone(),
        source: named.clone(),
        labels: if named.is_some() { labels(placed) } else { Vec::new() },
    };
    document.findings.iter().map(diagnostic).collect()
}

fn labels(placed: &Placed<'_>) -> Vec<LabeledSpan> {
    let range = |span: Span| {
        let (start, end) = marked(span);
        start..end
    };
    let mut labels = Vec::new();
    for (index, (location, span)) in placed.locations().enumerate() {
        let label = Some(super::plain::path(location));
        labels.extend(span.map(|span| match index {
            0 => LabeledSpan::new_primary_with_span(label, range(span)),
            _ => LabeledSpan::new_with_span(label, range(span)),
        }));
    }
    for (_, span, label) in placed.related() {
        let label = Some(label.to_owned());
        labels.extend(span.map(|span| LabeledSpan::new_with_span(label, range(span))));
    }
    labels
}

/// The text with other characters in place of those that a terminal would obey, each as long.
fn harmless(text: &str) -> String {
    let harmless = |character: char| match (character, character.len_utf8()) {
        ('\n' | '\t', _) => character,
        ('\r', _) => ' ',
        (_, 1) if character.is_control() => '?',
        (_, 2) if character.is_control() => '¿',
        ('\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}', _) => {
            char::REPLACEMENT_CHARACTER
        }
        _ => character,
    };
    text.chars().map(harmless).collect()
}

impl FindingDiagnostic {
    /// The finding.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":[]}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let diagnostics = findings.report("policy.json", text).diagnostics();
    /// assert_eq!(diagnostics[0].finding(), &findings[0]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn finding(&self) -> &Finding {
        &self.finding
    }
}

/// The message; of a document without a text, the place too.
impl fmt::Display for FindingDiagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.labels.is_empty() {
            write!(f, "{}: ", super::plain::path(self.finding.location()))?;
        }
        f.write_str(self.finding.message())
    }
}

impl Error for FindingDiagnostic {}

impl Diagnostic for FindingDiagnostic {
    /// The rule, with AWS's code where there is one.
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let rule = self.finding.rule();
        Some(match self.finding.issue_code() {
            Some(code) => Box::new(format!("{rule} ({code})")),
            None => Box::new(rule),
        })
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.finding.finding_type() {
            FindingType::Error => Severity::Error,
            FindingType::SecurityWarning | FindingType::Warning => Severity::Warning,
            FindingType::Suggestion => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.finding.help()?))
    }

    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.finding.documentation_url()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
