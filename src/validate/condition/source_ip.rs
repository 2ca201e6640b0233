//! Private addresses among the values of `aws:SourceIp`.

use super::super::check::Check;
use super::super::context::ConditionContext;
use super::super::finding::Finding;
use super::ip_range::IpRange;
use crate::element::Operator;

/// Which values are private addresses.
pub(in crate::validate) struct Private {
    indexes: Vec<usize>,
    /// Whether there are no others.
    pub(in crate::validate) are_all: bool,
}

/// The private addresses of a condition on `aws:SourceIp` under one of the two operators of IP
/// addresses; what is no address has a check of its own.
pub(in crate::validate) fn private_values(
    condition: &ConditionContext<'_>,
    operator: Operator,
) -> Option<Private> {
    let is_under = condition.parsed.is_some_and(|parsed| parsed.operator() == operator);
    if !is_under || !condition.known.is_some_and(|known| known.is("aws:SourceIp")) {
        return None;
    }
    let mut private = Private { indexes: Vec::new(), are_all: true };
    for (index, value) in condition.values.iter().enumerate() {
        match IpRange::parse(value.as_text()) {
            Some(range) if range.is_private() => private.indexes.push(index),
            Some(_) => private.are_all = false,
            None => {}
        }
    }
    (!private.indexes.is_empty()).then_some(private)
}

impl Private {
    /// A finding at each of the values.
    #[cold]
    pub(in crate::validate) fn finding(
        &self,
        check: &'static Check,
        condition: &ConditionContext<'_>,
        message: &'static str,
    ) -> Finding {
        let mut places = self.indexes.iter().map(|index| condition.value_location(*index));
        let first = places.next().unwrap_or_else(|| condition.location());
        places.fold(Finding::new(check, first, message), Finding::and_at)
    }
}
