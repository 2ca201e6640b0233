//! What all typed policies share: they are made from statements, text or documents by the same
//! validation, and only valid ones come into being.

use super::draft::Draft;
use crate::document::{Fault, MostBytes, PolicyDocument, Statement, read};
use crate::element::Version;
use crate::error::Error;
use crate::one_or_many::OneOrMany;
use crate::text::Text;
use crate::validate::{PolicyType, malformed, repeated_condition};

mod sealed {
    use super::Draft;
    pub trait Draftable {
        fn into_draft(self) -> Draft;
    }
}
pub(crate) use sealed::Draftable;

/// A finished statement of kind `S`: a builder that went through all its stages, or the statement
/// itself.
///
/// ```
/// use iam_policy::{Error, IdentityStatement, IntoStatement, ManagedPolicy, PermissionsBoundary};
///
/// fn both<S: IntoStatement<IdentityStatement> + Clone>(
///     statement: S,
/// ) -> Result<(ManagedPolicy, PermissionsBoundary), Error> {
///     Ok((ManagedPolicy::new([statement.clone()])?, PermissionsBoundary::new([statement])?))
/// }
/// assert!(both(IdentityStatement::allow("s3:*").resources("*")).is_ok());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a finished `{S}`",
    note = "a statement names its effect and actions first, then principals or resources, as its \
            policy type demands"
)]
pub trait IntoStatement<S>: Draftable {}

/// Makes a valid document of statements, or tells everything that is wrong with them.
pub(super) fn build(
    policy_type: PolicyType,
    id: Option<Text>,
    drafts: impl IntoIterator<Item = impl Draftable>,
) -> Result<PolicyDocument, Error> {
    let version = Some(Text::from_static(Version::V2012_10_17.as_str()));
    let document = PolicyDocument { version, id, ..PolicyDocument::default() };
    build_on(policy_type, document, drafts.into_iter().map(Draftable::into_draft))
}

/// Puts statements into a document that has none.
fn build_on(
    policy_type: PolicyType,
    document: PolicyDocument,
    drafts: impl Iterator<Item = Draft>,
) -> Result<PolicyDocument, Error> {
    let mut repeated = Vec::new();
    let mut statements = Vec::new();
    for (index, draft) in drafts.enumerate() {
        repeated.extend(draft.repeated.into_iter().map(|(operator, key)| (index, operator, key)));
        statements.push(draft.statement);
    }
    let statement = Some(OneOrMany::many(statements));
    let document = PolicyDocument { statement, most_bytes: MostBytes::UNKNOWN, ..document };
    let mut findings = document.refusals(policy_type);
    for (index, operator, key) in repeated {
        findings.push(repeated_condition(&document, index, operator, key));
    }
    findings.sort();
    findings.into_result().map(|()| document)
}

/// A document that is valid, or everything that is wrong with it.
pub(super) fn check(
    policy_type: PolicyType,
    document: PolicyDocument,
) -> Result<PolicyDocument, Error> {
    document.refusals(policy_type).into_result().map(|()| document)
}

/// A valid document read from text, or everything that is wrong with the text, with places.
pub(super) fn parse(policy_type: PolicyType, text: &str) -> Result<PolicyDocument, Error> {
    let (document, faults) = read(text);
    let is_whole = !faults.iter().any(Fault::is_syntax);
    let mut findings = malformed(text, faults);
    if is_whole {
        findings.extend(document.refusals(policy_type));
    }
    if !findings.has_errors() {
        return Ok(document);
    }
    findings.retain_errors();
    findings.locate(text);
    findings.sort();
    Err(Error::from(findings))
}

/// The statement of a one-statement policy: how a statement is checked on its own.
pub(super) fn build_statement(
    policy_type: PolicyType,
    draft: impl Draftable,
) -> Result<Statement, Error> {
    let document = build(policy_type, None, [draft])?;
    Ok(document.statements().first().cloned().unwrap_or_default())
}

/// A valid policy with further statements behind its own.
pub(super) fn extend(
    policy_type: PolicyType,
    document: PolicyDocument,
    drafts: impl IntoIterator<Item = impl Draftable>,
) -> Result<PolicyDocument, Error> {
    let own = document.statement.map_or_else(Vec::new, OneOrMany::into_vec);
    let own = own.into_iter().map(|statement| Draft { statement, repeated: Vec::new() });
    let all = own.chain(drafts.into_iter().map(Draftable::into_draft));
    let rest = PolicyDocument { statement: None, ..document };
    build_on(policy_type, rest, all)
}

