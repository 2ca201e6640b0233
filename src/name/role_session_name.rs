use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a role session: the last part of the session's ARN, in the condition key
    /// `sts:RoleSessionName`.
    ///
    /// Source: AWS Security Token Service API Reference, *AssumeRole*.
    ///
    /// # Syntax
    ///
    /// - 2 to 64 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    ///
    /// # Errors
    ///
    /// - `a`: `shorter than 2 characters`
    /// - 65 × `a`: `longer than 64 characters`
    /// - `a b`: ``unexpected character ` ` at byte 1``
    ///
    /// ```
    /// use iam_policy::RoleSessionName;
    ///
    /// let role_session_name = RoleSessionName::new("build-17")?;
    /// assert_eq!(role_session_name, "build-17");
    /// assert_eq!(
    ///     RoleSessionName::new("a b").unwrap_err().to_string(),
    ///     "invalid role session name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct RoleSessionName;
    what = "role session name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{2,64}$";
    example = "build-17";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 2, 64);
    Ok(())
}
