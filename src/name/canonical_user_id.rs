use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The canonical id of an AWS account, which S3 bucket policies take as a `CanonicalUser`
    /// principal.
    ///
    /// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
    ///
    /// # Syntax
    ///
    /// - exactly 64 characters
    /// - only `0`–`9` and `a`–`f`
    ///
    /// # Errors
    ///
    /// - `1234`: `not 64 hexadecimal digits`
    /// - 64 × `g`: ``unexpected character `g` at byte 0``
    /// - 64 × `A`: ``uppercase letter `A` at byte 0``
    ///
    /// ```
    /// use iam_policy::CanonicalUserId;
    ///
    /// let id = CanonicalUserId::new("79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be")?;
    /// assert_eq!(id, "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be");
    /// assert_eq!(
    ///     CanonicalUserId::new("1234").unwrap_err().to_string(),
    ///     "invalid canonical user id `1234`: not 64 hexadecimal digits",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct CanonicalUserId;
    what = "canonical user id";
    parse = parse;
    pattern = "^[0-9a-f]{64}$";
    example = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
}

const CHARACTERS: Class = Class::DIGIT.or(Class::of(b"abcdef"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() != 64 {
        return Err(Fault::whole("not 64 hexadecimal digits"));
    }
    CHARACTERS.check(bytes)
}
