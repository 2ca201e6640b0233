//! What stands for a set of access levels where one is asked for.

use super::access_level::{AccessLevel, AccessLevels};

/// ```
/// use iam_policy::catalog::{AccessLevel, AccessLevels};
///
/// assert_eq!(AccessLevels::from(AccessLevel::Read).to_string(), "Read");
/// ```
impl From<AccessLevel> for AccessLevels {
    fn from(level: AccessLevel) -> Self {
        std::iter::once(level).collect()
    }
}

/// ```
/// use iam_policy::catalog::{AccessLevel, AccessLevels};
///
/// let levels = AccessLevels::from([AccessLevel::Write, AccessLevel::Read]);
/// assert_eq!(levels.to_string(), "Read, Write");
/// ```
impl<const N: usize> From<[AccessLevel; N]> for AccessLevels {
    fn from(levels: [AccessLevel; N]) -> Self {
        levels.into_iter().collect()
    }
}

impl From<&[AccessLevel]> for AccessLevels {
    fn from(levels: &[AccessLevel]) -> Self {
        levels.iter().copied().collect()
    }
}

impl From<Vec<AccessLevel>> for AccessLevels {
    fn from(levels: Vec<AccessLevel>) -> Self {
        levels.into_iter().collect()
    }
}
