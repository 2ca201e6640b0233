//! What all presets of trust share: actions, conditions, and how a statement is made of them.

use crate::{Action, ConditionOperator, Error, Text, TrustActions, TrustStatement};
use crate::{TrustStatementBuilder, arn::escape_literal};

/// An argument as it was given: its fault is reported when the statement is made.
pub(super) type Given<T> = Result<T, Error>;

pub(super) fn given<T>(value: impl TryInto<T, Error: Into<Error>>) -> Given<T> {
    value.try_into().map_err(Into::into)
}

/// A text that means itself under the string operators.
pub(super) fn literal(text: &str) -> Text {
    Text::from(escape_literal(text))
}

/// The actions and conditions of a statement.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    actions: Vec<Action>,
    conditions: Vec<Condition>,
}

/// A key under an operator, with values of which one must match.
#[derive(Clone, Debug)]
struct Condition {
    operator: ConditionOperator,
    key: Text,
    values: Vec<Given<Text>>,
}

impl Parts {
    pub(super) fn new(action: Action) -> Self {
        Self { actions: vec![action], conditions: Vec::new() }
    }

    pub(super) fn action(mut self, action: Action) -> Self {
        if !self.actions.contains(&action) {
            self.actions.push(action);
        }
        self
    }

    /// Adds a value to a condition: a further one is an alternative to those before.
    pub(super) fn condition(
        mut self,
        operator: impl Into<ConditionOperator>,
        key: impl Into<Text>,
        value: Given<impl Into<Text>>,
    ) -> Self {
        let (operator, key, value) = (operator.into(), key.into(), value.map(Into::into));
        let same =
            |condition: &&mut Condition| condition.operator == operator && condition.key == key;
        match self.conditions.iter_mut().find(same) {
            Some(condition) => condition.values.push(value),
            None => self.conditions.push(Condition { operator, key, values: vec![value] }),
        }
        self
    }

    /// The statement, with the principals that `principals` adds.
    pub(super) fn build(
        self,
        principals: impl FnOnce(TrustActions) -> TrustStatementBuilder,
    ) -> Given<TrustStatementBuilder> {
        let mut statement = principals(match &*self.actions {
            [action] => TrustStatement::allow(action),
            actions => TrustStatement::allow(actions),
        });
        for Condition { operator, key, values } in self.conditions {
            let values = values.into_iter().collect::<Given<Vec<Text>>>()?;
            statement = match &*values {
                [value] => statement.condition(operator, key, value),
                values => statement.condition(operator, key, values),
            };
        }
        Ok(statement)
    }
}

/// Implements what every finished preset does, for a type with a field `parts` and a method
/// `build`.
macro_rules! trust {
    ($name:ident) => {
        impl $name {
            /// Lets the session carry tags: adds the action `sts:TagSession`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::account("111122223333").tag_session().policy()?;
            /// assert!(policy.to_json().contains(r#"["sts:AssumeRole","sts:TagSession"]"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn tag_session(mut self) -> Self {
                self.parts = self.parts.action($crate::action!("sts:TagSession"));
                self
            }

            /// Lets the session carry a source identity: adds the action `sts:SetSourceIdentity`.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::account("111122223333").set_source_identity().policy()?;
            /// assert!(policy.to_json().contains(r#"["sts:AssumeRole","sts:SetSourceIdentity"]"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn set_source_identity(mut self) -> Self {
                self.parts = self.parts.action($crate::action!("sts:SetSourceIdentity"));
                self
            }

            /// The statement, which takes a `Sid` and further conditions, for a policy of several.
            ///
            /// # Errors
            ///
            /// The first of the arguments that is not what it should be.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            /// use iam_policy::TrustPolicy;
            ///
            /// let statement = trust::account("111122223333").statement()?.sid("Partner");
            /// let policy = TrustPolicy::new([statement])?;
            /// assert!(policy.to_json().contains(r#""Sid":"Partner""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn statement(self) -> Result<$crate::TrustStatementBuilder, $crate::Error> {
                self.build()
            }

            /// The trust policy of this one statement.
            ///
            /// # Errors
            ///
            /// The first of the arguments that is not what it should be.
            ///
            /// ```
            /// use iam_policy::presets::trust;
            ///
            /// let policy = trust::account("111122223333").policy()?;
            /// assert_eq!(policy.statements().len(), 1);
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn policy(self) -> Result<$crate::TrustPolicy, $crate::Error> {
                $crate::TrustPolicy::new([self.build()?])
            }
        }
    };
}
pub(super) use trust;
