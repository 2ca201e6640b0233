//! The macro that makes a name out of its grammar.

/// A string grammar as a JSON Schema pattern.
#[cfg(feature = "schemars")]
pub(crate) trait Pattern {
    const PATTERN: &'static str;
}

/// Declares a newtype over [`Text`](crate::Text) with its grammar, and everything a name can do.
///
/// `parse` is a `const fn(&[u8]) -> Result<(), Fault>` over the bytes of a `str`: the only parser
/// of the grammar, behind `new`, `from_static`, `FromStr`, `TryFrom` and serde. `pattern` is the
/// JSON Schema pattern of the same grammar: for ECMA engines and for Rust's `fancy-regex`, so
/// lookahead at most, no `\w` or `\d` (their meaning differs), no `--` in a class, and no counted
/// repetition of Unicode classes (their automaton grows too large).
/// A `what` that begins with a vowel takes its article: `what = an "account id"`.
macro_rules! string_newtype {
    (
        $(#[$meta:meta])*
        pub struct $name:ident;
        what = $($article:ident)? $what:literal;
        parse = $parse:path;
        pattern = $pattern:expr;
        example = $example:literal;
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name {
            text: $crate::text::Text,
        }

        $crate::name::text_value!($name);

        impl $name {
            #[doc = concat!("Reads ", $crate::name::string_newtype!(@article $($article)?), $what, ".")]
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
                    Ok(()) => Ok(Self { text: $crate::text::Text::from(text) }),
                    Err(fault) => Err($crate::ParseError::new($what, text, fault)),
                }
            }

            #[doc = concat!("Takes ", $crate::name::string_newtype!(@article $($article)?), $what, " from the program's text; in a `const`, the compiler checks it.")]
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
            #[track_caller]
            pub const fn from_static(text: &'static str) -> Self {
                match $parse(text.as_bytes()) {
                    Ok(()) => Self { text: $crate::text::Text::from_static(text) },
                    Err(fault) => panic!("{}", fault.reason),
                }
            }

            /// The text.
            ///
            /// ```
            #[doc = concat!("# use iam_policy::", stringify!($name), ";")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::new(", stringify!($example), ")?.as_str(), ", stringify!($example), ");")]
            /// # Ok::<(), iam_policy::ParseError>(())
            /// ```
            #[inline]
            pub fn as_str(&self) -> &str {
                self.text.as_str()
            }

            /// The same text, checked and kept without a copy.
            pub(crate) fn from_text(text: $crate::text::Text) -> Result<Self, $crate::ParseError> {
                match $parse(text.as_bytes()) {
                    Ok(()) => Ok(Self { text }),
                    Err(fault) => Err($crate::ParseError::new($what, &text, fault)),
                }
            }
        }

        #[cfg(feature = "schemars")]
        impl $crate::name::Pattern for $name {
            const PATTERN: &'static str = $pattern;
        }

        $crate::name::value_schema!(
            $name,
            schemars::json_schema!({
                "title": $what,
                "type": "string",
                "pattern": <Self as $crate::name::Pattern>::PATTERN,
                "examples": [$example],
            })
        );
    };
    (@article) => { "a " };
    (@article $article:ident) => { concat!(stringify!($article), " ") };
}
pub(crate) use string_newtype;
