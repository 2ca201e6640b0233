use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The identifier of a statement, in its `Sid` element.
    ///
    /// The empty text is a `Sid` too: it stands in AWS's own trust policies, and several statements
    /// may carry it. Any other `Sid` must be unique in its document. Some services, such as KMS,
    /// take spaces in the policies of their resources; IAM does not, and neither does this type.
    ///
    /// Source: IAM User Guide, *IAM JSON policy elements: Sid*.
    ///
    /// # Syntax
    ///
    /// - only letters and digits
    /// - may be empty
    ///
    /// # Errors
    ///
    /// - `read-objects`: ``unexpected character `-` at byte 4``
    /// - `Read objects`: ``unexpected character ` ` at byte 4``
    ///
    /// ```
    /// use iam_policy::Sid;
    ///
    /// let sid = Sid::new("ReadObjects")?;
    /// assert_eq!(sid, "ReadObjects");
    /// assert_eq!(
    ///     Sid::new("Read objects").unwrap_err().to_string(),
    ///     "invalid sid `Read objects`: unexpected character ` ` at byte 4",
    /// );
    /// assert_eq!(Sid::new("")?, "");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct Sid;
    what = "sid";
    parse = parse;
    pattern = "^[A-Za-z0-9]*$";
    example = "ReadObjects";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    match Class::ALPHANUMERIC.check(bytes) {
        Ok(()) => Ok(()),
        Err(fault) => Err(fault.help("a sid consists of letters and digits")),
    }
}
