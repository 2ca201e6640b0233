//! A bound on work that a hostile document could make grow faster than itself.

/// Steps that a search may still take. It is spent where a document has been made for that alone;
/// the search then ends, and only suggestions are lost.
pub(in crate::validate) struct Budget(usize);

impl Budget {
    /// What any document has, which covers all that people write.
    const LEAST: usize = 1 << 16;
    const PER_BYTE: usize = 64;

    /// For searching a text of so many bytes.
    pub(in crate::validate) fn for_bytes(bytes: usize) -> Self {
        Self(bytes.saturating_mul(Self::PER_BYTE).saturating_add(Self::LEAST))
    }

    /// Takes the steps off; `None` where there are not as many left.
    pub(in crate::validate) fn spend(&mut self, steps: usize) -> Option<()> {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or_default();
        left.map(drop)
    }

    #[cfg(test)]
    pub(in crate::validate) fn left(&self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn a_budget_lasts_for_its_steps_and_not_longer() {
        let mut budget = Budget::for_bytes(1000);
        assert_eq!(budget.left(), 65_536 + 64_000);
        assert_eq!(budget.spend(129_535), Some(()));
        assert_eq!(budget.spend(1), Some(()));
        assert_eq!(budget.spend(1), None);
        let mut budget = Budget::for_bytes(0);
        assert_eq!(budget.spend(65_537), None);
        assert_eq!(budget.left(), 0, "what was not enough is gone too");
        assert_eq!(budget.spend(0), Some(()));
    }
}
