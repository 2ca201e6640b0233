//! What a condition comes to that has the value `*`.

use super::super::context::Condition;
use crate::element::{Operator, Quantifier};

/// When such a condition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Holds {
    /// Where the request has the key.
    WithKey,
    /// Where the request does not have the key.
    WithoutKey,
    Always,
    Never,
}

/// When a condition holds one of whose values is `*`, and which value that is.
///
/// `None` also for `ForAnyValue:` with an operator that is not negated, the form that AWS advises
/// for multivalued keys in place of `Null`.
pub(in crate::validate) fn holds(condition: &Condition<'_>) -> Option<(usize, Holds)> {
    use Operator as O;
    let parsed = condition.parsed?;
    let operator = parsed.operator();
    if !matches!(
        operator,
        O::StringLike
            | O::StringNotLike
            | O::ArnLike
            | O::ArnEquals
            | O::ArnNotLike
            | O::ArnNotEquals
    ) {
        return None;
    }
    let index = condition.values.iter().position(|value| value.as_text() == "*")?;
    let with_key = !operator.is_negated();
    let without_key = parsed.is_if_exists()
        || match parsed.quantifier() {
            Some(Quantifier::ForAllValues) => true,
            Some(Quantifier::ForAnyValue) => false,
            None => operator.is_negated(),
        };
    let holds = match (with_key, without_key) {
        (true, true) => Holds::Always,
        (true, false) if parsed.quantifier().is_some() => return None,
        (true, false) => Holds::WithKey,
        (false, true) => Holds::WithoutKey,
        (false, false) => Holds::Never,
    };
    Some((index, holds))
}
