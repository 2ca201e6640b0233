use super::Number;
use crate::document::Members;
use crate::text::Text;

/// Any JSON value: what an element that IAM does not know holds.
///
/// It is only ever read, so that a document can keep and write back what it does not understand.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(r#"{"Statement":[],"Vendor":{"a":[1,null]}}"#)?;
/// let (name, value) = document.unknown_elements().iter().next().unwrap();
/// assert_eq!(name, "Vendor");
/// assert_eq!(value.to_string(), r#"{"a":[1,null]}"#);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::exhaustive_enums, reason = "JSON has these six kinds of value")]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, digits kept.
    Number(Number),
    /// A string.
    String(Text),
    /// A list.
    Array(Vec<Json>),
    /// An object, its members in the order they were written.
    Object(Members<Json>),
}

impl serde::Serialize for Json {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => text.serialize(serializer),
            Self::Array(values) => values.serialize(serializer),
            Self::Object(members) => members.serialize(serializer),
        }
    }
}