/// Declares a typed policy: `example` is a statement for it, `json` a whole policy. With `@id` it
/// has no constructor from statements alone.
macro_rules! typed_policy {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        type = $policy_type:expr;
        statement = $statement:ident;
        example = $example:literal;
        json = $json:literal;
    ) => {
        $crate::policy::typed::typed_policy! {
            @id
            $(#[$meta])*
            pub struct $name;
            type = $policy_type;
            statement = $statement;
            example = $example;
            json = $json;
        }

        impl $name {
            /// Makes a policy of version 2012-10-17 from its statements.
            ///
            /// # Errors
            ///
            /// Everything that is wrong with the statements, all at once, each with its place.
            ///
            /// ```
            #[doc = concat!("use iam_policy::{", stringify!($name), ", ", stringify!($statement), "};")]
            ///
            #[doc = concat!("let policy = ", stringify!($name), "::new([", $example, "])?;")]
            /// assert_eq!(policy.as_document().version(), Some("2012-10-17"));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn new<S: $crate::policy::IntoStatement<$statement>>(
                statements: impl IntoIterator<Item = S>,
            ) -> Result<Self, $crate::Error> {
                $crate::policy::typed::build(Self::POLICY_TYPE, None, statements).map(Self)
            }
        }
    };
    (
        @id
        $(#[$meta:meta])*
        pub struct $name:ident;
        type = $policy_type:expr;
        statement = $statement:ident;
        example = $example:literal;
        json = $json:literal;
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name($crate::document::PolicyDocument);

        impl $name {
            /// The policy type it is valid for.
            pub const POLICY_TYPE: $crate::validate::PolicyType = $policy_type;

            /// Reads a policy from JSON text: every fault is reported at once, with its place.
            ///
            /// # Errors
            ///
            /// Whatever [`PolicyDocument::from_json`](crate::PolicyDocument::from_json) refuses,
            /// and every finding of type error of
            /// [`validate`](crate::PolicyDocument::validate).
            ///
            /// ```
            #[doc = concat!("use iam_policy::", stringify!($name), ";")]
            ///
            #[doc = concat!("let text = r#\"", $json, "\"#;")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::from_json(text)?.to_json(), text);")]
            ///
            #[doc = concat!("let error = ", stringify!($name), "::from_json(&text.replace(\"Effect\", \"Efect\"));")]
            /// assert!(error.unwrap_err().to_string().contains("`Efect`"));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn from_json(text: &str) -> Result<Self, $crate::Error> {
                $crate::policy::typed::parse(Self::POLICY_TYPE, text).map(Self)
            }

            /// The policy as compact JSON.
            ///
            /// ```
            #[doc = concat!("let text = r#\"", $json, "\"#;")]
            #[doc = concat!("assert_eq!(iam_policy::", stringify!($name), "::from_json(text)?.to_json(), text);")]
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn to_json(&self) -> String {
                self.0.to_json()
            }

            /// Appends the policy to `buffer` as compact JSON.
            ///
            /// ```
            #[doc = concat!("let policy = iam_policy::", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            /// let mut lines = String::new();
            /// policy.write_json(&mut lines);
            /// lines.push('\n');
            /// assert_eq!(lines.trim_end(), policy.to_json());
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn write_json(&self, buffer: &mut String) {
                self.0.write_json(buffer);
            }

            /// The document.
            ///
            /// ```
            #[doc = concat!("let policy = iam_policy::", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            /// assert_eq!(policy.as_document().version(), Some("2012-10-17"));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn as_document(&self) -> &$crate::document::PolicyDocument {
                &self.0
            }

            /// The document, to be changed freely; what becomes of it may be no such policy anymore.
            ///
            /// ```
            #[doc = concat!("let policy = iam_policy::", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            /// let document = policy.clone().into_document();
            #[doc = concat!("assert_eq!(iam_policy::", stringify!($name), "::try_from(document)?, policy);")]
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn into_document(self) -> $crate::document::PolicyDocument {
                self.0
            }

            /// The statements.
            ///
            /// ```
            #[doc = concat!("let policy = iam_policy::", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            /// assert_eq!(policy.statements().len(), 1);
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn statements(&self) -> &[$crate::document::Statement] {
                self.0.statements()
            }

            /// The size that AWS's quotas count.
            ///
            /// ```
            #[doc = concat!("let policy = iam_policy::", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            /// assert_eq!(policy.size().characters, policy.to_json().len());
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn size(&self) -> $crate::document::Size {
                self.0.size()
            }

            /// The same policy with further statements behind its own.
            ///
            /// # Errors
            ///
            /// If the longer policy is not valid.
            ///
            /// ```
            #[doc = concat!("use iam_policy::{", stringify!($name), ", ", stringify!($statement), "};")]
            ///
            #[doc = concat!("let policy = ", stringify!($name), "::from_json(r#\"", $json, "\"#)?;")]
            #[doc = concat!("let policy = policy.with_statements([", $example, "])?;")]
            /// assert_eq!(policy.statements().len(), 2);
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn with_statements<S: $crate::policy::IntoStatement<$statement>>(
                self,
                statements: impl IntoIterator<Item = S>,
            ) -> Result<Self, $crate::Error> {
                $crate::policy::typed::extend(Self::POLICY_TYPE, self.0, statements).map(Self)
            }
        }

        impl AsRef<$crate::document::PolicyDocument> for $name {
            fn as_ref(&self) -> &$crate::document::PolicyDocument {
                &self.0
            }
        }

        impl PartialEq<$crate::document::PolicyDocument> for $name {
            fn eq(&self, other: &$crate::document::PolicyDocument) -> bool {
                self.0 == *other
            }
        }

        impl PartialEq<$name> for $crate::document::PolicyDocument {
            fn eq(&self, other: &$name) -> bool {
                *self == other.0
            }
        }

        impl From<$name> for $crate::document::PolicyDocument {
            fn from(policy: $name) -> Self {
                policy.0
            }
        }

        impl TryFrom<$crate::document::PolicyDocument> for $name {
            type Error = $crate::Error;
            fn try_from(document: $crate::document::PolicyDocument) -> Result<Self, Self::Error> {
                $crate::policy::typed::check(Self::POLICY_TYPE, document).map(Self)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::from_json(text)
            }
        }

        /// `{}` is compact JSON, `{:#}` pretty JSON.
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = $crate::document::to_text(deserializer)?;
                Self::from_json(&text)
                    .map_err(|error| serde::de::Error::custom(error.without_spans()))
            }
        }
    };
}
pub(super) use typed_policy;

