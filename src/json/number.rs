use std::fmt;
use std::hash::{Hash, Hasher};

use crate::text::Text;

/// A JSON number with the digits it was written with.
///
/// At most [`MAX_LENGTH`](Self::MAX_LENGTH) characters and within the range of a 64-bit float.
/// Two numbers are equal when they are the same JSON value: `1.0` equals `1.00`, but not `1`,
/// which is an integer. Integers of more than 64 bits are floats, as most readers of JSON have it;
/// their digits are kept none the less.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let text = r#"{"Statement":{"Condition":{"NumericLessThan":{"s3:TlsVersion":1.20}}}}"#;
/// assert_eq!(PolicyDocument::from_json(text)?.to_json(), text);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone)]
pub struct Number(Text);

#[derive(PartialEq)]
enum Value {
    Negative(i64),
    Natural(u64),
    /// Compared by bits: JSON has no NaN, and `-0.0` is written differently from `0.0`.
    Float(u64),
}

impl Number {
    /// The most characters a number may have; no number in a policy comes near.
    pub const MAX_LENGTH: usize = 32;

    /// The caller has checked the JSON grammar and the length.
    pub(crate) fn from_literal(literal: Text) -> Option<Self> {
        literal.parse::<f64>().is_ok_and(f64::is_finite).then_some(Self(literal))
    }

    /// The digits as written.
    ///
    /// ```
    /// use iam_policy::{Json, PolicyDocument};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Vendor":1.20}"#)?;
    /// let Some(Json::Number(number)) = document.unknown_elements().get("Vendor") else { panic!() };
    /// assert_eq!(number.as_str(), "1.20");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn value(&self) -> Value {
        if let Ok(natural) = self.0.parse() {
            return Value::Natural(natural);
        }
        match self.0.parse() {
            Ok(negative) if negative != 0 => Value::Negative(negative),
            _ => Value::Float(self.0.parse::<f64>().unwrap_or_default().to_bits()),
        }
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.value() == other.value()
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.value() {
            Value::Negative(integer) => integer.hash(state),
            Value::Natural(integer) => integer.hash(state),
            Value::Float(bits) => bits.hash(state),
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value() {
            Value::Negative(integer) => serializer.serialize_i64(integer),
            Value::Natural(integer) => serializer.serialize_u64(integer),
            Value::Float(bits) => serializer.serialize_f64(f64::from_bits(bits)),
        }
    }
}
