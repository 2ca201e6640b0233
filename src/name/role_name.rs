use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an IAM role.
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
    /// use iam_policy::RoleName;
    ///
    /// let name = RoleName::new("ForecastRole")?;
    /// assert_eq!(name, "ForecastRole");
    /// assert_eq!(
    ///     RoleName::new("a b").unwrap_err().to_string(),
    ///     "invalid role name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct RoleName;
    what = "role name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{1,64}$";
    example = "ForecastRole";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 1, 64);
    Ok(())
}
