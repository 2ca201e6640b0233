//! Which condition keys a statement wants the request to have.

use std::collections::HashMap;

use super::super::check::{ConditionContext, StatementContext};

/// The keys without which a condition of a statement fails.
pub(in crate::validate) enum WantedKeys<'a> {
    /// Few conditions are gone through one by one, which is faster than hashing.
    Few(StatementContext<'a>),
    /// How many conditions want each key, in small letters.
    Many(HashMap<String, usize>),
}

impl<'a> WantedKeys<'a> {
    const FEW: usize = 16;

    pub(in crate::validate) fn of(statement: StatementContext<'a>) -> Self {
        let is_few = statement.conditions().nth(Self::FEW).is_none();
        if is_few {
            return Self::Few(statement);
        }
        let mut counts = HashMap::new();
        for condition in statement.conditions().filter(ConditionContext::fails_without_key) {
            *counts.entry(condition.key.to_ascii_lowercase()).or_default() += 1;
        }
        Self::Many(counts)
    }

    /// Whether a condition other than this one wants its key.
    pub(in crate::validate) fn has_other(&self, condition: &ConditionContext<'_>) -> bool {
        let own = usize::from(condition.fails_without_key());
        let count = match self {
            Self::Few(statement) => {
                let same = statement.conditions_on(condition.key);
                same.filter(ConditionContext::fails_without_key).count()
            }
            Self::Many(counts) => {
                counts.get(&condition.key.to_ascii_lowercase()).copied().unwrap_or_default()
            }
        };
        count > own
    }
}
