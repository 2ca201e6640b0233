//! What every checked string can do.

/// Implements conversions, comparisons, formatting and serde for a type with a field `text: Text`,
/// a constructor `new`, an accessor `as_str`, and `from_text(Text) -> Result<Self, ParseError>`,
/// which is the only parser.
macro_rules! text_value {
    ($name:ident) => {
        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        $crate::name::text_value!(
            @try_from $name: &str, String, &String, Box<str>, std::borrow::Cow<'_, str>
        );

        impl TryFrom<$crate::text::Text> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: $crate::text::Text) -> Result<Self, Self::Error> {
                Self::from_text(text)
            }
        }

        impl TryFrom<&$crate::text::Text> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: &$crate::text::Text) -> Result<Self, Self::Error> {
                Self::from_text(text.clone())
            }
        }

        impl From<$name> for $crate::text::Text {
            fn from(value: $name) -> Self {
                value.text
            }
        }

        impl From<&$name> for $crate::text::Text {
            fn from(value: &$name) -> Self {
                value.text.clone()
            }
        }

        impl From<&$name> for $name {
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.text.into()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.text == other.text
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.text.cmp(&other.text)
            }
        }

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.text.hash(state);
            }
        }

        $crate::name::text_value!(@eq $name: str, &str, String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.as_str()).finish()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = $crate::text::Text::deserialize(deserializer)?;
                Self::from_text(text).map_err(serde::de::Error::custom)
            }
        }
    };
    (@try_from $name:ident: $($from:ty),+) => {
        $(impl TryFrom<$from> for $name {
            type Error = $crate::ParseError;
            fn try_from(text: $from) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        })+
    };
    (@eq $name:ident: $($other:ty),+) => {
        $(impl PartialEq<$other> for $name {
            fn eq(&self, other: &$other) -> bool {
                let other: &str = other.as_ref();
                self.as_str() == other
            }
        }

        impl PartialEq<$name> for $other {
            fn eq(&self, other: &$name) -> bool {
                let text: &str = self.as_ref();
                text == other.as_str()
            }
        })+
    };
}
pub(crate) use text_value;
