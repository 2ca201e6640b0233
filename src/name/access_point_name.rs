use super::{Class, bucket_name, check, check_length, ends_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an S3 access point.
    ///
    /// Of a directory bucket's access point too; the alias of an access point is not its name and
    /// cannot be used in a policy.
    ///
    /// Source: Amazon S3 User Guide, *Rules for naming Amazon S3 access points*.
    ///
    /// # Syntax
    ///
    /// - 3 to 50 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    /// - not the reserved suffix `-s3alias`
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 51 × `a`: `longer than 50 characters`
    /// - `My-point`: ``uppercase letter `M` at byte 0``
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    /// - `abc-s3alias`: ``ends with the reserved suffix `-s3alias` ``
    ///
    /// ```
    /// use iam_policy::AccessPointName;
    ///
    /// let point = AccessPointName::new("finance-docs")?;
    /// assert_eq!(point, "finance-docs");
    /// assert_eq!(
    ///     AccessPointName::new("finance_docs").unwrap_err().to_string(),
    ///     "invalid access point name `finance_docs`: unexpected character `_` at byte 7",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct AccessPointName;
    what = an "access point name";
    parse = parse;
    pattern = "^(?![a-z0-9-]*-s3alias$)[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$";
    example = "finance-docs";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 50);
    check!(bucket_name::check_edges(bytes));
    if ends_with(bytes, b"-s3alias") {
        return Err(Fault::whole("ends with the reserved suffix `-s3alias`").help(
            "an access point alias cannot be used in a policy; write the access point's name",
        ));
    }
    Ok(())
}
