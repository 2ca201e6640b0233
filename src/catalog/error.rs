use std::fmt;

/// Why text or bytes are not a catalog.
///
/// ```
/// use iam_policy::catalog::Catalog;
///
/// let error = Catalog::embedded().with_text("action\ts3:Fly\tSoar").unwrap_err();
/// assert_eq!(error.to_string(), "invalid catalog: `Soar` is no access level, in line 1");
/// assert_eq!(error.line(), Some(1));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct CatalogError {
    reason: String,
    line: Option<usize>,
}

impl CatalogError {
    pub(super) fn whole(reason: impl Into<String>) -> Self {
        Self { reason: reason.into(), line: None }
    }

    pub(super) fn in_line(line: usize, reason: String) -> Self {
        Self { reason, line: Some(line) }
    }
}

impl CatalogError {
    /// The line of the text, counted from 1, where one is to blame.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// assert_eq!(Catalog::from_bytes(b"no".as_slice()).unwrap_err().line(), None);
    /// ```
    pub fn line(&self) -> Option<usize> {
        self.line
    }
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid catalog: {}", self.reason)?;
        match self.line {
            Some(line) => write!(f, ", in line {line}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for CatalogError {}
