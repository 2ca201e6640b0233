use std::fmt;

use super::check::Check;
pub(super) use super::finding_type::FindingType;
pub(super) use super::findings::Findings;
use super::fix::Fix;
use super::issue_code::IssueCode;
use crate::document::{Location, PathElement};

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
    /// Which of the check's codes it has.
    code: Option<&'static str>,
    finding_type: FindingType,
    message: String,
    help: Option<String>,
    locations: Vec<Location>,
    related: Vec<(Location, &'static str)>,
    fix: Option<Fix>,
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
            code: check.codes.first().copied(),
            finding_type: check.finding_type,
            message: message.into(),
            help: None,
            locations: vec![location],
            related: Vec::new(),
            fix: None,
        }
    }

    /// The same finding under another of the check's codes than the first.
    pub(super) fn coded(mut self, code: &'static str) -> Self {
        self.code = Some(code);
        self
    }

    /// The same finding, with a change that mends it for certain.
    pub(super) fn with_fix(self, fix: Fix) -> Self {
        self.with_fix_if(Some(fix))
    }

    /// The same finding, with such a change where there is one.
    pub(super) fn with_fix_if(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }

    /// The same finding, with a place that explains it; the label says what stands there.
    pub(super) fn related_to(mut self, location: Location, label: &'static str) -> Self {
        self.related.push((location, label));
        self
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
        IssueCode::of(self.code?)
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

    /// Where AWS documents its code, or else where this crate documents its check.
    ///
    /// ```
    /// # use iam_policy::{FindingType, PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// let url = findings[0].documentation_url();
    /// assert!(url.ends_with("#access-analyzer-reference-policy-checks-error-invalid-effect"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn documentation_url(&self) -> String {
        self.issue_code()
            .map_or_else(|| self.check.documentation_url(), IssueCode::documentation_url)
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

    /// Places that are not at fault themselves but explain the finding, each with a few words.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].related().count(), 0);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn related(&self) -> impl Iterator<Item = (&Location, &str)> {
        self.related.iter().map(|(location, label)| (location, *label))
    }

    /// The change that mends it, where there is one that is certainly meant.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].fix().unwrap().edits()[0].location().to_string(), "Statement.Effect");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn fix(&self) -> Option<&Fix> {
        self.fix.as_ref()
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

    /// Every place, those that explain it behind the others.
    pub(super) fn all_locations(&self) -> impl Iterator<Item = &Location> {
        let related = self.related.iter().map(|(location, _)| location);
        self.locations.iter().chain(related)
    }

    /// The places, for finding them in a text.
    pub(super) fn locations_mut(&mut self) -> impl Iterator<Item = &mut Location> {
        let related = self.related.iter_mut().map(|(location, _)| location);
        self.locations.iter_mut().chain(related)
    }

    /// The same finding with another weight, which is not the check's own choice.
    pub(super) fn set_finding_type(&mut self, finding_type: FindingType) {
        self.finding_type = finding_type;
    }

    /// The statement it is about, for sorting; the document as a whole comes first.
    pub(super) fn statement(&self) -> Option<usize> {
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
