//! Changes of documents. They take what the builders take, and judge nothing.

use super::input::{IntoElement, IntoList};
use crate::arn::ArnPattern;
use crate::document::{ConditionEntries, ConditionValue, MostBytes, PolicyDocument, Statement};
use crate::element::{Action, ConditionKey, ConditionOperator, Effect, Version};
use crate::name::Sid;
use crate::one_or_many::OneOrMany;
use crate::text::Text;

impl PolicyDocument {
    /// Sets the `Version` element.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, Version};
    ///
    /// let mut document = PolicyDocument::from_json(r#"{"Version":"2008-10-17"}"#)?;
    /// document.set_version(Version::V2012_10_17);
    /// assert_eq!(document.version(), Some("2012-10-17"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn set_version(&mut self, version: Version) {
        self.version = Some(Text::from_static(version.as_str()));
        self.most_bytes = MostBytes::UNKNOWN;
    }

    /// Sets the `Id` element.
    ///
    /// ```
    /// let mut document = iam_policy::PolicyDocument::default();
    /// document.set_id("my-topic-policy");
    /// assert_eq!(document.to_json(), r#"{"Id":"my-topic-policy"}"#);
    /// ```
    pub fn set_id(&mut self, id: impl Into<Text>) {
        self.id = Some(id.into());
        self.most_bytes = MostBytes::UNKNOWN;
    }

    /// The statements, to be changed in place.
    ///
    /// ```
    /// use iam_policy::{Effect, PolicyDocument};
    ///
    /// let mut document = PolicyDocument::from_json(r#"{"Statement":{"Effect":"allow"}}"#)?;
    /// for statement in document.statements_mut() {
    ///     statement.set_effect(Effect::Allow);
    /// }
    /// assert_eq!(document.to_json(), r#"{"Statement":{"Effect":"Allow"}}"#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn statements_mut(&mut self) -> &mut [Statement] {
        self.most_bytes = MostBytes::UNKNOWN;
        self.statement.as_mut().map_or(&mut [], OneOrMany::as_mut_slice)
    }

    /// Adds a statement behind the others; one that stood alone becomes the first of a list.
    ///
    /// What a builder holds is not checked yet: it becomes a statement by `try_from`.
    ///
    /// ```
    /// use iam_policy::{IdentityStatement, PolicyDocument};
    ///
    /// let mut document = PolicyDocument::from_json(r#"{"Statement":{"Sid":"Only"}}"#)?;
    /// let deny = IdentityStatement::deny("iam:*").resources("*");
    /// document.push_statement(IdentityStatement::try_from(deny)?);
    /// assert_eq!(
    ///     document.to_json(),
    ///     r#"{"Statement":[{"Sid":"Only"},{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}"#,
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn push_statement(&mut self, statement: impl Into<Statement>) {
        self.most_bytes = MostBytes::UNKNOWN;
        self.statement.get_or_insert_with(|| OneOrMany::many(Vec::new())).push(statement.into());
    }

    /// Removes the statements for which `keep` is false; those that stay keep order and form.
    ///
    /// ```
    /// let mut document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":[{"Sid":"Read"},{"Sid":"Write"}]}"#,
    /// )?;
    /// document.retain_statements(|statement| statement.sid() != Some("Write"));
    /// assert_eq!(document.to_json(), r#"{"Statement":[{"Sid":"Read"}]}"#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn retain_statements(&mut self, keep: impl FnMut(&Statement) -> bool) {
        if let Some(statements) = &mut self.statement {
            statements.retain(keep);
        }
    }
}

impl Statement {
    /// Sets the `Sid` element.
    ///
    /// ```
    /// let mut statement = iam_policy::Statement::default();
    /// statement.set_sid("Read");
    /// assert_eq!(statement.sid(), Some("Read"));
    /// ```
    pub fn set_sid(&mut self, sid: impl IntoElement<Sid>) {
        self.sid = Some(sid.into_value().into_text());
    }

    /// Sets the `Effect` element.
    ///
    /// ```
    /// let mut statement = iam_policy::Statement::default();
    /// statement.set_effect(iam_policy::Effect::Deny);
    /// assert_eq!(statement.effect(), Some("Deny"));
    /// ```
    pub fn set_effect(&mut self, effect: Effect) {
        self.effect = Some(Text::from_static(effect.as_str()));
    }

