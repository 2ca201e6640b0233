use super::{Class, bucket_name, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an S3 Multi-Region Access Point.
    ///
    /// Its ARN holds the [alias](crate::MultiRegionAccessPointAlias) instead.
    ///
    /// Source: Amazon S3 User Guide, *Rules for naming Amazon S3 Multi-Region Access Points*.
    ///
    /// # Syntax
    ///
    /// - 3 to 50 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 51 × `a`: `longer than 50 characters`
    /// - `My-point`: ``uppercase letter `M` at byte 0``
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    ///
    /// ```
    /// use iam_policy::MultiRegionAccessPointName;
    ///
    /// let point = MultiRegionAccessPointName::new("world-wide")?;
    /// assert_eq!(point, "world-wide");
    /// assert_eq!(
    ///     MultiRegionAccessPointName::new("world.wide").unwrap_err().to_string(),
    ///     "invalid Multi-Region Access Point name `world.wide`: unexpected character `.` at byte 5",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct MultiRegionAccessPointName;
    what = "Multi-Region Access Point name";
    parse = parse;
    pattern = "^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$";
    example = "world-wide";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 50);
    bucket_name::check_edges(bytes)
}
