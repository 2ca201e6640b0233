//! The one string type of the crate.

use std::borrow::{Borrow, Cow};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

/// An immutable string that shares the text it was read from.
///
/// A [`PolicyDocument`](crate::PolicyDocument) read from JSON makes one copy of its text; the
/// strings inside it are ranges of that copy, and so are their clones. A string literal is kept as
/// it is; any other text is owned. `Text` compares, orders and hashes as the `str` it stands for.
///
/// ```
/// use iam_policy::Text;
///
/// const READ: Text = Text::from_static("s3:GetObject");
/// assert_eq!(READ, "s3:GetObject");
/// assert_eq!(Text::from(String::from("s3:GetObject")), READ);
/// assert!(READ.starts_with("s3:"));
/// ```
#[derive(Clone)]
pub struct Text(Repr);

#[derive(Clone)]
enum Repr {
    Static(&'static str),
    Owned(Box<str>),
    Shared { source: Arc<str>, start: Offset, end: Offset },
}

/// An offset below 16 MiB, so that a range of a source fits beside it.
#[derive(Clone, Copy)]
struct Offset([u8; 3]);

impl Offset {
    #[inline]
    fn new(offset: usize) -> Option<Self> {
        match u32::try_from(offset).ok()?.to_le_bytes() {
            [low, middle, high, 0] => Some(Self([low, middle, high])),
            _ => None,
        }
    }

    #[inline]
    fn get(self) -> usize {
        let [low, middle, high] = self.0;
        u32::from_le_bytes([low, middle, high, 0]) as usize
    }
}

impl Text {
    /// A text that refers to a literal, without allocation.
    ///
    /// ```
    /// assert_eq!(iam_policy::Text::from_static("Allow").as_str(), "Allow");
    /// ```
    pub const fn from_static(text: &'static str) -> Self {
        Self(Repr::Static(text))
    }

    /// The range `start..end` of a shared source, or `None` where it is no range of characters.
    #[inline]
    pub(crate) fn shared(source: &Arc<str>, start: usize, end: usize) -> Option<Self> {
        source.get(start..end)?;
        let (start, end) = (Offset::new(start)?, Offset::new(end)?);
        Some(Self(Repr::Shared { source: Arc::clone(source), start, end }))
    }

    /// The string itself.
    ///
    /// ```
    /// assert_eq!(iam_policy::Text::from("Deny").as_str(), "Deny");
    /// ```
    #[inline]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Repr::Static(text) => text,
            Repr::Owned(text) => text,
            Repr::Shared { source, start, end } => {
                source.get(start.get()..end.get()).unwrap_or_default()
            }
        }
    }
}

impl Deref for Text {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::from_static("")
    }
}

impl From<&str> for Text {
    #[inline]
    fn from(text: &str) -> Self {
        Self(Repr::Owned(Box::from(text)))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Repr::Owned(text.into_boxed_str()))
    }
}

impl From<&Text> for Text {
    fn from(text: &Text) -> Self {
        text.clone()
    }
}

impl From<&String> for Text {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Cow<'_, str>> for Text {
    fn from(text: Cow<'_, str>) -> Self {
        Self(Repr::Owned(text.into()))
    }
}

impl From<Arc<str>> for Text {
    /// Shares the source, unless it has 16 MiB or more, which no policy reaches.
    fn from(source: Arc<str>) -> Self {
        Self::shared(&source, 0, source.len()).unwrap_or_else(|| Self::from(&*source))
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.as_str().to_owned()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Text {}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for Text {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<Text> for str {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<Text> for &str {
    fn eq(&self, other: &Text) -> bool {
        *self == other.as_str()
    }
}

impl PartialEq<Text> for String {
    fn eq(&self, other: &Text) -> bool {
        self == other.as_str()
    }
}

impl PartialOrd for Text {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Cow::<'de, str>::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Text;
    use std::sync::Arc;

    #[test]
    fn a_text_is_no_larger_than_a_string() {
        assert_eq!(size_of::<Text>(), size_of::<String>());
    }

    #[test]
    fn a_shared_range_must_fall_on_characters_of_its_source() {
        let source: Arc<str> = Arc::from("aé");
        assert_eq!(Text::shared(&source, 1, 3).as_deref(), Some("é"));
        assert_eq!(Text::shared(&source, 0, 2), None);
        assert_eq!(Text::shared(&source, 2, 9), None);
    }

    #[test]
    fn a_source_is_shared_as_far_as_offsets_reach_and_copied_beyond() {
        for (length, owners) in [((1 << 24) - 1, 2), (1 << 24, 1)] {
            let source: Arc<str> = Arc::from("a".repeat(length));
            let text = Text::from(Arc::clone(&source));
            assert_eq!(Arc::strong_count(&source), owners);
            assert!(*text == *source);
        }
    }

    #[test]
    fn every_byte_of_an_offset_counts() {
        let source: Arc<str> = Arc::from("a".repeat(0x02_0304) + "bcd");
        let text = Text::shared(&source, 0x02_0304, 0x02_0306);
        assert_eq!(text.as_deref(), Some("bc"));
    }
}
