use std::fmt;
use std::str::FromStr;

/// What an action does to resources, in AWS's words.
///
/// Source: Service Authorization Reference; IAM User Guide, *Understanding access level summaries
/// within policy summaries*.
///
/// ```
/// use iam_policy::catalog::{AccessLevel, Catalog};
///
/// let put = Catalog::embedded().action("s3:PutBucketPolicy").unwrap();
/// assert_eq!(put.access_level(), Some(AccessLevel::PermissionsManagement));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a level more must be thought of wherever access is given"
)]
pub enum AccessLevel {
    /// Lists resources, without their contents.
    List,
    /// Reads the contents and attributes of resources.
    Read,
    /// Makes, deletes or changes resources.
    Write,
    /// Changes the tags of resources.
    Tagging,
    /// Gives or takes permissions.
    PermissionsManagement,
}

impl AccessLevel {
    /// Every level, from the least to the most far-reaching; `Tagging` stands above `Write` where an
    /// action has both.
    pub const ALL: [Self; 5] =
        [Self::List, Self::Read, Self::Write, Self::Tagging, Self::PermissionsManagement];

    /// AWS's name of it.
    ///
    /// ```
    /// use iam_policy::catalog::AccessLevel;
    ///
    /// assert_eq!(AccessLevel::PermissionsManagement.as_str(), "Permissions management");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::List => "List",
            Self::Read => "Read",
            Self::Write => "Write",
            Self::Tagging => "Tagging",
            Self::PermissionsManagement => "Permissions management",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl fmt::Display for AccessLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The access levels that AWS gives one action: often `Tagging` and `Write` together.
///
/// ```
/// use iam_policy::catalog::{AccessLevel, Catalog};
///
/// let levels = Catalog::embedded().action("s3:PutObjectTagging").unwrap().access_levels();
/// assert!(levels.contains(AccessLevel::Tagging));
/// assert_eq!(levels.to_string(), "Tagging, Write");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AccessLevels(u8);

impl AccessLevels {
    pub(super) const BITS: u8 = 0b1_1111;

    pub(super) const fn of_bits(bits: u8) -> Self {
        Self(bits & Self::BITS)
    }

    pub(super) const fn bits(self) -> u8 {
        self.0
    }

    /// Whether the level is one of them.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let levels = Catalog::embedded().action("s3:GetObject").unwrap().access_levels();
    /// assert!(levels.contains(AccessLevel::Read) && !levels.contains(AccessLevel::Write));
    /// ```
    pub const fn contains(self, level: AccessLevel) -> bool {
        self.0 & level.bit() != 0
    }

    /// The levels, from the least to the most far-reaching.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let levels = Catalog::embedded().action("s3:GetObject").unwrap().access_levels();
    /// assert_eq!(levels.iter().collect::<Vec<_>>(), [AccessLevel::Read]);
    /// ```
    pub fn iter(self) -> impl Iterator<Item = AccessLevel> {
        AccessLevel::ALL.into_iter().filter(move |level| self.contains(*level))
    }

    /// The most far-reaching of them: permissions management before tagging before list before write
    /// before read, which is how AWS names one level where it names only one.
    ///
    /// ```
    /// use iam_policy::catalog::{AccessLevel, Catalog};
    ///
    /// let levels = Catalog::embedded().action("s3:PutObjectTagging").unwrap().access_levels();
    /// assert_eq!(levels.primary(), Some(AccessLevel::Tagging));
    /// ```
    pub fn primary(self) -> Option<AccessLevel> {
        use AccessLevel::{List, PermissionsManagement, Read, Tagging, Write};
        let mut order = [PermissionsManagement, Tagging, List, Write, Read].into_iter();
        order.find(|level| self.contains(*level))
    }
}

impl FromIterator<AccessLevel> for AccessLevels {
    fn from_iter<I: IntoIterator<Item = AccessLevel>>(levels: I) -> Self {
        Self(levels.into_iter().fold(0, |bits, level| bits | level.bit()))
    }
}

/// As the Service Authorization Reference has it: in the order of the alphabet, with commas; `-` for
/// none.
impl fmt::Display for AccessLevels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<&str> = self.iter().map(AccessLevel::as_str).collect();
        names.sort_unstable();
        if names.is_empty() {
            return f.pad("-");
        }
        f.pad(&names.join(", "))
    }
}

impl FromStr for AccessLevels {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text == "-" {
            return Ok(Self::default());
        }
        let level = |name: &str| {
            AccessLevel::ALL.into_iter().find(|level| level.as_str() == name.trim()).ok_or(())
        };
        text.split(',').map(level).collect()
    }
}
