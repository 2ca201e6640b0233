use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The external id that a third party passes when it assumes a role: the guard against the
    /// confused deputy.
    ///
    /// In a trust policy it is the value of the condition key `sts:ExternalId`.
    ///
    /// Source: AWS Security Token Service API Reference, *AssumeRole*.
    ///
    /// # Syntax
    ///
    /// - 2 to 1,224 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `:`, `/`, `-`
    ///
    /// # Errors
    ///
    /// - `a`: `shorter than 2 characters`
    /// - 1,225 × `a`: `longer than 1224 characters`
    /// - `a b`: ``unexpected character ` ` at byte 1``
    ///
    /// ```
    /// use iam_policy::ExternalId;
    ///
    /// let external_id = ExternalId::new("12345")?;
    /// assert_eq!(external_id, "12345");
    /// assert_eq!(
    ///     ExternalId::new("a b").unwrap_err().to_string(),
    ///     "invalid external id `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ExternalId;
    what = an "external id";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@:/-]{2,1224}$";
    example = "12345";
}

const CHARACTERS: Class = Class::ENTITY.or(Class::of(b":/"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 2, 1224);
    Ok(())
}
