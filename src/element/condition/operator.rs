use std::fmt;
use std::str::FromStr;

use crate::element::spelled;
use crate::parse_error::{Fault, ParseError};
use crate::text::Text;

macro_rules! operators {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {
        /// A condition operator without qualifiers.
        ///
        /// [`if_exists`](Self::if_exists), [`for_all_values`](Self::for_all_values) and
        /// [`for_any_value`](Self::for_any_value) make a [`ConditionOperator`] of it.
        ///
        /// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
        ///
        /// # Errors
        ///
        /// - `BoolIfExists`: `no such operator without qualifiers`
        ///
        /// ```
        /// use iam_policy::Operator;
        ///
        /// assert_eq!(Operator::StringLike.as_str(), "StringLike");
        /// assert_eq!(Operator::ALL.len(), 27);
        /// assert_eq!("Bool".parse(), Ok(Operator::Bool));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Operator {
            $($(#[$meta])* $name),+
        }

        impl Operator {
            /// Every operator.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// AWS's spelling.
            ///
            /// ```
            /// assert_eq!(iam_policy::Operator::NotIpAddress.as_str(), "NotIpAddress");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name)),+
                }
            }

            fn from_name(name: &str) -> Option<Self> {
                match name {
                    $(stringify!($name) => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

operators! {
    /// The text is equal, with case.
    StringEquals,
    /// The text differs, with case.
    StringNotEquals,
    /// The text is equal, without case.
    StringEqualsIgnoreCase,
    /// The text differs, without case.
    StringNotEqualsIgnoreCase,
    /// The text matches a pattern with `*` and `?`.
    StringLike,
    /// The text does not match a pattern with `*` and `?`.
    StringNotLike,
    /// The number is equal.
    NumericEquals,
    /// The number differs.
    NumericNotEquals,
    /// The number is less.
    NumericLessThan,
    /// The number is less or equal.
    NumericLessThanEquals,
    /// The number is greater.
    NumericGreaterThan,
    /// The number is greater or equal.
    NumericGreaterThanEquals,
    /// The date is equal.
    DateEquals,
    /// The date differs.
    DateNotEquals,
    /// The date is earlier.
    DateLessThan,
    /// The date is earlier or equal.
    DateLessThanEquals,
    /// The date is later.
    DateGreaterThan,
    /// The date is later or equal.
    DateGreaterThanEquals,
    /// The boolean is equal.
    Bool,
    /// The bytes, written as base64, are equal.
    BinaryEquals,
    /// The address lies in a range.
    IpAddress,
    /// The address lies outside every range.
    NotIpAddress,
    /// The ARN matches, part by part; the same as `ArnLike`.
    ArnEquals,
    /// The ARN matches, part by part.
    ArnLike,
    /// The ARN does not match; the same as `ArnNotLike`.
    ArnNotEquals,
    /// The ARN does not match, part by part.
    ArnNotLike,
    /// The key is absent (`true`) or present (`false`).
    Null,
}

/// What an operator compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Family {
    String,
    Numeric,
    Date,
    Bool,
    Binary,
    Ip,
    Arn,
    Null,
}

impl Family {
    /// Every family.
    #[cfg(feature = "schemars")]
    pub(crate) const ALL: [Self; 8] = [
        Self::String,
        Self::Numeric,
        Self::Date,
        Self::Bool,
        Self::Binary,
        Self::Ip,
        Self::Arn,
        Self::Null,
    ];
}

impl Operator {
    pub(crate) const fn family(self) -> Family {
        use Operator as O;
        match self {
            O::StringEquals
            | O::StringNotEquals
            | O::StringEqualsIgnoreCase
            | O::StringNotEqualsIgnoreCase
            | O::StringLike
            | O::StringNotLike => Family::String,
            O::NumericEquals
            | O::NumericNotEquals
            | O::NumericLessThan
            | O::NumericLessThanEquals
            | O::NumericGreaterThan
            | O::NumericGreaterThanEquals => Family::Numeric,
            O::DateEquals
            | O::DateNotEquals
            | O::DateLessThan
            | O::DateLessThanEquals
            | O::DateGreaterThan
            | O::DateGreaterThanEquals => Family::Date,
            O::Bool => Family::Bool,
            O::BinaryEquals => Family::Binary,
            O::IpAddress | O::NotIpAddress => Family::Ip,
            O::ArnEquals | O::ArnLike | O::ArnNotEquals | O::ArnNotLike => Family::Arn,
            O::Null => Family::Null,
        }
    }

    /// Whether it holds where the comparison does not, such as `StringNotEquals`; such an operator
    /// also holds where the key is absent.
    ///
    /// ```
    /// use iam_policy::Operator;
    ///
    /// assert!(Operator::NotIpAddress.is_negated());
    /// assert!(!Operator::Null.is_negated());
    /// ```
    pub const fn is_negated(self) -> bool {
        use Operator as O;
        matches!(
            self,
            O::StringNotEquals
                | O::StringNotEqualsIgnoreCase
                | O::StringNotLike
                | O::NumericNotEquals
                | O::DateNotEquals
                | O::NotIpAddress
                | O::ArnNotEquals
                | O::ArnNotLike
        )
    }

    /// The operator that is also true where the key is absent.
    ///
    /// Not for [`Null`](Self::Null), which tests just that: a policy with `NullIfExists` is
    /// refused.
    ///
    /// ```
    /// use iam_policy::Operator::Bool;
    ///
    /// assert_eq!(Bool.if_exists().to_string(), "BoolIfExists");
    /// ```
    pub const fn if_exists(self) -> ConditionOperator {
        ConditionOperator { quantifier: None, operator: self, if_exists: true }
    }

    /// The operator that must hold for every value of a multivalued key; true where there is none.
    ///
    /// ```
    /// use iam_policy::Operator::StringEquals;
    ///
    /// assert_eq!(StringEquals.for_all_values().to_string(), "ForAllValues:StringEquals");
    /// ```
    pub const fn for_all_values(self) -> ConditionOperator {
        let quantifier = Some(Quantifier::ForAllValues);
        ConditionOperator { quantifier, operator: self, if_exists: false }
    }

    /// The operator that must hold for one value at least of a multivalued key.
    ///
    /// ```
    /// use iam_policy::Operator::StringLike;
    ///
    /// assert_eq!(
    ///     StringLike.for_any_value().if_exists().to_string(),
    ///     "ForAnyValue:StringLikeIfExists",
    /// );
    /// ```
    pub const fn for_any_value(self) -> ConditionOperator {
        let quantifier = Some(Quantifier::ForAnyValue);
        ConditionOperator { quantifier, operator: self, if_exists: false }
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

spelled! {
    Operator;
    what = "condition operator";
    fault = Fault::whole("no such operator without qualifiers");
}

/// How an operator treats the values of a multivalued key.
///
/// Source: IAM User Guide, *Single-valued vs. multivalued context keys*.
///
/// # Errors
///
/// - `ForAllValues:`: ``neither `ForAllValues` nor `ForAnyValue` ``
///
/// ```
/// use iam_policy::{Operator, Quantifier};
///
/// let operator = Operator::StringLike.for_any_value();
/// assert_eq!(operator.quantifier(), Some(Quantifier::ForAnyValue));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(clippy::exhaustive_enums, reason = "the values of a set can be taken as all or as any")]
pub enum Quantifier {
    /// `ForAllValues:`
    ForAllValues,
    /// `ForAnyValue:`
    ForAnyValue,
}

impl Quantifier {
    /// Both quantifiers.
    pub const ALL: &[Self] = &[Self::ForAllValues, Self::ForAnyValue];

    /// AWS's spelling, without the colon.
    ///
    /// ```
    /// assert_eq!(iam_policy::Quantifier::ForAllValues.as_str(), "ForAllValues");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ForAllValues => "ForAllValues",
            Self::ForAnyValue => "ForAnyValue",
        }
    }
}

impl fmt::Display for Quantifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

spelled! {
    Quantifier;
    what = "quantifier";
    fault = Fault::whole("neither `ForAllValues` nor `ForAnyValue`");
}

/// A condition operator with its qualifiers, such as `ForAnyValue:StringLikeIfExists`.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
///
/// # Syntax
///
/// - optionally `ForAllValues:` or `ForAnyValue:`
/// - one of the 27 [operators](Operator), with AWS's case
/// - optionally `IfExists`, except behind `Null`
///
/// # Errors
///
/// - `stringequals`: `no such operator`, with AWS's spelling as help
/// - `NullIfExists`: `Null` takes no `IfExists`
///
/// ```
/// use iam_policy::{ConditionOperator, Operator, Quantifier};
///
/// let operator: ConditionOperator = "ForAnyValue:StringLikeIfExists".parse()?;
/// assert_eq!(operator.quantifier(), Some(Quantifier::ForAnyValue));
/// assert_eq!(operator.operator(), Operator::StringLike);
/// assert!(operator.is_if_exists());
/// assert_eq!(
///     "StringEqual".parse::<ConditionOperator>().unwrap_err().to_string(),
///     "invalid condition operator `StringEqual`: no such operator",
/// );
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConditionOperator {
    quantifier: Option<Quantifier>,
    operator: Operator,
    if_exists: bool,
}

impl ConditionOperator {
    /// The operator without qualifiers.
    ///
    /// ```
    /// use iam_policy::Operator::StringLike;
    ///
    /// assert_eq!(StringLike.for_any_value().if_exists().operator(), StringLike);
    /// ```
    pub const fn operator(self) -> Operator {
        self.operator
    }

    /// How it treats a multivalued key.
    ///
    /// ```
    /// use iam_policy::Quantifier::ForAllValues;
    /// use iam_policy::{ConditionOperator, Operator::StringEquals};
    ///
    /// assert_eq!(StringEquals.for_all_values().quantifier(), Some(ForAllValues));
    /// assert_eq!(ConditionOperator::from(StringEquals).quantifier(), None);
    /// ```
    pub const fn quantifier(self) -> Option<Quantifier> {
        self.quantifier
    }

    /// Whether it is true where the key is absent.
    ///
    /// ```
    /// use iam_policy::Operator::StringEquals;
    ///
    /// assert!(StringEquals.if_exists().is_if_exists());
    /// assert!(!StringEquals.for_any_value().is_if_exists());
    /// ```
    pub const fn is_if_exists(self) -> bool {
        self.if_exists
    }

    /// The same operator with `IfExists`.
    ///
    /// ```
    /// use iam_policy::Operator::StringEquals;
    ///
    /// let operator = StringEquals.for_any_value().if_exists();
    /// assert_eq!(operator.to_string(), "ForAnyValue:StringEqualsIfExists");
    /// ```
    #[must_use]
    pub const fn if_exists(self) -> Self {
        Self { if_exists: true, ..self }
    }

    /// Reads AWS's spelling; `None` for any other text.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (quantifier, rest) = match text.split_once(':') {
            Some(("ForAllValues", rest)) => (Some(Quantifier::ForAllValues), rest),
            Some(("ForAnyValue", rest)) => (Some(Quantifier::ForAnyValue), rest),
            _ => (None, text),
        };
        let (name, if_exists) = match rest.strip_suffix("IfExists") {
            Some(name) => (name, true),
            None => (rest, false),
        };
        Some(Self { quantifier, operator: Operator::from_name(name)?, if_exists })
    }

    /// Every operator with every combination of qualifiers that it takes.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let quantifiers = [None, Some(Quantifier::ForAllValues), Some(Quantifier::ForAnyValue)];
        let all = Operator::ALL.iter().flat_map(move |operator| {
            quantifiers.into_iter().flat_map(move |quantifier| {
                [false, true].map(|if_exists| Self { quantifier, operator: *operator, if_exists })
            })
        });
        all.filter(|operator| !(operator.operator == Operator::Null && operator.if_exists))
    }

    /// The spelling of the operator as a text.
    pub(crate) fn to_text(self) -> Text {
        match self {
            Self { quantifier: None, operator, if_exists: false } => {
                Text::from_static(operator.as_str())
            }
            _ => Text::from(self.to_string()),
        }
    }
}

impl From<Operator> for ConditionOperator {
    fn from(operator: Operator) -> Self {
        Self { quantifier: None, operator, if_exists: false }
    }
}

impl fmt::Display for ConditionOperator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (begin, colon) = self.quantifier.map_or(("", ""), |q| (q.as_str(), ":"));
        let end = if self.if_exists { "IfExists" } else { "" };
        f.pad(&format!("{begin}{colon}{}{end}", self.operator.as_str()))
    }
}

impl FromStr for ConditionOperator {
    type Err = ParseError;
    fn from_str(text: &str) -> Result<Self, ParseError> {
        const WHAT: &str = "condition operator";
        match Self::read(text) {
            Some(Self { operator: Operator::Null, if_exists: true, .. }) => {
                let fault = Fault::whole("`Null` takes no `IfExists`")
                    .help("`Null` itself tests whether the key exists; write `Null`");
                Err(ParseError::new(WHAT, text, fault))
            }
            Some(operator) => Ok(operator),
            None => Err(ParseError::new(WHAT, text, Fault::whole("no such operator"))),
        }
    }
}

impl TryFrom<&str> for ConditionOperator {
    type Error = ParseError;
    fn try_from(text: &str) -> Result<Self, ParseError> {
        text.parse()
    }
}

impl serde::Serialize for ConditionOperator {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for ConditionOperator {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

crate::name::value_schema!(ConditionOperator, {
    let spellings: Vec<_> = Self::all().map(|operator| operator.to_string()).collect();
    schemars::json_schema!({
        "title": "condition operator",
        "type": "string",
        "enum": spellings,
    })
});
