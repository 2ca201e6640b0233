//! What ARNs and ARN patterns share as strings.

/// Implements for a type what [`text_value`](crate::name::text_value) does, the text itself, and its
/// JSON Schema.
macro_rules! text_type {
    ($name:ident; title = $title:literal; pattern = $pattern:expr; example = $example:literal;) => {
        impl $name {
            /// The text.
            ///
            /// ```
            #[doc = concat!("let value = iam_policy::", stringify!($name), "::new(\"", $example, "\")?;")]
            #[doc = concat!("assert_eq!(value.as_str(), \"", $example, "\");")]
            /// # Ok::<(), iam_policy::ParseError>(())
            /// ```
            #[inline]
            pub fn as_str(&self) -> &str {
                self.text.as_str()
            }
        }

        $crate::name::text_value!($name);

        $crate::name::value_schema!(
            $name,
            schemars::json_schema!({
                "title": $title,
                "type": "string",
                "pattern": $pattern,
                "maxLength": 2048,
                "examples": [$example],
            })
        );
    };
}
pub(crate) use text_type;
