use std::fmt;

use crate::text::Text;

/// A place in a policy document: a path from its top, as AWS's policy validation gives it.
///
/// A path works for documents that were read and for documents that were built. Where the text is
/// at hand, [`span_in`](Self::span_in) finds the line and column; findings about a text that was
/// just read carry their [`span`](Self::span) already.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let text = "{\n  \"Statement\": [{\"Effect\": 1}]\n}";
/// let error = PolicyDocument::from_json(text).unwrap_err();
/// let location = error.findings()[0].location();
/// assert_eq!(location.to_string(), "Statement[0].Effect");
/// assert_eq!(location.span().unwrap().start.to_string(), "line 2 column 28");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Location {
    path: Vec<PathElement>,
    span: Option<Span>,
}

/// One step of a [`Location`].
///
/// ```
/// use iam_policy::{PathElement, PolicyDocument};
///
/// let document = PolicyDocument::from_json(r#"{"Statement":[]}"#)?;
/// let location = document.statement_location(2);
/// assert_eq!(location.path(), [PathElement::Value("Statement".into()), PathElement::Index(2)]);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PathElement {
    /// The value of the member with this key.
    Value(Text),
    /// The key itself, not its value.
    Key(Text),
    /// The element of a list, counted from 0.
    Index(usize),
    /// Part of a string, in characters counted from 0.
    Substring {
        /// The first character.
        start: usize,
        /// How many characters.
        length: usize,
    },
}

/// A range of a text.
///
/// ```
/// let text = r#"{"Statement":"none"}"#;
/// let error = iam_policy::PolicyDocument::from_json(text).unwrap_err();
/// let span = error.location().unwrap().span_in(text).unwrap();
/// assert_eq!(&text[span.start.offset..span.end.offset], r#""none""#);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(clippy::exhaustive_structs, reason = "a range has two ends")]
pub struct Span {
    /// Where it begins.
    pub start: Position,
    /// Where it ends; this position is no longer part of it.
    pub end: Position,
}

/// A position in a text.
///
/// ```
/// let text = "{\n  \"Statement\": 7\n}";
/// let error = iam_policy::PolicyDocument::from_json(text).unwrap_err();
/// let start = error.location().unwrap().span().unwrap().start;
/// assert_eq!((start.line, start.column, start.offset), (2, 16, 17));
/// assert_eq!(start.to_string(), "line 2 column 16");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(clippy::exhaustive_structs, reason = "a position has these three measures")]
pub struct Position {
    /// Bytes from the beginning, counted from 0.
    pub offset: usize,
    /// The line, counted from 1.
    pub line: usize,
    /// The character of the line, counted from 1.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} column {}", self.line, self.column)
    }
}

impl Location {
    /// The whole document.
    pub(crate) const fn root() -> Self {
        Self { path: Vec::new(), span: None }
    }

    pub(crate) fn from_path(path: Vec<PathElement>) -> Self {
        Self { path, span: None }
    }

    /// This place's member `key`.
    pub(crate) fn value(mut self, key: impl Into<Text>) -> Self {
        self.path.push(PathElement::Value(key.into()));
        self
    }

    /// The key of this place's member `key`.
    pub(crate) fn key(mut self, key: impl Into<Text>) -> Self {
        self.path.push(PathElement::Key(key.into()));
        self
    }

    /// This place's element `index`.
    pub(crate) fn index(mut self, index: usize) -> Self {
        self.path.push(PathElement::Index(index));
        self
    }

    /// `length` characters of the string at this place.
    pub(crate) fn substring(mut self, start: usize, length: usize) -> Self {
        self.path.push(PathElement::Substring { start, length });
        self
    }

    pub(crate) fn with_span(self, span: Option<Span>) -> Self {
        Self { span, ..self }
    }

    /// The steps from the top of the document; none for the document as a whole.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{}}"#)?;
    /// assert_eq!(document.statement_location(0).path().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn path(&self) -> &[PathElement] {
        &self.path
    }

    /// The range in the text that was read, or `None` for a document that was built.
    ///
    /// ```
    /// let error = iam_policy::PolicyDocument::from_json(r#"{"Version":1}"#).unwrap_err();
    /// assert_eq!(error.location().unwrap().span().unwrap().start.column, 12);
    /// ```
    pub fn span(&self) -> Option<Span> {
        self.span
    }

    /// Finds this place in the text of the document, or `None` where the text does not have it.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"allow"}]}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let effect = findings.iter().find(|f| f.location().to_string() == "Statement[0].Effect");
    /// let span = effect.unwrap().location().span_in(text).unwrap();
    /// assert_eq!(&text[span.start.offset..span.end.offset], r#""allow""#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn span_in(&self, text: &str) -> Option<Span> {
        let mut location = self.clone();
        super::span::locate(text, [&mut location]);
        location.span
    }
}

/// `Statement[0].Condition.StringLike["aws:SourceArn"][1]`; the whole document is `policy`.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str("policy");
        }
        for (index, element) in self.path.iter().enumerate() {
            match element {
                PathElement::Value(key) | PathElement::Key(key) if is_plain(key) => {
                    write!(f, "{}{key}", if index == 0 { "" } else { "." })?;
                }
                PathElement::Value(key) | PathElement::Key(key) => {
                    write!(f, "[\"{}\"]", key.escape_debug())?;
                }
                PathElement::Index(index) => write!(f, "[{index}]")?,
                PathElement::Substring { start, length } => {
                    write!(f, "[{start}..{}]", start + length)?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a key needs no quotes. One longer than any that a policy has gets them unread: it may
/// stand in as many places as its length allows.
fn is_plain(key: &str) -> bool {
    const LONGEST: usize = 128;
    (1..=LONGEST).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
