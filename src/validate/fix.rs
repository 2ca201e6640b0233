use crate::document::Location;
use crate::json::Json;
use crate::text::Text;

/// A change of a document that mends a [`Finding`](crate::Finding) for certain, so that a program may
/// make it unasked.
///
/// ```
/// use iam_policy::{Change, PolicyDocument, PolicyType};
///
/// let document = PolicyDocument::from_json(
///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
/// )?;
/// let findings = document.validate(PolicyType::Identity);
/// let edit = &findings[0].fix().unwrap().edits()[0];
/// assert_eq!(edit.location().to_string(), "Statement.Effect");
/// assert!(matches!(edit.change(), Change::Replace(value) if value.to_string() == "\"Allow\""));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    edits: Vec<Edit>,
}

/// One change at one place of a document.
///
/// ```
/// # use iam_policy::{PolicyDocument, PolicyType};
/// # let document = PolicyDocument::from_json(
/// #     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
/// # )?;
/// let findings = document.validate(PolicyType::Identity);
/// for edit in findings[0].fix().unwrap().edits() {
///     println!("{}: {:?}", edit.location(), edit.change());
/// }
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    location: Location,
    change: Change,
}

/// What happens to a place of a document.
///
/// ```
/// use iam_policy::Change;
///
/// assert_ne!(Change::Remove, Change::Rename("Effect".into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    /// The value there becomes another one.
    Replace(Json),
    /// The entry of the list, or the member of the object, goes.
    Remove,
    /// The member gets another key and keeps its value.
    Rename(Text),
}

impl Fix {
    pub(super) fn replace(location: Location, value: impl Into<Text>) -> Self {
        Self::of(location, Change::Replace(Json::String(value.into())))
    }

    pub(super) fn remove(location: Location) -> Self {
        Self::of(location, Change::Remove)
    }

    pub(super) fn rename(location: Location, key: impl Into<Text>) -> Self {
        Self::of(location, Change::Rename(key.into()))
    }

    fn of(location: Location, change: Change) -> Self {
        Self { edits: vec![Edit { location, change }] }
    }

    /// Both changes together.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.edits.extend(other.edits);
        self
    }

    /// The changes, all of which belong together. Their places are those of the document before
    /// any of them.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// # let document = PolicyDocument::from_json(
    /// #     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// # )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// assert_eq!(findings[0].fix().unwrap().edits().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }
}

impl Edit {
    /// Where it is made.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// # let document = PolicyDocument::from_json(
    /// #     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// # )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// let edit = &findings[0].fix().unwrap().edits()[0];
    /// assert_eq!(edit.location().to_string(), "Statement.Effect");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// What it does.
    ///
    /// ```
    /// # use iam_policy::{Change, PolicyDocument, PolicyType};
    /// # let document = PolicyDocument::from_json(
    /// #     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// # )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// let edit = &findings[0].fix().unwrap().edits()[0];
    /// assert!(matches!(edit.change(), Change::Replace(_)));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn change(&self) -> &Change {
        &self.change
    }
}
