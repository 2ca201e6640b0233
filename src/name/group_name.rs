use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an IAM group.
    ///
    /// IAM keeps names unique without regard to case; two values are equal only where every
    /// character is.
    ///
    /// Source: IAM User Guide, *IAM and AWS STS quotas*.
    ///
    /// # Syntax
    ///
    /// - 1 to 128 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 129 × `a`: `longer than 128 characters`
    /// - `a/b`: ``unexpected character `/` at byte 1``
    ///
    /// ```
    /// use iam_policy::GroupName;
    ///
    /// let name = GroupName::new("Developers")?;
    /// assert_eq!(name, "Developers");
    /// assert_eq!(
    ///     GroupName::new("a b").unwrap_err().to_string(),
    ///     "invalid group name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct GroupName;
    what = "group name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{1,128}$";
    example = "Developers";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 1, 128);
    Ok(())
}
