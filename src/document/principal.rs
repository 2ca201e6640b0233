use super::Members;
use crate::json::{Sink, WriteJson, Writer};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// A `Principal` or `NotPrincipal` element as written: a string, or kinds of principals with
/// their names.
///
/// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":[{"Principal":{"Service":"forecast.amazonaws.com"}},{"Principal":"*"}]}"#,
/// )?;
/// let service = document.statements()[0].principal().unwrap();
/// assert_eq!(service.get("Service").unwrap().as_slice(), ["forecast.amazonaws.com"]);
/// let everyone = document.statements()[1].principal().unwrap();
/// assert_eq!(everyone.as_text().unwrap(), "*");
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrincipalElement(Repr);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Repr {
    Text(Text),
    Kinds(Members<OneOrMany<Text>>),
}

impl PrincipalElement {
    pub(crate) const fn text(text: Text) -> Self {
        Self(Repr::Text(text))
    }

    pub(crate) const fn kinds(kinds: Members<OneOrMany<Text>>) -> Self {
        Self(Repr::Kinds(kinds))
    }

    /// The string, where the element is one; only `*` is valid.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":{"Principal":"*"}}"#)?;
    /// assert_eq!(document.statements()[0].principal().unwrap().as_text(), Some("*"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Repr::Text(text) => Some(text),
            Repr::Kinds(_) => None,
        }
    }

    /// The kinds of principals (`AWS`, `Federated`, `Service`, `CanonicalUser`) with their names,
    /// where the element is an object.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":{"Principal":{"AWS":"111122223333","Service":"ec2.amazonaws.com"}}}"#,
    /// )?;
    /// let kinds = document.statements()[0].principal().unwrap().as_kinds().unwrap();
    /// assert!(kinds.keys().eq(["AWS", "Service"]));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn as_kinds(&self) -> Option<&Members<OneOrMany<Text>>> {
        match &self.0 {
            Repr::Text(_) => None,
            Repr::Kinds(kinds) => Some(kinds),
        }
    }

    /// The names of one kind of principals.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(
    ///     r#"{"Statement":{"Principal":{"AWS":["111122223333","444455556666"]}}}"#,
    /// )?;
    /// let principal = document.statements()[0].principal().unwrap();
    /// assert_eq!(principal.get("AWS").unwrap().len(), 2);
    /// assert_eq!(principal.get("Service"), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn get(&self, kind: &str) -> Option<&OneOrMany<Text>> {
        self.as_kinds()?.get(kind)
    }

    /// Adds principals of `kind`; those already there stay.
    pub(crate) fn add(&mut self, kind: &'static str, names: OneOrMany<Text>) {
        if let Repr::Text(everyone) = &self.0 {
            // `"*"` and `{"AWS": "*"}` mean the same.
            let mut kinds = Members::new();
            kinds.push(Text::from_static("AWS"), OneOrMany::one(everyone.clone()));
            self.0 = Repr::Kinds(kinds);
        }
        if let Repr::Kinds(kinds) = &mut self.0 {
            match kinds.get_mut(kind) {
                Some(present) => names.into_iter().for_each(|name| present.push(name)),
                None => kinds.push(Text::from_static(kind), names),
            }
        }
    }
}

impl serde::Serialize for PrincipalElement {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Text(text) => text.serialize(serializer),
            Repr::Kinds(kinds) => kinds.serialize(serializer),
        }
    }
}

impl WriteJson for PrincipalElement {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        match &self.0 {
            Repr::Text(text) => text.write(writer),
            Repr::Kinds(kinds) => kinds.write(writer),
        }
    }
}
