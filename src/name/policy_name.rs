use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an IAM policy, managed or inline.
    ///
    /// IAM keeps names unique without regard to case; two values are equal only where every
    /// character is. The quotas page allows an inline policy more characters, IAM's own model of
    /// the API does not; this type follows the model.
    ///
    /// Source: IAM API Reference, *CreatePolicy* and *PutRolePolicy*.
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
    /// use iam_policy::PolicyName;
    ///
    /// let name = PolicyName::new("ForecastBucketAccess")?;
    /// assert_eq!(name, "ForecastBucketAccess");
    /// assert_eq!(
    ///     PolicyName::new("a b").unwrap_err().to_string(),
    ///     "invalid policy name `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct PolicyName;
    what = "policy name";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{1,128}$";
    example = "ForecastBucketAccess";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 1, 128);
    Ok(())
}
