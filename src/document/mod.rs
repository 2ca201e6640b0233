//! Policy documents as written: lossless, and without a judgment.

mod condition;
mod location;
mod members;
mod mend;
mod place;
mod principal;
mod quota;
mod read;
mod serde;
mod span;
mod statement;

pub use condition::{ConditionBlock, ConditionEntries, ConditionValue};
pub use location::{Location, PathElement, Position, Span};
pub use members::Members;
pub use principal::PrincipalElement;
pub use quota::Quota;
pub use statement::Statement;

pub(crate) use self::serde::to_text;

pub(crate) use mend::{Cut, Mended, mend};
pub(crate) use place::places;
pub(crate) use read::{Fault, FaultKind, read, read_json};
pub(crate) use span::{locate, positions, spans};
pub(crate) use statement::Unread;

use std::fmt;
use std::str::FromStr;

use crate::error::Error;
use crate::json::{Count, Json, Sink, Style, WriteJson, Writer};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// A policy document as written.
///
/// It keeps everything that JSON text of the right shape holds: unknown elements, misspelled names,
/// scalar or list form, the JSON kind and digits of condition values. It refuses only what it
/// could not keep: text that is not JSON, an element of the wrong JSON type, a key that occurs
/// twice in one object.
///
/// Reading and writing gives the same JSON value. White space is not kept, nor is the order of
/// elements: known ones are written in AWS's order, unknown ones behind them, and lists, condition
/// operators and keys in the order they were read. Two documents are equal when they are the same
/// JSON value, so `"s3:Get*"` and `["s3:Get*"]` differ.
///
/// Whether a document is valid for one kind of policy is told by
/// [`validate`](Self::validate); the typed policies, such as
/// [`IdentityPolicy`](crate::IdentityPolicy), can only be made from documents that are.
///
/// Source: IAM User Guide, *Grammar of the IAM JSON policy language*.
///
/// # Limits
///
/// Text of at most [`MAX_LENGTH`](Self::MAX_LENGTH) bytes, nested at most 128 levels deep, numbers
/// of at most 32 characters.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;
/// let document = PolicyDocument::from_json(text)?;
/// assert_eq!(document.version(), Some("2012-10-17"));
/// assert_eq!(document.statements().len(), 1);
/// assert_eq!(document.to_json(), text);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PolicyDocument {
    pub(crate) version: Option<Text>,
    pub(crate) id: Option<Text>,
    pub(crate) statement: Option<OneOrMany<Statement>>,
    pub(crate) unknown: Members<Json>,
    pub(crate) unread: Unread,
    pub(crate) most_bytes: MostBytes,
}

/// A bound of how long the compact text of a document is: the length of the text that it was read
/// from, which has no less. Like the text it is not part of the document's value.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MostBytes(pub(crate) usize);

impl MostBytes {
    /// Nothing is known, as of a document that was built or changed.
    pub(crate) const UNKNOWN: Self = Self(usize::MAX);
}

impl Default for MostBytes {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

impl PartialEq for MostBytes {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for MostBytes {}

/// How long a document is, with all white space between its tokens left out.
///
/// IAM's quotas count characters; its error messages speak of bytes. For ASCII documents both are
/// the same number.
///
/// Source: IAM User Guide, *IAM and AWS STS quotas*.
///
/// ```
/// let document = iam_policy::PolicyDocument::from_json(r#"{"Id": "é"}"#)?;
/// let size = document.size();
/// assert_eq!((size.characters, size.bytes), (10, 11));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Size {
    /// Characters, as the quotas count them.
    pub characters: usize,
    /// Bytes of UTF-8.
    pub bytes: usize,
}

impl PolicyDocument {
    /// The most bytes of text that are read: 32 times what IAM's API takes.
    pub const MAX_LENGTH: usize = 4 << 20;