/// Declares a statement that is valid for its kind, and the setters that end its builder.
macro_rules! typed_statement {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        $(#[$builder_meta:meta])*
        pub struct $builder:ident;
        type = $policy_type:expr;
        policy = $policy:ident;
        example = $example:literal;
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name($crate::document::Statement);

        impl AsRef<$crate::document::Statement> for $name {
            fn as_ref(&self) -> &$crate::document::Statement {
                &self.0
            }
        }

        impl From<$name> for $crate::document::Statement {
            fn from(statement: $name) -> Self {
                statement.0
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
            }
        }

        impl $crate::policy::typed::Draftable for $name {
            fn into_draft(self) -> $crate::policy::draft::Draft {
                $crate::policy::draft::Draft { statement: self.0, repeated: Vec::new() }
            }
        }

        impl $crate::policy::IntoStatement<$name> for $name {}

        $(#[$builder_meta])*
        #[derive(Clone, Debug)]
        #[must_use = "a statement takes effect in a policy"]
        pub struct $builder($crate::policy::draft::Draft);

        impl $builder {
            /// Names the statement.
            ///
            /// ```
            #[doc = concat!("use iam_policy::{", stringify!($policy), ", ", stringify!($name), "};")]
            ///
            #[doc = concat!("let statement = ", $example, ";")]
            #[doc = concat!("let policy = ", stringify!($policy), "::new([statement.sid(\"First\")])?;")]
            /// assert_eq!(policy.statements()[0].sid(), Some("First"));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn sid(self, sid: impl $crate::policy::IntoElement<$crate::name::Sid>) -> Self {
                Self(self.0.sid(sid))
            }

            /// Adds a condition, which must hold together with all others.
            ///
            /// Several values are alternatives. The same operator and key given twice is a fault
            /// of the statement: one of the two would be lost.
            ///
            /// ```
            #[doc = concat!("use iam_policy::{Operator::StringEquals, ", stringify!($policy), ", ", stringify!($name), "};")]
            ///
            #[doc = concat!("let statement = ", $example, ";")]
            /// let ours = statement.condition(StringEquals, "aws:PrincipalOrgID", ["o-a1b2c3d4e5"]);
            #[doc = concat!("let policy = ", stringify!($policy), "::new([ours.clone()])?;")]
            /// assert!(policy.to_json().contains(r#"{"aws:PrincipalOrgID":["o-a1b2c3d4e5"]}"#));
            ///
            /// let twice = ours.condition(StringEquals, "aws:PrincipalOrgID", "o-another123");
            #[doc = concat!("assert!(", stringify!($policy), "::new([twice]).is_err());")]
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn condition(
                self,
                operator: impl Into<$crate::element::ConditionOperator>,
                key: impl $crate::policy::IntoElement<$crate::element::ConditionKey>,
                values: impl $crate::policy::IntoList<$crate::document::ConditionValue>,
            ) -> Self {
                Self(self.0.condition(operator, key, values))
            }
        }

        impl $crate::policy::typed::Draftable for $builder {
            fn into_draft(self) -> $crate::policy::draft::Draft {
                self.0
            }
        }

        impl $crate::policy::IntoStatement<$name> for $builder {}

        impl TryFrom<$builder> for $name {
            type Error = $crate::Error;
            fn try_from(builder: $builder) -> Result<Self, Self::Error> {
                $crate::policy::typed::build_statement($policy_type, builder).map(Self)
            }
        }
    };
}
pub(super) use typed_statement;
