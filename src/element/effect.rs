use std::fmt;

use super::spelled;
use crate::parse_error::Fault;

/// Whether a statement allows or denies.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Effect*.
///
/// # Errors
///
/// - `allow`: ``neither `Allow` nor `Deny` ``; the value is compared with case
///
/// ```
/// use iam_policy::Effect;
///
/// assert_eq!("Deny".parse::<Effect>()?, Effect::Deny);
/// assert_eq!(
///     "allow".parse::<Effect>().unwrap_err().to_string(),
///     "invalid effect `allow`: neither `Allow` nor `Deny`",
/// );
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a third effect must break the builds that decide by it"
)]
pub enum Effect {
    /// The statement gives access.
    Allow,
    /// The statement takes access, whatever else gives it.
    Deny,
}

impl Effect {
    /// Both effects.
    pub const ALL: &[Self] = &[Self::Allow, Self::Deny];

    /// The value of the element.
    ///
    /// ```
    /// assert_eq!(iam_policy::Effect::Allow.as_str(), "Allow");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "Allow",
            Self::Deny => "Deny",
        }
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

spelled! {
    Effect;
    what = "effect";
    fault = Fault::whole("neither `Allow` nor `Deny`");
}

/// The version of the policy language.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Version*.
///
/// # Errors
///
/// - `2012-10-18`: ``neither `2012-10-17` nor `2008-10-17` ``
///
/// ```
/// use iam_policy::Version;
///
/// assert_eq!(Version::V2012_10_17.as_str(), "2012-10-17");
/// assert_eq!(
///     "2020-01-01".parse::<Version>().unwrap_err().to_string(),
///     "invalid policy version `2020-01-01`: neither `2012-10-17` nor `2008-10-17`",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Version {
    /// `2008-10-17`: policy variables are literal text.
    V2008_10_17,
    /// `2012-10-17`, the current one.
    V2012_10_17,
}

impl Version {
    /// Both versions.
    pub const ALL: &[Self] = &[Self::V2008_10_17, Self::V2012_10_17];

    /// The value of the element.
    ///
    /// ```
    /// assert_eq!(iam_policy::Version::V2012_10_17.as_str(), "2012-10-17");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V2008_10_17 => "2008-10-17",
            Self::V2012_10_17 => "2012-10-17",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

spelled! {
    Version;
    what = "policy version";
    fault = Fault::whole("neither `2012-10-17` nor `2008-10-17`");
}
