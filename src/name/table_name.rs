use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a table in an S3 table bucket.
    ///
    /// Source: Amazon S3 User Guide, *Amazon S3 table bucket, table, and namespace naming rules*.
    ///
    /// # Syntax
    ///
    /// - 1 to 255 characters
    /// - only `a`–`z`, `0`–`9` and `_`; first a letter or digit
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 256 × `a`: `longer than 255 characters`
    /// - `my-table`: ``unexpected character `-` at byte 2``
    /// - `_sales`: `does not begin with a letter or digit`
    ///
    /// ```
    /// use iam_policy::TableName;
    ///
    /// let table = TableName::new("daily_sales")?;
    /// assert_eq!(table, "daily_sales");
    /// assert_eq!(
    ///     TableName::new("my-sales").unwrap_err().to_string(),
    ///     "invalid table name `my-sales`: unexpected character `-` at byte 2",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct TableName;
    what = "table name";
    parse = parse;
    pattern = "^[a-z0-9][a-z0-9_]{0,254}$";
    example = "daily_sales";
}

const CHARACTERS: Class = Class::LOWER_DIGIT.or(Class::of(b"_"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 1, 255);
    if let [b'_', ..] = bytes {
        return Err(Fault::whole("does not begin with a letter or digit"));
    }
    Ok(())
}
