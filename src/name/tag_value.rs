use super::{string_newtype, tag_key};
use crate::parse_error::Fault;

string_newtype! {
    /// The value of a tag; a tag without a value has an empty one.
    ///
    /// Letters, numbers and spaces are those of Unicode 16. A policy document cannot hold
    /// characters above U+00FF, although a tag can.
    ///
    /// Source: IAM API Reference, *Tag*.
    ///
    /// # Syntax
    ///
    /// - at most 256 characters; may be empty
    /// - only letters, numbers and spaces of any script, and `_`, `.`, `:`, `/`, `=`, `+`, `-`, `@`
    ///
    /// # Errors
    ///
    /// - 257 × `a`: `longer than 256 characters`
    /// - `a*`: ``unexpected character `*` at byte 1``
    ///
    /// ```
    /// use iam_policy::TagValue;
    ///
    /// let value = TagValue::new("Zürich 1")?;
    /// assert_eq!(value, "Zürich 1");
    /// assert_eq!(
    ///     TagValue::new("a*").unwrap_err().to_string(),
    ///     "invalid tag value `a*`: unexpected character `*` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct TagValue;
    what = "tag value";
    parse = parse;
    pattern = r"^(?=[\s\S]{0,256}$)[\p{L}\p{Z}\p{N}_.:/=+@-]*$";
    example = "research";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    match tag_key::count_characters(bytes) {
        Ok(0..=256) => Ok(()),
        Ok(_) => Err(Fault::whole("longer than 256 characters")),
        Err(fault) => Err(fault),
    }
}
