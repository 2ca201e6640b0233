use super::{ConditionBlock, Members, PolicyDocument, PrincipalElement};
use crate::json::{Json, Sink, WriteJson, Writer};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// One statement as written: every element optional, strings unchecked, unknown elements kept.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Statement*.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}"#,
/// )?;
/// let statement = &document.statements()[0];
/// assert_eq!(statement.effect(), Some("Allow"));
/// assert_eq!(statement.action().unwrap().as_slice(), ["s3:Get*"]);
/// assert_eq!(statement.condition(), None);
/// # Ok::<(), iam_policy::Error>(())
/// ```
///
/// Every element can be set, but for principals, which come with a statement as a whole: a typed
/// one, such as a [`TrustStatement`](crate::TrustStatement), converts into it.
///
/// What the strings mean is read with the types of the values: [`Action`](crate::Action),
/// [`ArnPattern`](crate::ArnPattern), [`Effect`](crate::Effect) and so on.
///
/// ```
/// use iam_policy::{Action, IdentityPolicy, IdentityStatement, action};
///
/// let read = IdentityStatement::allow(["s3:Get*", "s3:ListBucket"]).resources("*");
/// let policy = IdentityPolicy::new([read])?;
/// let actions = policy.statements()[0].action().into_iter().flatten();
/// let patterns = actions.map(Action::try_from).collect::<Result<Vec<_>, _>>()?;
/// assert!(patterns.iter().any(|pattern| pattern.matches(&action!("s3:GetObject"))));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    pub(crate) sid: Option<Text>,
    pub(crate) effect: Option<Text>,
    pub(crate) principal: Option<PrincipalElement>,
    pub(crate) not_principal: Option<PrincipalElement>,
    pub(crate) action: Option<OneOrMany<Text>>,
    pub(crate) not_action: Option<OneOrMany<Text>>,
    pub(crate) resource: Option<OneOrMany<Text>>,
    pub(crate) not_resource: Option<OneOrMany<Text>>,
    pub(crate) condition: Option<ConditionBlock>,
    pub(crate) unknown: Members<Json>,
    pub(crate) unread: Unread,
}

/// Elements that were written but could not be read, so that nobody calls them missing.
///
/// Only a document on its way into an error has any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unread(u16);

impl Unread {
    /// Of something that is no object at all.
    pub(crate) const ALL: Self = Self(u16::MAX);

    /// What no element is marked by.
    const CUT: u16 = 1 << 15;

    /// Notes that the text ended inside, so that whatever is not there may be missing only here.
    pub(crate) fn cut(&mut self) {
        self.0 |= Self::CUT;
    }

    pub(crate) fn is_cut(self) -> bool {
        self.0 & Self::CUT != 0
    }

    pub(crate) fn mark(&mut self, element: &str) {
        if let Some(index) = Self::index(element) {
            self.0 |= 1 << index;
        }
    }

    pub(crate) fn contains(self, element: &str) -> bool {
        self.0 != 0 && Self::index(element).is_some_and(|index| (self.0 >> index) & 1 == 1)
    }

    fn index(element: &str) -> Option<usize> {
        let mut elements = Statement::ELEMENTS.iter().chain(&PolicyDocument::ELEMENTS);
        elements.position(|known| *known == element)
    }
}

impl Statement {
    /// The elements that IAM knows, in the order in which they are written.
    pub(crate) const ELEMENTS: [&'static str; 9] = [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];

    /// The `Sid` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Sid":"Read"}}"#)?;
    /// assert_eq!(document.statements()[0].sid(), Some("Read"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn sid(&self) -> Option<&str> {
        self.sid.as_deref()
    }

    /// The `Effect` element.
    ///
    /// ```
    /// use iam_policy::{Effect, PolicyDocument};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":{"Effect":"Deny"}}"#)?;
    /// assert_eq!(document.statements()[0].effect(), Some(Effect::Deny.as_str()));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn effect(&self) -> Option<&str> {
        self.effect.as_deref()
    }

    /// The `Principal` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Principal":"*"}}"#)?;
    /// assert_eq!(document.statements()[0].principal().unwrap().as_text(), Some("*"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn principal(&self) -> Option<&PrincipalElement> {
        self.principal.as_ref()
    }

    /// The `NotPrincipal` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":{"NotPrincipal":{"AWS":"111122223333"}}}"#,
    /// )?;
    /// let spared = document.statements()[0].not_principal().unwrap();
    /// assert_eq!(spared.get("AWS").unwrap().as_slice(), ["111122223333"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn not_principal(&self) -> Option<&PrincipalElement> {
        self.not_principal.as_ref()
    }

    /// The `Action` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Action":"s3:Get*"}}"#)?;
    /// assert_eq!(document.statements()[0].action().unwrap().as_slice(), ["s3:Get*"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn action(&self) -> Option<&OneOrMany<Text>> {
        self.action.as_ref()
    }

    /// The `NotAction` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"NotAction":["iam:*"]}}"#)?;
    /// assert_eq!(document.statements()[0].not_action().unwrap().as_slice(), ["iam:*"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn not_action(&self) -> Option<&OneOrMany<Text>> {
        self.not_action.as_ref()
    }

    /// The `Resource` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Resource":"*"}}"#)?;
    /// assert_eq!(document.statements()[0].resource().unwrap().as_slice(), ["*"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn resource(&self) -> Option<&OneOrMany<Text>> {
        self.resource.as_ref()
    }

    /// The `NotResource` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":{"NotResource":"arn:aws:s3:::my-bucket"}}"#,
    /// )?;
    /// assert_eq!(document.statements()[0].not_resource().unwrap().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn not_resource(&self) -> Option<&OneOrMany<Text>> {
        self.not_resource.as_ref()
    }

    /// The `Condition` element.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":{"Condition":{"Bool":{"aws:SecureTransport":"true"}}}}"#,
    /// )?;
    /// assert!(document.statements()[0].condition().unwrap().get("Bool").is_some());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn condition(&self) -> Option<&ConditionBlock> {
        self.condition.as_ref()
    }

    /// Elements that IAM does not know, such as a misspelled one, with whatever they hold.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Actoin":"s3:*"}}"#)?;
    /// assert!(document.statements()[0].unknown_elements().keys().eq(["Actoin"]));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn unknown_elements(&self) -> &Members<Json> {
        &self.unknown
    }
}

impl WriteJson for Statement {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.object(|object| {
            object.optional("Sid", self.sid.as_ref());
            object.optional("Effect", self.effect.as_ref());
            object.optional("Principal", self.principal.as_ref());
            object.optional("NotPrincipal", self.not_principal.as_ref());
            object.optional("Action", self.action.as_ref());
            object.optional("NotAction", self.not_action.as_ref());
            object.optional("Resource", self.resource.as_ref());
            object.optional("NotResource", self.not_resource.as_ref());
            object.optional("Condition", self.condition.as_ref());
            for (name, value) in self.unknown.iter() {
                object.member(name, value);
            }
        });
    }
}

impl serde::Serialize for Statement {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap as _;
        let mut map = serializer.serialize_map(None)?;
        macro_rules! optional {
            ($($name:literal: $value:expr),+ $(,)?) => {
                $(if let Some(value) = &$value {
                    map.serialize_entry($name, value)?;
                })+
            };
        }
        optional! {
            "Sid": self.sid,
            "Effect": self.effect,
            "Principal": self.principal,
            "NotPrincipal": self.not_principal,
            "Action": self.action,
            "NotAction": self.not_action,
            "Resource": self.resource,
            "NotResource": self.not_resource,
            "Condition": self.condition,
        }
        for (name, value) in self.unknown.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
