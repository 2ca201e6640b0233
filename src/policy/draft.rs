//! What all statement builders share.

use super::input::{IntoElement, IntoList};
use crate::document::{ConditionEntries, ConditionValue, PrincipalElement, Statement};
use crate::element::{ConditionKey, ConditionOperator, Effect};
use crate::name::Sid;
use crate::text::Text;

/// A statement that is being built; it is checked when a policy is made of it.
#[derive(Clone, Debug)]
pub struct Draft {
    pub(crate) statement: Statement,
    /// Operator and key of conditions that were given twice.
    pub(crate) repeated: Vec<(Text, Text)>,
}

impl Draft {
    pub(crate) fn new(effect: Effect) -> Self {
        let effect = Some(Text::from_static(effect.as_str()));
        let statement = Statement { effect, ..Statement::default() };
        Self { statement, repeated: Vec::new() }
    }

    pub(crate) fn action<E>(mut self, actions: impl IntoList<E>) -> Self {
        self.statement.action = Some(actions.into_texts());
        self
    }

    pub(crate) fn not_action<E>(mut self, actions: impl IntoList<E>) -> Self {
        self.statement.not_action = Some(actions.into_texts());
        self
    }

    pub(crate) fn resource<E>(mut self, resources: impl IntoList<E>) -> Self {
        self.statement.resource = Some(resources.into_texts());
        self
    }

    pub(crate) fn not_resource<E>(mut self, resources: impl IntoList<E>) -> Self {
        self.statement.not_resource = Some(resources.into_texts());
        self
    }

    pub(crate) fn everyone(mut self) -> Self {
        self.statement.principal = Some(PrincipalElement::text(Text::from_static("*")));
        self
    }

    pub(crate) fn principal<E>(mut self, kind: &'static str, names: impl IntoList<E>) -> Self {
        let names = names.into_texts();
        let principal = self
            .statement
            .principal
            .get_or_insert_with(|| PrincipalElement::kinds(crate::document::Members::new()));
        principal.add(kind, names);
        self
    }

    pub(crate) fn sid(mut self, sid: impl IntoElement<Sid>) -> Self {
        self.statement.sid = Some(sid.into_value().into_text());
        self
    }

    /// A key that the operator already has is noted, never replaced: one of the two conditions
    /// would be lost without a word.
    pub(crate) fn condition(
        mut self,
        operator: impl Into<ConditionOperator>,
        key: impl IntoElement<ConditionKey>,
        values: impl IntoList<ConditionValue>,
    ) -> Self {
        let operator = operator.into().to_text();
        let key = key.into_value().into_text();
        let values = values.into_list().map(|value| value.0);
        let block = self.statement.condition.get_or_insert_default();
        match block.get_mut(&operator) {
            Some(entries) if entries.get(&key).is_some() => self.repeated.push((operator, key)),
            Some(entries) => entries.push(key, values),
            None => {
                let mut entries = ConditionEntries::new();
                entries.push(key, values);
                block.push(operator, entries);
            }
        }
        self
    }
}