    /// The elements that IAM knows, in the order in which they are written.
    pub(crate) const ELEMENTS: [&'static str; 3] = ["Version", "Id", "Statement"];

    /// Reads a document from JSON text and keeps what it says.
    ///
    /// # Errors
    ///
    /// All faults that can be told apart are reported together, each with its place:
    ///
    /// - `{"Statement":[}`: not JSON
    /// - `{"Statement":{"Action":7}}`: an element of the wrong JSON type
    /// - `{"Version":"2012-10-17","Version":"2008-10-17"}`: a key twice in one object
    /// - more than [`MAX_LENGTH`](Self::MAX_LENGTH) bytes, nested too deeply, or a number too long
    ///
    /// ```
    /// use iam_policy::PolicyDocument;
    ///
    /// let error = PolicyDocument::from_json(r#"{"Statement":{"Action":7}}"#).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "Statement.Action: expected a string or a list of strings, found a number \
    ///      at line 1 column 24",
    /// );
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let (document, faults) = read(text);
        if faults.is_empty() {
            return Ok(document);
        }
        Err(Error::from(crate::validate::malformed(text, faults)))
    }

    /// The document as compact JSON.
    ///
    /// ```
    /// use iam_policy::PolicyDocument;
    ///
    /// let document = PolicyDocument::from_json("{ \"Statement\" : [ ] }")?;
    /// assert_eq!(document.to_json(), r#"{"Statement":[]}"#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        let mut text = String::with_capacity(256);
        self.write_json(&mut text);
        text
    }

    /// Appends the document to `buffer` as compact JSON, so that one buffer can serve many.
    ///
    /// ```
    /// let mut buffer = String::from("policy: ");
    /// iam_policy::PolicyDocument::default().write_json(&mut buffer);
    /// assert_eq!(buffer, "policy: {}");
    /// ```
    pub fn write_json(&self, buffer: &mut String) {
        self.write_to(buffer, Style::Compact);
    }

    /// The size that IAM's quotas count, without building the text.
    ///
    /// ```
    /// use iam_policy::PolicyDocument;
    ///
    /// let document = PolicyDocument::from_json("{ \"Statement\" : [ ] }")?;
    /// assert_eq!(document.size().characters, 16);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn size(&self) -> Size {
        let mut count = Count::default();
        self.write_to(&mut count, Style::Compact);
        Size { characters: count.characters, bytes: count.bytes }
    }

    /// The `Version` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Version":"2012-10-17"}"#)?;
    /// assert_eq!(document.version(), Some("2012-10-17"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn version(&self) -> Option<&str> {
        self.version.as_deref()
    }

    /// The `Id` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Id":"my-topic-policy"}"#)?;
    /// assert_eq!(document.id(), Some("my-topic-policy"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The statements, none where the `Statement` element is missing.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Sid":"Only"}}"#)?;
    /// assert_eq!(document.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn statements(&self) -> &[Statement] {
        self.statement.as_ref().map_or(&[], OneOrMany::as_slice)
    }

    /// The `Statement` element in the form it was written.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Sid":"Only"}}"#)?;
    /// assert!(!document.statement().unwrap().is_list());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn statement(&self) -> Option<&OneOrMany<Statement>> {
        self.statement.as_ref()
    }

    /// Elements that IAM does not know, with whatever they hold.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statment":[]}"#)?;
    /// assert!(document.unknown_elements().keys().eq(["Statment"]));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn unknown_elements(&self) -> &Members<Json> {
        &self.unknown
    }

    /// The place of statement `index`: `Statement[0]`, or `Statement` where one stands alone.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":[{}]}"#)?;
    /// assert_eq!(document.statement_location(0).to_string(), "Statement[0]");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn statement_location(&self, index: usize) -> Location {
        let location = Location::root().value(Text::from_static("Statement"));
        match &self.statement {
            Some(statements) if !statements.is_list() => location,
            _ => location.index(index),
        }
    }
}

impl WriteJson for PolicyDocument {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.object(|object| {
            object.optional("Version", self.version.as_ref());
            object.optional("Id", self.id.as_ref());
            object.optional("Statement", self.statement.as_ref());
            for (name, value) in self.unknown.iter() {
                object.member(name, value);
            }
        });
    }
}

/// `{}` is compact JSON, `{:#}` pretty JSON.
impl fmt::Display for PolicyDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(f)
    }
}

impl FromStr for PolicyDocument {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::from_json(text)
    }
}
