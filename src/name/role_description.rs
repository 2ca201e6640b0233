use super::{string_newtype, unicode};
use crate::parse_error::Fault;

string_newtype! {
    /// The description of an IAM role.
    ///
    /// Source: IAM API Reference, *CreateRole*.
    ///
    /// # Syntax
    ///
    /// - at most 1,000 characters; may be empty
    /// - only tabs, line breaks, printable ASCII and U+00A1 to U+00FF
    ///
    /// # Errors
    ///
    /// - 1,001 × `a`: `longer than 1000 characters`
    /// - `50 €`: ``unexpected character `€` at byte 3``
    ///
    /// ```
    /// use iam_policy::RoleDescription;
    ///
    /// let description = RoleDescription::new("Reads the sales data.")?;
    /// assert_eq!(description, "Reads the sales data.");
    /// assert_eq!(
    ///     RoleDescription::new("50 €").unwrap_err().to_string(),
    ///     "invalid role description `50 €`: unexpected character `€` at byte 3",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct RoleDescription;
    what = "role description";
    parse = parse;
    pattern = r"^[\t\n\r -~\u00a1-\u00ff]{0,1000}$";
    example = "Reads the sales data.";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let mut rest = bytes;
    let mut count = 0;
    while let Some((character, tail)) = unicode::split_first(rest) {
        match character {
            0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xa1..=0xff => count += 1,
            _ => return Err(Fault::at(bytes.len() - rest.len(), "unexpected character")),
        }
        rest = tail;
    }
    if count > 1000 {
        return Err(Fault::whole("longer than 1000 characters"));
    }
    Ok(())
}
