use super::{Class, bucket_name, check, check_length, starts_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of an S3 table bucket.
    ///
    /// Source: Amazon S3 User Guide, *Amazon S3 table bucket, table, and namespace naming rules*.
    ///
    /// # Syntax
    ///
    /// - 3 to 63 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    /// - not a reserved prefix: `xn--`, `sthree-`, `amzn-s3-demo-`, `aws`
    /// - not a reserved suffix: `-s3alias`, `--ol-s3`, `--x-s3`, `--table-s3`
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 64 × `a`: `longer than 63 characters`
    /// - `my.bucket`: ``unexpected character `.` at byte 2``
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    /// - `aws-tables`: ``begins with the reserved prefix `aws` ``
    /// - `abc--x-s3`: ``ends with the reserved suffix `--x-s3` ``
    ///
    /// ```
    /// use iam_policy::TableBucketName;
    ///
    /// let bucket = TableBucketName::new("my-table-bucket")?;
    /// assert_eq!(bucket, "my-table-bucket");
    /// assert_eq!(
    ///     TableBucketName::new("aws-tables").unwrap_err().to_string(),
    ///     "invalid table bucket name `aws-tables`: begins with the reserved prefix `aws`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct TableBucketName;
    what = "table bucket name";
    parse = parse;
    pattern = concat!(
        r"^(?!xn--|sthree-|amzn-s3-demo-|aws)(?![a-z0-9-]*(-s3alias|--ol-s3|--x-s3|--table-s3)$)",
        r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
    );
    example = "my-table-bucket";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 63);
    check!(bucket_name::check_edges(bytes));
    check!(bucket_name::check_prefix(bytes));
    if starts_with(bytes, b"aws") {
        return Err(Fault::whole("begins with the reserved prefix `aws`"));
    }
    bucket_name::check_suffix(bytes)
}
