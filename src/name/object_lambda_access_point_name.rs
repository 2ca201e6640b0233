use super::{Class, bucket_name, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an S3 Object Lambda access point.
    ///
    /// Source: Amazon S3 API Reference, *CreateAccessPointForObjectLambda*.
    ///
    /// # Syntax
    ///
    /// - 3 to 45 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 46 × `a`: `longer than 45 characters`
    /// - `My-point`: ``uppercase letter `M` at byte 0``
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    ///
    /// ```
    /// use iam_policy::ObjectLambdaAccessPointName;
    ///
    /// let point = ObjectLambdaAccessPointName::new("redact-names")?;
    /// assert_eq!(point, "redact-names");
    /// assert_eq!(
    ///     ObjectLambdaAccessPointName::new("redact_names").unwrap_err().to_string(),
    ///     "invalid Object Lambda access point name `redact_names`: unexpected character `_` at byte 6",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ObjectLambdaAccessPointName;
    what = an "Object Lambda access point name";
    parse = parse;
    pattern = "^[a-z0-9][a-z0-9-]{1,43}[a-z0-9]$";
    example = "redact-names";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 45);
    bucket_name::check_edges(bytes)
}
