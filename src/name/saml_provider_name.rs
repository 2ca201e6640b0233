use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a SAML identity provider in IAM: the last part of its ARN.
    ///
    /// Source: IAM API Reference, *CreateSAMLProvider*.
    ///
    /// # Syntax
    ///
    /// - 1 to 128 characters
    /// - only letters, digits, `.`, `_` and `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 129 × `a`: `longer than 128 characters`
    /// - `a b`: ``unexpected character ` ` at byte 1``
    ///
    /// ```
    /// use iam_policy::SamlProviderName;
    ///
    /// let saml_provider_name = SamlProviderName::new("ADFS")?;
    /// assert_eq!(saml_provider_name, "ADFS");
    /// assert_eq!(
    ///     SamlProviderName::new("a b").unwrap_err().to_string(),
    ///     "invalid SAML provider name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct SamlProviderName;
    what = "SAML provider name";
    parse = parse;
    pattern = "^[A-Za-z0-9._-]{1,128}$";
    example = "ADFS";
}

const CHARACTERS: Class = Class::WORD.or(Class::of(b".-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 1, 128);
    Ok(())
}