    /// Sets the `Action` element; a `NotAction` stays.
    ///
    /// ```
    /// let mut statement = iam_policy::Statement::default();
    /// statement.set_action("s3:Get*");
    ///
    /// let mut actions = statement.action().cloned().unwrap();
    /// actions.push("s3:List*".into());
    /// statement.set_action(actions);
    /// assert_eq!(statement.action().unwrap().as_slice(), ["s3:Get*", "s3:List*"]);
    /// ```
    pub fn set_action(&mut self, actions: impl IntoList<Action>) {
        self.action = Some(actions.into_texts());
    }

    /// Sets the `NotAction` element; an `Action` stays.
    ///
    /// ```
    /// let mut statement = iam_policy::Statement::default();
    /// statement.set_not_action(["iam:*", "organizations:*"]);
    /// assert_eq!(statement.not_action().unwrap().len(), 2);
    /// ```
    pub fn set_not_action(&mut self, actions: impl IntoList<Action>) {
        self.not_action = Some(actions.into_texts());
    }

    /// Sets the `Resource` element; a `NotResource` stays.
    ///
    /// ```
    /// use iam_policy::{Statement, arn};
    ///
    /// let mut statement = Statement::default();
    /// statement.set_resource(arn!("arn:aws:s3:::my-bucket"));
    /// assert_eq!(statement.resource().unwrap().as_slice(), ["arn:aws:s3:::my-bucket"]);
    /// ```
    pub fn set_resource(&mut self, resources: impl IntoList<ArnPattern>) {
        self.resource = Some(resources.into_texts());
    }

    /// Sets the `NotResource` element; a `Resource` stays.
    ///
    /// ```
    /// let mut statement = iam_policy::Statement::default();
    /// statement.set_not_resource("arn:aws:s3:::my-bucket/*");
    /// assert_eq!(statement.not_resource().unwrap().len(), 1);
    /// ```
    pub fn set_not_resource(&mut self, resources: impl IntoList<ArnPattern>) {
        self.not_resource = Some(resources.into_texts());
    }

    /// Sets the values of one condition and keeps all others.
    ///
    /// Operator and key replace those that are spelled alike, upper and lower case included.
    ///
    /// ```
    /// use iam_policy::{Operator::StringEquals, Statement};
    ///
    /// let mut statement = Statement::default();
    /// statement.set_condition(StringEquals, "aws:SourceAccount", "111122223333");
    /// statement.set_condition(StringEquals, "aws:SourceAccount", "444455556666");
    /// assert_eq!(
    ///     serde_json::to_string(&statement).unwrap(),
    ///     r#"{"Condition":{"StringEquals":{"aws:SourceAccount":"444455556666"}}}"#,
    /// );
    /// ```
    pub fn set_condition(
        &mut self,
        operator: impl Into<ConditionOperator>,
        key: impl IntoElement<ConditionKey>,
        values: impl IntoList<ConditionValue>,
    ) {
        let operator = operator.into().to_text();
        let key = key.into_value().into_text();
        let values = values.into_list().map(|value| value.0);
        let block = self.condition.get_or_insert_default();
        if let Some(entries) = block.get_mut(&operator) {
            entries.insert(key, values);
        } else {
            let mut entries = ConditionEntries::new();
            entries.push(key, values);
            block.push(operator, entries);
        }
    }

    /// Removes an element, known or not, and tells whether it was there.
    ///
    /// ```
    /// use iam_policy::PolicyDocument;
    ///
    /// let text = r#"{"Statement":{"Actoin":"s3:*","Condition":{},"Resource":"*"}}"#;
    /// let mut document = PolicyDocument::from_json(text)?;
    /// let [statement] = document.statements_mut() else { return Ok(()) };
    /// assert!(statement.remove("Condition"));
    /// assert!(statement.remove("Actoin"));
    /// assert!(!statement.remove("Sid"));
    /// assert_eq!(document.to_json(), r#"{"Statement":{"Resource":"*"}}"#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn remove(&mut self, element: &str) -> bool {
        match element {
            "Sid" => self.sid.take().is_some(),
            "Effect" => self.effect.take().is_some(),
            "Principal" => self.principal.take().is_some(),
            "NotPrincipal" => self.not_principal.take().is_some(),
            "Action" => self.action.take().is_some(),
            "NotAction" => self.not_action.take().is_some(),
            "Resource" => self.resource.take().is_some(),
            "NotResource" => self.not_resource.take().is_some(),
            "Condition" => self.condition.take().is_some(),
            unknown => self.unknown.remove(unknown),
        }
    }
}
