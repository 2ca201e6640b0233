use super::{check, starts_with, string_newtype, table_name};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a namespace in an S3 table bucket.
    ///
    /// Source: Amazon S3 User Guide, *Amazon S3 table bucket, table, and namespace naming rules*.
    ///
    /// # Syntax
    ///
    /// - 1 to 255 characters
    /// - only `a`–`z`, `0`–`9` and `_`; first a letter or digit
    /// - not the reserved prefix `aws`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 256 × `a`: `longer than 255 characters`
    /// - `my-table`: ``unexpected character `-` at byte 2``
    /// - `_sales`: `does not begin with a letter or digit`
    /// - `aws_sales`: ``begins with the reserved prefix `aws` ``
    ///
    /// ```
    /// use iam_policy::TableNamespace;
    ///
    /// let namespace = TableNamespace::new("daily_sales")?;
    /// assert_eq!(namespace, "daily_sales");
    /// assert_eq!(
    ///     TableNamespace::new("my-sales").unwrap_err().to_string(),
    ///     "invalid table namespace `my-sales`: unexpected character `-` at byte 2",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct TableNamespace;
    what = "table namespace";
    parse = parse;
    pattern = "^(?!aws)[a-z0-9][a-z0-9_]{0,254}$";
    example = "daily_sales";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(table_name::parse(bytes));
    if starts_with(bytes, b"aws") {
        return Err(Fault::whole("begins with the reserved prefix `aws`"));
    }
    Ok(())
}
