use std::fmt;
use std::str::FromStr;

/// What the values of a condition key are, and whether a request can have several.
///
/// Source: Service Authorization Reference, *Types of condition keys*.
///
/// ```
/// use iam_policy::catalog::{Catalog, ValueType};
///
/// let key = Catalog::embedded().condition_key("dynamodb:LeadingKeys").unwrap();
/// assert_eq!(key.key_type().value_type(), ValueType::String);
/// assert!(key.key_type().is_multivalued());
/// assert_eq!(key.key_type().to_string(), "ArrayOfString");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct KeyType {
    value_type: ValueType,
    is_multivalued: bool,
}

/// What one value of a condition key is.
///
/// ```
/// use iam_policy::catalog::{Catalog, ValueType};
///
/// let key = Catalog::embedded().condition_key("s3:TlsVersion").unwrap();
/// assert_eq!(key.key_type().value_type(), ValueType::Numeric);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueType {
    /// A string.
    String,
    /// An Amazon Resource Name (ARN).
    ResourceName,
    /// `true` or `false`.
    Bool,
    /// A date and time.
    Date,
    /// A date, or the seconds since 1970.
    DateOrNumeric,
    /// A number.
    Numeric,
    /// An IP address.
    IpAddress,
    /// AWS's reference names the key but not its type.
    Unknown,
}

impl ValueType {
    const ALL: [Self; 8] = [
        Self::String,
        Self::ResourceName,
        Self::Bool,
        Self::Date,
        Self::DateOrNumeric,
        Self::Numeric,
        Self::IpAddress,
        Self::Unknown,
    ];

    /// AWS's name of it.
    ///
    /// ```
    /// assert_eq!(iam_policy::catalog::ValueType::ResourceName.as_str(), "ARN");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::ResourceName => "ARN",
            Self::Bool => "Bool",
            Self::Date => "Date",
            Self::DateOrNumeric => "DateOrNumeric",
            Self::Numeric => "Numeric",
            Self::IpAddress => "IPAddress",
            Self::Unknown => "Unknown",
        }
    }
}

impl fmt::Display for ValueType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl KeyType {
    pub(super) const UNKNOWN: Self = Self { value_type: ValueType::Unknown, is_multivalued: false };

    const MULTIVALUED: u8 = 0x80;

    pub(super) fn to_number(self) -> u8 {
        let multivalued = if self.is_multivalued { Self::MULTIVALUED } else { 0 };
        self.value_type as u8 | multivalued
    }

    pub(super) fn of_number(number: u8) -> Option<Self> {
        let value_type = ValueType::ALL.get(usize::from(number & !Self::MULTIVALUED))?;
        let is_multivalued = number & Self::MULTIVALUED != 0;
        Some(Self { value_type: *value_type, is_multivalued })
    }

    /// What one value is.
    ///
    /// ```
    /// use iam_policy::catalog::{Catalog, ValueType};
    ///
    /// let key = Catalog::embedded().condition_key("aws:SourceArn").unwrap();
    /// assert_eq!(key.key_type().value_type(), ValueType::ResourceName);
    /// ```
    pub const fn value_type(self) -> ValueType {
        self.value_type
    }

    /// Whether a request can have several values of the key, so that a condition on it needs
    /// `ForAllValues:` or `ForAnyValue:`.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let key = Catalog::embedded().condition_key("aws:TagKeys").unwrap();
    /// assert!(key.key_type().is_multivalued());
    /// ```
    pub const fn is_multivalued(self) -> bool {
        self.is_multivalued
    }
}

/// As the Service Authorization Reference has it, such as `ArrayOfString`.
impl fmt::Display for KeyType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_multivalued {
            f.pad(&format!("ArrayOf{}", self.value_type))
        } else {
            f.pad(self.value_type.as_str())
        }
    }
}

impl FromStr for KeyType {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (is_multivalued, name) = match text.strip_prefix("ArrayOf") {
            Some(name) => (true, name),
            None => (false, text),
        };
        let value_type = ValueType::ALL.into_iter().find(|of| of.as_str() == name).ok_or(())?;
        Ok(Self { value_type, is_multivalued })
    }
}
