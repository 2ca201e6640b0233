//! A value or a list of values, with the form that was written.

use crate::json::{Sink, WriteJson, Writer};

/// One value, or a list of values: the form in which IAM lets most elements be written.
///
/// The form is kept: `"s3:Get*"` and `["s3:Get*"]` mean the same and are written back as they
/// were, so they are not equal. Read through [`as_slice`](Self::as_slice) or by iterating, both
/// forms look alike.
///
/// A single value converts to the single form, an array or `Vec` to the list form.
///
/// Source: IAM User Guide, *Grammar of the IAM JSON policy language*.
///
/// ```
/// use iam_policy::OneOrMany;
///
/// let one: OneOrMany<i32> = 7.into();
/// let many: OneOrMany<i32> = [7].into();
/// assert_ne!(one, many);
/// assert_eq!(one.as_slice(), many.as_slice());
/// assert!(many.is_list());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OneOrMany<T>(Repr<T>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Repr<T> {
    One(T),
    Many(Vec<T>),
}

impl<T> OneOrMany<T> {
    /// The single form.
    ///
    /// ```
    /// assert!(!iam_policy::OneOrMany::one("s3:Get*").is_list());
    /// ```
    pub const fn one(value: T) -> Self {
        Self(Repr::One(value))
    }

    /// The list form, which may be empty.
    ///
    /// ```
    /// assert_eq!(iam_policy::OneOrMany::<&str>::many(vec![]).len(), 0);
    /// ```
    pub const fn many(values: Vec<T>) -> Self {
        Self(Repr::Many(values))
    }

    /// All values, in both forms.
    ///
    /// ```
    /// assert_eq!(iam_policy::OneOrMany::one("s3:Get*").as_slice(), ["s3:Get*"]);
    /// ```
    #[inline]
    pub fn as_slice(&self) -> &[T] {
        match &self.0 {
            Repr::One(value) => std::slice::from_ref(value),
            Repr::Many(values) => values,
        }
    }

    /// All values, to be changed in place.
    ///
    /// ```
    /// let mut values = iam_policy::OneOrMany::one(1);
    /// values.as_mut_slice()[0] += 1;
    /// assert_eq!(values.as_slice(), [2]);
    /// ```
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        match &mut self.0 {
            Repr::One(value) => std::slice::from_mut(value),
            Repr::Many(values) => values,
        }
    }

    /// Iterates over the values.
    ///
    /// ```
    /// let values = iam_policy::OneOrMany::many(vec![1, 2, 3]);
    /// assert_eq!(values.iter().sum::<i32>(), 6);
    /// ```
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.as_slice().iter()
    }

    /// How many values there are.
    ///
    /// ```
    /// assert_eq!(iam_policy::OneOrMany::one("s3:Get*").len(), 1);
    /// ```
    pub fn len(&self) -> usize {
        self.as_slice().len()
    }

    /// Whether it is the empty list.
    ///
    /// ```
    /// use iam_policy::OneOrMany;
    ///
    /// assert!(OneOrMany::<i32>::many(vec![]).is_empty());
    /// assert!(!OneOrMany::one(1).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.as_slice().is_empty()
    }

    /// Whether it is in the list form.
    ///
    /// ```
    /// use iam_policy::OneOrMany;
    ///
    /// assert!(OneOrMany::many(vec![1]).is_list());
    /// assert!(!OneOrMany::one(1).is_list());
    /// ```
    pub const fn is_list(&self) -> bool {
        matches!(self.0, Repr::Many(_))
    }

    /// Adds a value; a single value becomes a list of two.
    ///
    /// ```
    /// let mut actions = iam_policy::OneOrMany::one("s3:Get*");
    /// actions.push("s3:List*");
    /// assert_eq!(actions, ["s3:Get*", "s3:List*"].into());
    /// ```
    pub fn push(&mut self, value: T) {
        let values = match std::mem::replace(&mut self.0, Repr::Many(Vec::new())) {
            Repr::One(first) => vec![first, value],
            Repr::Many(mut values) => {
                values.push(value);
                values
            }
        };
        self.0 = Repr::Many(values);
    }

    /// Removes the values for which `keep` is false; without any left it is the empty list.
    ///
    /// ```
    /// let mut actions = iam_policy::OneOrMany::many(vec!["s3:Get*", "s3:Put*"]);
    /// actions.retain(|action| *action != "s3:Put*");
    /// assert_eq!(actions, ["s3:Get*"].into());
    /// ```
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        match &mut self.0 {
            Repr::One(value) if keep(value) => {}
            Repr::One(_) => self.0 = Repr::Many(Vec::new()),
            Repr::Many(values) => values.retain(keep),
        }
    }

    /// The values as a `Vec`.
    ///
    /// ```
    /// assert_eq!(iam_policy::OneOrMany::one("s3:Get*").into_vec(), ["s3:Get*"]);
    /// ```
    pub fn into_vec(self) -> Vec<T> {
        match self.0 {
            Repr::One(value) => vec![value],
            Repr::Many(values) => values,
        }
    }

    /// The same form with every value converted.
    ///
    /// ```
    /// use iam_policy::OneOrMany;
    ///
    /// assert_eq!(OneOrMany::one(3).map(|n| n + 1), OneOrMany::one(4));
    /// ```
    pub fn map<U>(self, convert: impl FnMut(T) -> U) -> OneOrMany<U> {
        let mut convert = convert;
        OneOrMany(match self.0 {
            Repr::One(value) => Repr::One(convert(value)),
            Repr::Many(values) => Repr::Many(values.into_iter().map(convert).collect()),
        })
    }
}

impl<T> From<T> for OneOrMany<T> {
    fn from(value: T) -> Self {
        Self::one(value)
    }
}

impl<T, const N: usize> From<[T; N]> for OneOrMany<T> {
    fn from(values: [T; N]) -> Self {
        Self::many(values.into())
    }
}

impl<T> From<Vec<T>> for OneOrMany<T> {
    fn from(values: Vec<T>) -> Self {
        Self::many(values)
    }
}

impl<T> FromIterator<T> for OneOrMany<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::many(values.into_iter().collect())
    }
}

/// Each value is [pushed](OneOrMany::push).
impl<T> Extend<T> for OneOrMany<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.push(value));
    }
}

impl<T> AsRef<[T]> for OneOrMany<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T> IntoIterator for &'a OneOrMany<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> IntoIterator for OneOrMany<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.into_vec().into_iter()
    }
}

impl<T: serde::Serialize> serde::Serialize for OneOrMany<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::One(value) => value.serialize(serializer),
            Repr::Many(values) => values.serialize(serializer),
        }
    }
}

impl<T: WriteJson> WriteJson for OneOrMany<T> {
    #[inline]
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        match &self.0 {
            Repr::One(value) => value.write(writer),
            Repr::Many(values) => writer.list(values),
        }
    }
}
