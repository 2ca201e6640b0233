use std::fmt;

use super::Members;
use crate::json::{Number, Sink, WriteJson, Writer};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// A `Condition` element as written: operator, then condition key, then values.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition*.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":{"Condition":{"StringLike":{"s3:prefix":["a/*","b/*"]}}}}"#,
/// )?;
/// for (operator, entries) in document.statements()[0].condition().unwrap() {
///     for (key, values) in entries {
///         assert_eq!((operator.as_str(), key.as_str(), values.len()), ("StringLike", "s3:prefix", 2));
///     }
/// }
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub type ConditionBlock = Members<ConditionEntries>;

/// The condition keys under one operator, with their values.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition*.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":{"Condition":{"Bool":{"aws:SecureTransport":false}}}}"#,
/// )?;
/// let entries = document.statements()[0].condition().unwrap().get("Bool").unwrap();
/// assert_eq!(entries.get("aws:SecureTransport").unwrap().as_slice()[0].as_text(), "false");
/// # Ok::<(), iam_policy::Error>(())
/// ```
pub type ConditionEntries = Members<OneOrMany<ConditionValue>>;

/// A value in a condition, with the JSON kind it was written with.
///
/// IAM compares `true` like `"true"` and `3600` like `"3600"`: [`as_text`](Self::as_text) gives
/// the text of all three kinds. Values made from Rust `bool`s and integers are strings, the form
/// in which AWS writes them itself.
///
/// Source: IAM User Guide, *Grammar of the IAM JSON policy language*.
///
/// ```
/// use iam_policy::ConditionValue;
///
/// assert_eq!(ConditionValue::from(false).to_string(), r#""false""#);
/// assert_eq!(ConditionValue::from(3600).as_text(), "3600");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "IAM's grammar has these three kinds of value")]
pub enum ConditionValue {
    /// A string.
    String(Text),
    /// A number without quotes.
    Number(Number),
    /// `true` or `false` without quotes.
    Bool(bool),
}

impl ConditionValue {
    /// The text that IAM compares, without quotes.
    ///
    /// ```
    /// use iam_policy::ConditionValue;
    ///
    /// assert_eq!(ConditionValue::Bool(true).as_text(), ConditionValue::from("true").as_text());
    /// ```
    pub fn as_text(&self) -> &str {
        match self {
            Self::String(text) => text,
            Self::Number(number) => number.as_str(),
            Self::Bool(true) => "true",
            Self::Bool(false) => "false",
        }
    }
}

impl<T: Into<Text>> From<T> for ConditionValue {
    fn from(text: T) -> Self {
        Self::String(text.into())
    }
}

impl From<bool> for ConditionValue {
    fn from(value: bool) -> Self {
        Self::String(Text::from_static(if value { "true" } else { "false" }))
    }
}

macro_rules! from_integers {
    ($($integer:ty),+) => {
        $(impl From<$integer> for ConditionValue {
            fn from(value: $integer) -> Self {
                Self::String(Text::from(value.to_string()))
            }
        })+
    };
}
from_integers!(i32, i64, u32, u64, usize);

impl From<&ConditionValue> for ConditionValue {
    fn from(value: &ConditionValue) -> Self {
        value.clone()
    }
}

impl PartialEq<str> for ConditionValue {
    fn eq(&self, other: &str) -> bool {
        matches!(self, Self::String(text) if text == other)
    }
}

impl PartialEq<&str> for ConditionValue {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl serde::Serialize for ConditionValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(text) => text.serialize(serializer),
            Self::Number(number) => number.serialize(serializer),
            Self::Bool(value) => serializer.serialize_bool(*value),
        }
    }
}

impl WriteJson for ConditionValue {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        match self {
            Self::String(text) => text.write(writer),
            Self::Number(number) => number.write(writer),
            Self::Bool(value) => value.write(writer),
        }
    }
}

/// The value as JSON.
impl fmt::Display for ConditionValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(f)
    }
}
