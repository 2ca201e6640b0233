//! Values that do not have the form that their operator compares.

use super::super::context::ConditionContext;
use super::super::facts::DataType;
use super::super::variables::first_closed;
use crate::document::ConditionValue;
use crate::element::condition::Family;

/// The values under an operator of the family for which `is_right` is false, with their indexes.
///
/// A policy variable in a value is a fault of its own, and so is an operator that does not fit the
/// key.
pub(in crate::validate) fn malformed<'a>(
    condition: &ConditionContext<'a>,
    family: Family,
    is_right: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (usize, &'a str)> {
    let is_of = condition.parsed.is_some_and(|parsed| parsed.operator().family() == family);
    let fits = is_of && condition.known.is_none_or(|known| takes(known.data_type, family));
    let values = if fits { condition.values.as_slice() } else { &[] };
    let texts = values.iter().map(ConditionValue::as_text).enumerate();
    texts.filter(move |(_, text)| !is_right(text) && first_closed(text).is_none())
}

/// Whether the operators of a family compare values of the type.
fn takes(data_type: DataType, family: Family) -> bool {
    match family {
        Family::Numeric => matches!(data_type, DataType::Numeric | DataType::DateOrNumeric),
        Family::Date => matches!(data_type, DataType::Date | DataType::DateOrNumeric),
        Family::Bool => data_type == DataType::Bool,
        Family::Ip => data_type == DataType::Ip,
        Family::Binary => false,
        // AWS lets strings that hold ARNs be compared as such.
        Family::Arn => matches!(data_type, DataType::Arn | DataType::String),
        Family::String => matches!(data_type, DataType::String | DataType::Arn),
        Family::Null => true,
    }
}
