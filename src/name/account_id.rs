use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id of an AWS account: twelve digits, leading zeros kept.
    ///
    /// Source: AWS Account Management Reference Guide, *View AWS account identifiers*.
    ///
    /// # Syntax
    ///
    /// - exactly 12 characters
    /// - only `0`–`9`; no hyphens
    ///
    /// # Errors
    ///
    /// - `1234`: `not 12 digits`
    /// - `1111-2222-33`: ``unexpected character `-` at byte 4``
    ///
    /// ```
    /// use iam_policy::AccountId;
    ///
    /// let account: AccountId = "111122223333".parse()?;
    /// assert_eq!(account.to_string(), "111122223333");
    /// assert_eq!(
    ///     AccountId::new("1234").unwrap_err().to_string(),
    ///     "invalid account id `1234`: not 12 digits",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct AccountId;
    what = an "account id";
    parse = parse;
    pattern = "^[0-9]{12}$";
    example = "111122223333";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.len() != 12 {
        return Err(Fault::whole("not 12 digits"));
    }
    Class::DIGIT.check(bytes)
}
