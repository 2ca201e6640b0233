use std::fmt;

use crate::element::spelled;
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
