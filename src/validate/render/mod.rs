//! Findings as people, editors, code hosts and programs read them.

#[cfg(feature = "miette")]
mod diagnostic;
mod json;
mod plain;
mod sarif;
mod source;
mod width;

#[cfg(feature = "miette")]
pub use diagnostic::FindingDiagnostic;

use super::finding::Finding;
use super::findings::Findings;
use super::fix::Edit;
use super::text_edit::{RawEdit, TextEdit};
use crate::document::{Location, Span, positions, spans};
use source::Source;

/// The findings of one document or of several, to be shown.
///
/// `Display` writes them in the style of rustc, with the lines of the text and carets, without
/// colours, so that they read well in terminals and in the logs of build servers. Long lines are
/// cut to what is around the carets, and what a terminal would obey is escaped.
///
/// [`to_json`](Self::to_json) is for programs and [`to_sarif`](Self::to_sarif) for code hosts; with
/// feature `miette`, `diagnostics` gives what that crate shows.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType};
///
/// let text = r#"{
///   "Version": "2012-10-17",
///   "Statement": {"Effect": "allow", "Action": "*", "Resource": "*"}
/// }"#;
/// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
/// assert_eq!(
///     findings.report("policy.json", text).to_string(),
///     "\
/// error[effect-invalid]: effect `allow` is neither `Allow` nor `Deny`
///  --> policy.json:3:27
///   |
/// 3 |   \"Statement\": {\"Effect\": \"allow\", \"Action\": \"*\", \"Resource\": \"*\"}
///   |                           ^^^^^^^ Statement.Effect
///   |
///   = help: write `Allow`
///   = aws: INVALID_EFFECT
///
/// 1 error
/// ",
/// );
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Report<'a> {
    documents: Vec<Document<'a>>,
}

/// One document with its findings.
#[derive(Clone, Debug)]
struct Document<'a> {
    name: &'a str,
    source: Option<Source<'a>>,
    findings: Vec<Placed<'a>>,
}

/// A finding with its places in the text.
#[derive(Clone, Debug)]
struct Placed<'a> {
    finding: &'a Finding,
    /// Those of the finding's locations.
    spans: Vec<Option<Span>>,
    /// Those of the places that are related.
    related: Vec<Option<Span>>,
    /// What its fix changes.
    edits: Option<Vec<TextEdit>>,
}

impl Placed<'_> {
    /// The locations with their spans.
    fn locations(&self) -> impl Iterator<Item = (&Location, Option<Span>)> {
        self.finding.locations().iter().zip(self.spans.iter().copied())
    }

    /// The related places with their spans and labels.
    fn related(&self) -> impl Iterator<Item = (&Location, Option<Span>, &str)> {
        let places = self.finding.related().zip(&self.related);
        places.map(|((location, label), span)| (location, *span, label))
    }
}

impl Findings {
    /// The findings of a document that was read from `text`, to be shown under the name of its
    /// file or the like.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":[]}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// assert!(findings.report("policy.json", text).to_string().ends_with("\n1 error\n"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn report<'a>(&'a self, name: &'a str, text: &'a str) -> Report<'a> {
        Report::new().document(name, text, self)
    }
}

impl<'a> Report<'a> {
    /// A report on no document yet.
    ///
    /// ```
    /// assert_eq!(iam_policy::Report::new().to_string(), "no findings\n");
    /// ```
    pub const fn new() -> Self {
        Self { documents: Vec::new() }
    }

    /// The same report with the findings of one more document, which was read from `text`.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Report};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":[]}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let report = Report::new()
    ///     .document("one.json", text, &findings)
    ///     .document("two.json", text, &findings);
    /// assert!(report.to_string().ends_with("\n2 errors\n"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn document(self, name: &'a str, text: &'a str, findings: &'a [Finding]) -> Self {
        self.and(name, Some(text), findings)
    }

    /// The same report with the findings of one more document, which has no text, since it was
    /// built: they are shown with their paths.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Report};
    ///
    /// let findings = PolicyDocument::default().validate(PolicyType::Identity);
    /// assert_eq!(
    ///     Report::new().built_document("deploy role", &findings).to_string(),
    ///     "\
    /// error[statement-missing]: the Statement element is missing
    ///  --> deploy role: policy
    ///   = aws: MISSING_STATEMENT
    ///
    /// warning[version-missing]: the Version element is missing
    ///  --> deploy role: policy
    ///   = help: add `\"Version\": \"2012-10-17\"`
    ///   = aws: MISSING_VERSION
    ///
    /// 1 error, 1 warning
    /// ",
    /// );
    /// ```
    #[must_use]
    pub fn built_document(self, name: &'a str, findings: &'a [Finding]) -> Self {
        self.and(name, None, findings)
    }

    fn and(mut self, name: &'a str, text: Option<&'a str>, findings: &'a [Finding]) -> Self {
        let findings = place(text.unwrap_or_default(), findings);
        self.documents.push(Document { name, source: text.map(Source::new), findings });
        self
    }

    /// Every finding of every document.
    fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        let placed = self.documents.iter().flat_map(|document| &document.findings);
        placed.map(|placed| placed.finding)
    }
}

/// Finds the places of all findings in one pass over the text, and all positions in another.
fn place<'a>(text: &str, findings: &'a [Finding]) -> Vec<Placed<'a>> {
    let ends: Vec<_> = findings
        .iter()
        .filter_map(Finding::fix)
        .flat_map(|fix| fix.edits().iter().flat_map(Edit::ends))
        .collect();
    let locations = findings.iter().flat_map(Finding::all_locations);
    let unplaced = locations.filter(|location| location.span().is_none()).map(Location::path);
    let paths = unplaced.chain(ends.iter().map(Vec::as_slice));
    let mut found = spans(text, paths).into_iter();
    let mut span = |location: &Location| location.span().or_else(|| found.next().flatten());
    let mut placed: Vec<_> = findings
        .iter()
        .map(|finding| Placed {
            finding,
            spans: finding.locations().iter().map(&mut span).collect(),
            related: finding.related().map(|(location, _)| span(location)).collect(),
            edits: None,
        })
        .collect();
    let raw: Vec<Option<Vec<RawEdit>>> = findings
        .iter()
        .map(|finding| finding.fix().and_then(|fix| fix.raw_edits(text, &mut found)))
        .collect();
    let offsets = raw.iter().flatten().flatten().flat_map(|edit| [edit.start, edit.end]);
    let position = positions(text, offsets.collect());
    for (placed, raw) in placed.iter_mut().zip(raw) {
        let edits = |raw: Vec<_>| raw.into_iter().map(|edit| TextEdit::of(edit, &position));
        placed.edits = raw.map(|raw| edits(raw).collect());
    }
    placed
}

/// A name from a document as far as a reader needs it; one without a bound, repeated in every
/// finding below it, would make of a long text an endless report.
fn cut(name: &str) -> &str {
    const MOST: usize = 512;
    name.char_indices().nth(MOST).and_then(|(end, _)| name.get(..end)).unwrap_or(name)
}
