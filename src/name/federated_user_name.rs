use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an STS federated user: the last part of the ARN that `GetFederationToken` gives
    /// it.
    ///
    /// Source: AWS Security Token Service API Reference, *GetFederationToken*.
    ///
    /// # Syntax
    ///
    /// - 2 to 32 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    ///
    /// # Errors
    ///
    /// - `a`: `shorter than 2 characters`
    /// - 33 × `a`: `longer than 32 characters`
    /// - `a b`: ``unexpected character ` ` at byte 1``
    ///
    /// ```
    /// use iam_policy::FederatedUserName;
    ///
    /// let federated_user_name = FederatedUserName::new("Bob")?;
    /// assert_eq!(federated_user_name, "Bob");
    /// assert_eq!(
    ///     FederatedUserName::new("a b").unwrap_err().to_string(),
    ///     "invalid federated user name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct FederatedUserName;
    what = "federated user name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{2,32}$";
    example = "Bob";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 2, 32);
    Ok(())
}
