use std::fmt;
use std::ops::Deref;

use super::finding::Finding;
use super::finding_type::FindingType;
use crate::document::{Location, locate};
use crate::error::Error;

/// Everything that was found in a document, in the order of its statements, errors first in each.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType};
///
/// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17","Statement":[]}"#)?;
/// let findings = document.validate(PolicyType::Identity);
/// assert!(findings.has_errors());
/// assert_eq!(findings.into_result().unwrap_err().to_string(), "Statement: the list is empty");
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[must_use = "findings stop nothing by themselves: .into_result() makes an error of them"]
pub struct Findings(Vec<Finding>);

impl Findings {
    pub(crate) fn push(&mut self, finding: Finding) {
        self.0.push(finding);
    }

    /// By statement, then by weight, then in the order of the registry, and of the document within
    /// each check.
    pub(super) fn put_in_order(&mut self) {
        self.0.sort_by_key(Finding::rule);
        self.sort();
    }

    pub(crate) fn sort(&mut self) {
        self.0.sort_by_key(|finding| (finding.statement(), finding.finding_type()));
    }

    /// Whether one of them is an error, so that no typed policy can be made.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert!(findings.has_errors());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn has_errors(&self) -> bool {
        self.errors().next().is_some()
    }

    /// The errors among them.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings.errors().count(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter().filter(|finding| finding.finding_type() == FindingType::Error)
    }

    /// Nothing where no finding is an error; otherwise an [`Error`] with all the errors.
    ///
    /// # Errors
    ///
    /// If one of the findings is an error.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(
    ///     findings.into_result().unwrap_err().to_string(),
    ///     "Statement.Effect: effect `allow` is neither `Allow` nor `Deny`",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn into_result(mut self) -> Result<(), Error> {
        self.retain_errors();
        if self.0.is_empty() { Ok(()) } else { Err(Error::from(self)) }
    }

    pub(crate) fn retain_errors(&mut self) {
        self.0.retain(|finding| finding.finding_type() == FindingType::Error);
    }

    /// The same findings with the [span](crate::Location::span) of each place in the text that the
    /// document was read from; all are found in one pass.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity).in_text(text);
    /// let span = findings[0].location().span().unwrap();
    /// assert_eq!(&text[span.start.offset..span.end.offset], r#""allow""#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn in_text(mut self, text: &str) -> Self {
        self.locate(text);
        self
    }

    /// Keeps the findings for which `keep` is true, which may change them.
    pub(super) fn retain_mut(&mut self, keep: impl FnMut(&mut Finding) -> bool) {
        self.0.retain_mut(keep);
    }

    /// Finds every place in the text that the document was read from.
    pub(crate) fn locate(&mut self, text: &str) {
        let locations = self.0.iter_mut().flat_map(Finding::locations_mut);
        locate(text, locations.filter(|location| location.span().is_none()));
    }

    /// Gives all places to a function that finds them.
    pub(super) fn locate_by<'a>(&'a mut self, find: impl FnOnce(Vec<&'a mut Location>)) {
        find(self.0.iter_mut().flat_map(Finding::locations_mut).collect());
    }

    pub(crate) fn clear_spans(&mut self) {
        for location in self.0.iter_mut().flat_map(Finding::locations_mut) {
            *location = std::mem::take(location).with_span(None);
        }
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, more: I) {
        self.0.extend(more);
    }
}

/// A selection of findings, or those of several documents.
impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Self(findings.into_iter().collect())
    }
}

impl Deref for Findings {
    type Target = [Finding];
    fn deref(&self) -> &[Finding] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Findings {
    type Item = &'a Finding;
    type IntoIter = std::slice::Iter<'a, Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// All findings on one line, separated by semicolons.
impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.0.iter().enumerate() {
            write!(f, "{}{finding}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.0).finish()
    }
}
