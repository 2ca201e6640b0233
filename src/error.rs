//! The error of every operation on documents and policies.

use std::convert::Infallible;
use std::fmt;

use crate::document::Location;
use crate::parse_error::ParseError;
use crate::validate::{Finding, Findings};

/// Why a document could not be read, a policy not be made, or a request not be answered.
///
/// `Display` tells everything that is wrong, on one line; `Debug` is the same text, so that
/// `fn main() -> Result<(), iam_policy::Error>` prints something a person can read. Faults of a
/// policy are at hand one by one as [`findings`](Self::findings).
///
/// ```
/// use iam_policy::{IdentityPolicy, IdentityStatement};
///
/// let error = IdentityPolicy::new([
///     IdentityStatement::allow("s3GetObject").resources("my-bucket"),
/// ])
/// .unwrap_err();
/// assert_eq!(error.findings().len(), 2);
/// assert_eq!(error.location().unwrap().to_string(), "Statement[0].Action");
/// ```
#[derive(Clone, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<ErrorKind>);

#[derive(Clone, Debug, thiserror::Error)]
enum ErrorKind {
    #[error("{0}")]
    Findings(Findings),
    #[error("{0}")]
    Parse(ParseError),
    #[error("{message}")]
    Other { message: String, help: Option<String> },
}

impl Error {
    /// An error of one sentence, for a preset of one's own.
    ///
    /// ```
    /// let error = iam_policy::Error::message("no such team").with_help("ask the platform team");
    /// assert_eq!(error.to_string(), "no such team");
    /// assert_eq!(error.help(), Some("ask the platform team"));
    /// ```
    #[cold]
    pub fn message(message: impl Into<String>) -> Self {
        Self(Box::new(ErrorKind::Other { message: message.into(), help: None }))
    }

    /// The same error with advice; errors of other kinds have their own.
    ///
    /// ```
    /// let error = iam_policy::Error::message("no such team").with_help("ask the platform team");
    /// assert_eq!(error.help(), Some("ask the platform team"));
    /// ```
    #[must_use]
    pub fn with_help(mut self, advice: impl Into<String>) -> Self {
        if let ErrorKind::Other { help, .. } = &mut *self.0 {
            *help = Some(advice.into());
        }
        self
    }

    /// What is wrong with the document, fault by fault; empty for errors of another kind.
    ///
    /// ```
    /// let error = iam_policy::IdentityPolicy::from_json(r#"{"Statement":[]}"#).unwrap_err();
    /// assert_eq!(error.findings()[0].rule(), "statement-missing");
    /// ```
    pub fn findings(&self) -> &[Finding] {
        match &*self.0 {
            ErrorKind::Findings(findings) => findings,
            _ => &[],
        }
    }

    /// The place of the first fault in the document.
    ///
    /// ```
    /// let error = iam_policy::PolicyDocument::from_json(r#"{"Statement":7}"#).unwrap_err();
    /// assert_eq!(error.location().unwrap().to_string(), "Statement");
    /// ```
    pub fn location(&self) -> Option<&Location> {
        Some(self.findings().first()?.location())
    }

    /// The string that could not be read as a name, ARN or the like, and why.
    ///
    /// ```
    /// let error = iam_policy::ForecastPolicy::for_bucket("My_bucket").unwrap_err();
    /// assert_eq!(error.parse_error().unwrap().what(), "bucket name");
    /// ```
    pub fn parse_error(&self) -> Option<&ParseError> {
        match &*self.0 {
            ErrorKind::Parse(error) => Some(error),
            _ => None,
        }
    }

    /// Advice, where there is some.
    ///
    /// ```
    /// let error = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow"}}"#,
    /// )
    /// .and_then(iam_policy::IdentityPolicy::try_from)
    /// .unwrap_err();
    /// assert!(error.findings().iter().any(|finding| finding.help() == Some("write `Allow`")));
    /// ```
    pub fn help(&self) -> Option<&str> {
        match &*self.0 {
            ErrorKind::Findings(findings) => findings.iter().find_map(Finding::help),
            ErrorKind::Parse(error) => error.help(),
            ErrorKind::Other { help, .. } => help.as_deref(),
        }
    }

    /// The same error without places in a text that nobody else has.
    pub(crate) fn without_spans(mut self) -> Self {
        if let ErrorKind::Findings(findings) = &mut *self.0 {
            findings.clear_spans();
        }
        self
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Findings> for Error {
    fn from(findings: Findings) -> Self {
        Self(Box::new(ErrorKind::Findings(findings)))
    }
}

impl From<ParseError> for Error {
    fn from(error: ParseError) -> Self {
        Self(Box::new(ErrorKind::Parse(error)))
    }
}

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}
