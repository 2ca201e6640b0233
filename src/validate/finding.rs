use std::fmt;
use std::ops::Deref;

use super::check::{Check, IssueCode};
use crate::document::{Location, PathElement, locate};
use crate::element::spelled;
use crate::error::Error;
use crate::parse_error::Fault;

/// How much a finding weighs, in the words of AWS's policy validation.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// # Errors
///
/// - `error`: ``neither `ERROR`, `SECURITY_WARNING`, `WARNING` nor `SUGGESTION` ``
///
/// ```
/// use iam_policy::{FindingType, PolicyDocument, PolicyType};
///
/// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17","Statement":[]}"#)?;
/// let findings = document.validate(PolicyType::Identity);
/// assert!(findings.iter().any(|finding| finding.finding_type() <= FindingType::Warning));
/// assert_eq!(FindingType::SecurityWarning.to_string(), "SECURITY_WARNING");
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FindingType {
    /// AWS would refuse the document, or part of it could not work.
    Error,
    /// The policy may give more access than meant.
    SecurityWarning,
    /// The policy does not follow AWS's best practices, or may not do what is meant.
    Warning,
    /// The policy can be made better without a change of meaning.
    Suggestion,
}

/// AWS's own spelling, such as `SECURITY_WARNING`.
impl fmt::Display for FindingType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FindingType {
    /// Every type, from the weightiest to the lightest.
    pub const ALL: &[Self] = &[Self::Error, Self::SecurityWarning, Self::Warning, Self::Suggestion];

    /// AWS's own spelling.
    ///
    /// ```
    /// assert_eq!(iam_policy::FindingType::SecurityWarning.as_str(), "SECURITY_WARNING");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "ERROR",
            Self::SecurityWarning => "SECURITY_WARNING",
            Self::Warning => "WARNING",
            Self::Suggestion => "SUGGESTION",
        }
    }
}

spelled! {
    FindingType;
    what = "finding type";
    fault = Fault::whole("neither `ERROR`, `SECURITY_WARNING`, `WARNING` nor `SUGGESTION`");
}

/// One thing that a check found in a document.
///
/// Source: IAM User Guide, *Access Analyzer policy check reference*.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType};
///
/// let document = PolicyDocument::from_json(
///     r#"{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}"#,
/// )?;
/// let finding = &document.validate(PolicyType::Identity)[0];
/// assert_eq!(finding.to_string(), "Statement[0].Effect: effect `allow` is neither `Allow` nor `Deny`");
/// assert_eq!(finding.rule(), "effect-invalid");
/// assert_eq!(finding.help(), Some("write `Allow`"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[expect(clippy::struct_field_names, reason = "AWS's own word is finding type")]
pub struct Finding {
    check: &'static Check,
    finding_type: FindingType,
    message: String,
    help: Option<String>,
    locations: Vec<Location>,
}

impl Finding {
    #[cold]
    pub(super) fn new(
        check: &'static Check,
        location: Location,
        message: impl Into<String>,
    ) -> Self {
        Self {
            check,
            finding_type: check.finding_type,
            message: message.into(),
            help: None,
            locations: vec![location],
        }
    }

    pub(super) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same finding with advice where there is some.
    pub(super) fn with_help_if(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(Into::into);
        self
    }

    /// The same finding, also about another place.
    pub(super) fn and_at(mut self, location: Location) -> Self {
        self.locations.push(location);
        self
    }

    /// The same finding, weighed otherwise than the check usually is.
    pub(super) fn weighed(mut self, finding_type: FindingType) -> Self {
        self.finding_type = finding_type;
        self
    }

    /// How much it weighs.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].finding_type(), FindingType::Error);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn finding_type(&self) -> FindingType {
        self.finding_type
    }

    /// The code of AWS Access Analyzer, where it has the same check.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].issue_code().unwrap().as_str(), "INVALID_EFFECT");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn issue_code(&self) -> Option<IssueCode> {
        self.check.issue_code()
    }

    /// Our own name of the check, such as `effect-invalid`.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].rule(), "effect-invalid");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn rule(&self) -> &'static str {
        self.check.rule
    }

    /// The check that found it.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert!(findings[0].check().applies_to(PolicyType::RoleTrust));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn check(&self) -> &'static Check {
        self.check
    }

    /// What is wrong, on one line, without the place.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].message(), "effect `allow` is neither `Allow` nor `Deny`");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What to write instead, where that is known.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].help(), Some("write `Allow`"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn help(&self) -> Option<&str> {
        self.help.as_deref()
    }

    /// The place, the first where several are involved.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].location().to_string(), "Statement.Effect");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn location(&self) -> &Location {
        const ROOT: &Location = &Location::root();
        self.locations.first().unwrap_or(ROOT)
    }

    /// Every place that is involved.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].locations().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn locations(&self) -> &[Location] {
        &self.locations
    }

    /// The statement it is about, for sorting; the document as a whole comes first.
    fn statement(&self) -> Option<usize> {
        match self.location().path() {
            [_, PathElement::Index(index), ..] => Some(*index),
            _ => None,
        }
    }
}

/// Place, message and, for a text that was just read, line and column.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location(), self.message)?;
        match self.location().span() {
            Some(span) => write!(f, " at {}", span.start),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}] {self}", self.finding_type, self.rule())
    }
}

/// Everything that was found in a document, in the order of its statements.
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

    /// In the order of the registry, and of the document within each check.
    pub(super) fn sort_by_rule(&mut self) {
        self.0.sort_by_key(|finding| finding.check.rule);
    }

    pub(crate) fn sort(&mut self) {
        self.0.sort_by_key(Finding::statement);
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
        self.0.iter().filter(|finding| finding.finding_type == FindingType::Error)
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
        self.0.retain(|finding| finding.finding_type == FindingType::Error);
    }

    /// Finds every place in the text that the document was read from.
    pub(crate) fn locate(&mut self, text: &str) {
        let locations = self.0.iter_mut().flat_map(|finding| &mut finding.locations);
        locate(text, locations.filter(|location| location.span().is_none()));
    }

    pub(crate) fn clear_spans(&mut self) {
        for location in self.0.iter_mut().flat_map(|finding| &mut finding.locations) {
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
