//! Names: strings with a grammar of their own, one file each.
//!
//! Every name is made by a constructor that checks it and can only hold what AWS takes.

mod account_id;
mod bucket_name;

pub use account_id::AccountId;
pub use bucket_name::BucketName;

use crate::parse_error::Fault;

/// A set of ASCII characters.
#[derive(Clone, Copy)]
pub(crate) struct Class(u128);

impl Class {
    pub(crate) const LOWER: Self = Self::of(b"abcdefghijklmnopqrstuvwxyz");
    pub(crate) const UPPER: Self = Self::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    pub(crate) const DIGIT: Self = Self::of(b"0123456789");
    pub(crate) const ALPHANUMERIC: Self = Self::LOWER.or(Self::UPPER).or(Self::DIGIT);
    /// What AWS's service models write as `\w`.
    pub(crate) const WORD: Self = Self::ALPHANUMERIC.or(Self::of(b"_"));

    pub(crate) const fn of(mut members: &[u8]) -> Self {
        let mut set = 0;
        while let [byte, rest @ ..] = members {
            set |= 1 << *byte;
            members = rest;
        }
        Self(set)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn contains(self, byte: u8) -> bool {
        byte < 128 && (self.0 >> byte) & 1 == 1
    }

    /// The offset of the first byte that is not in the set.
    pub(crate) const fn first_outside(self, mut bytes: &[u8]) -> Option<usize> {
        let mut offset = 0;
        while let [byte, rest @ ..] = bytes {
            if !self.contains(*byte) {
                return Some(offset);
            }
            offset += 1;
            bytes = rest;
        }
        None
    }

    /// Refuses a byte outside the set.
    pub(crate) const fn check(self, bytes: &[u8]) -> Result<(), Fault> {
        match self.first_outside(bytes) {
            Some(offset) => Err(Fault::at(offset, "unexpected character")),
            None => Ok(()),
        }
    }
}

/// Whether `bytes` begins with `prefix`; the standard library's own is not `const`.
pub(crate) const fn starts_with(mut bytes: &[u8], mut prefix: &[u8]) -> bool {
    while let [wanted, prefix_rest @ ..] = prefix {
        match bytes {
            [byte, rest @ ..] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        prefix = prefix_rest;
    }
    true
}

/// Whether `bytes` ends with `suffix`; the standard library's own is not `const`.
pub(crate) const fn ends_with(mut bytes: &[u8], mut suffix: &[u8]) -> bool {
    while let [suffix_rest @ .., wanted] = suffix {
        match bytes {
            [rest @ .., byte] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        suffix = suffix_rest;
    }
    true
}

/// `$check?` for `const fn`, where `?` is not available.
macro_rules! check {
    ($check:expr) => {
        if let Err(fault) = $check {
            return Err(fault);
        }
    };
}
pub(crate) use check;

/// Declares a newtype over [`Text`](crate::Text) with its grammar, and everything a name can do.
///
/// `parse` is a `const fn(&[u8]) -> Result<(), Fault>` over the bytes of a `str`: the only parser
/// of the grammar, behind `new`, `from_static`, `FromStr`, `TryFrom` and serde. `pattern` is the
/// JSON Schema pattern of the same grammar.
macro_rules! string_newtype {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        what = $what:literal;
        parse = $parse:path;
        pattern = $pattern:expr;
        example = $example:literal;
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::text::Text);

        impl $name {
            #[doc = concat!("Reads a ", $what, ".")]
            ///
            /// # Errors
            ///
            /// The rules are on the type.
            ///
            /// ```
            #[doc = concat!("# use iam_policy::", stringify!($name), ";")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::new(", stringify!($example), ")?, ", stringify!($example), ");")]
            /// # Ok::<(), iam_policy::ParseError>(())
            /// ```
            pub fn new(text: impl AsRef<str>) -> Result<Self, $crate::ParseError> {
                let text = text.as_ref();
                match $parse(text.as_bytes()) {
                    Ok(()) => Ok(Self($crate::text::Text::from(text))),
                    Err(fault) => Err($crate::ParseError::new($what, text, fault)),
                }
            }

            #[doc = concat!("A ", $what, " written in the program, checked by the compiler in a `const`.")]
            ///
            /// # Panics
            ///
            /// If the text breaks a rule of the type; in a `const` that is a compile error.
            ///
            /// ```
            #[doc = concat!("# use iam_policy::", stringify!($name), ";")]
            #[doc = concat!("const VALUE: ", stringify!($name), " = ", stringify!($name), "::from_static(", stringify!($example), ");")]
            #[doc = concat!("assert_eq!(VALUE.as_str(), ", stringify!($example), ");")]
            /// ```
            pub const fn from_static(text: &'static str) -> Self {
                match $parse(text.as_bytes()) {
                    Ok(()) => Self($crate::text::Text::from_static(text)),
                    Err(fault) => panic!("{}", fault.reason),
                }
            }

            /// The text.
            #[inline]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The same text, checked and kept without a copy.
            #[allow(dead_code, clippy::allow_attributes, reason = "not every name occurs inside a document")]
            pub(crate) fn from_text(text: $crate::text::Text) -> Result<Self, $crate::ParseError> {
                match $parse(text.as_bytes()) {
                    Ok(()) => Ok(Self(text)),
                    Err(fault) => Err($crate::ParseError::new($what, &text, fault)),
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ParseError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        $crate::name::string_newtype!(@try_from $name: &str, String, &String, std::borrow::Cow<'_, str>);

        impl From<$name> for $crate::text::Text {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl From<&$name> for $crate::text::Text {
            fn from(name: &$name) -> Self {
                name.0.clone()
            }
        }

        impl From<&$name> for $name {
            fn from(name: &$name) -> Self {
                name.clone()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0.into()
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

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

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
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::new(text).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn schema_id() -> std::borrow::Cow<'static, str> {
                concat!("iam_policy::", stringify!($name)).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "title": $what, "type": "string", "pattern": $pattern })
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
}
pub(crate) use string_newtype;
