use std::collections::HashMap;
use std::fmt;

use crate::json::{Sink, WriteJson, Writer};
use crate::text::Text;

/// The members of a JSON object, in the order they were written, each key once.
///
/// Order is kept for writing back and does not count when two objects are compared, as in JSON.
///
/// ```
/// use iam_policy::PolicyDocument;
///
/// let document = PolicyDocument::from_json(
///     r#"{"Statement":{"Condition":{"Bool":{"aws:SecureTransport":"true"},"Null":{}}}}"#,
/// )?;
/// let condition = document.statements()[0].condition().unwrap();
/// let operators: Vec<_> = condition.keys().collect();
/// assert_eq!(operators, ["Bool", "Null"]);
/// assert_eq!(condition.get("Bool").unwrap().len(), 1);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone)]
pub struct Members<V>(Vec<(Text, V)>);

impl<V> Members<V> {
    /// Up to this many keys are compared one by one, which is faster than hashing.
    const FEW: usize = 16;

    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value under `key`, which is compared with case.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Vendor":{"a":1}}"#)?;
    /// assert_eq!(document.unknown_elements().get("Vendor").unwrap().to_string(), r#"{"a":1}"#);
    /// assert_eq!(document.unknown_elements().get("vendor"), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.0.iter_mut().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Sets the value under `key`.
    pub(crate) fn insert(&mut self, key: Text, value: V) {
        match self.get_mut(&key) {
            Some(present) => *present = value,
            None => self.push(key, value),
        }
    }

    /// Removes the value under `key`, if there is one.
    pub(crate) fn remove(&mut self, key: &str) -> bool {
        let length = self.len();
        self.0.retain(|(name, _)| name != key);
        self.len() < length
    }

    /// The caller has made sure that the key is new.
    #[inline]
    pub(crate) fn push(&mut self, key: Text, value: V) {
        self.0.push((key, value));
    }

    /// Iterates over keys and values in the order they were written.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"B":1,"A":2}"#)?;
    /// let members: Vec<_> =
    ///     document.unknown_elements().iter().map(|(key, value)| format!("{key}={value}")).collect();
    /// assert_eq!(members, ["B=1", "A=2"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Text, &V)> + DoubleEndedIterator + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys in the order they were written.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"B":1,"A":2}"#)?;
    /// assert!(document.unknown_elements().keys().eq(["B", "A"]));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &Text> + DoubleEndedIterator + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values in the order they were written.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"B":1,"A":2}"#)?;
    /// let values: Vec<_> = document.unknown_elements().values().map(ToString::to_string).collect();
    /// assert_eq!(values, ["1", "2"]);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn values(&self) -> impl ExactSizeIterator<Item = &V> + DoubleEndedIterator + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// How many members there are.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":[],"Vendor":1}"#)?;
    /// assert_eq!(document.unknown_elements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    ///
    /// ```
    /// let document = iam_policy::PolicyDocument::from_json(r#"{"Statement":[]}"#)?;
    /// assert!(document.unknown_elements().is_empty());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Keys and values in the order they were written.
impl<'a, V> IntoIterator for &'a Members<V> {
    type Item = (&'a Text, &'a V);
    type IntoIter =
        std::iter::Map<std::slice::Iter<'a, (Text, V)>, fn(&'a (Text, V)) -> (&'a Text, &'a V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<V> Default for Members<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: PartialEq> PartialEq for Members<V> {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        if self.len() <= Self::FEW {
            return self.iter().all(|(key, value)| other.get(key) == Some(value));
        }
        let others: HashMap<&str, &V> = other.iter().map(|(key, value)| (&**key, value)).collect();
        self.iter().all(|(key, value)| others.get(&**key) == Some(&value))
    }
}

impl<V: Eq> Eq for Members<V> {}

impl<V: fmt::Debug> fmt::Debug for Members<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V: serde::Serialize> serde::Serialize for Members<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<V: WriteJson> WriteJson for Members<V> {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.object(|object| {
            for (key, value) in self.iter() {
                object.member(key, value);
            }
        });
    }
}
