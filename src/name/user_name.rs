use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an IAM user.
    ///
    /// IAM keeps names unique without regard to case; two values are equal only where every
    /// character is.
    ///
    /// Source: IAM User Guide, *IAM and AWS STS quotas*.
    ///
    /// # Syntax
    ///
    /// - 1 to 64 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 65 × `a`: `longer than 64 characters`
    /// - `a/b`: ``unexpected character `/` at byte 1``
    ///
    /// ```
    /// use iam_policy::UserName;
    ///
    /// let name = UserName::new("alice")?;
    /// assert_eq!(name, "alice");
    /// assert_eq!(
    ///     UserName::new("a b").unwrap_err().to_string(),
    ///     "invalid user name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct UserName;
    what = "user name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{1,64}$";
    example = "alice";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 1, 64);
    Ok(())
}
