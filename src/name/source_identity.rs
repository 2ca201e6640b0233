use super::{Class, check, check_length, starts_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The person or program behind a role session, which stays with it through role chaining; in
    /// the condition keys `sts:SourceIdentity` and `aws:SourceIdentity`.
    ///
    /// Source: AWS Security Token Service API Reference, *AssumeRole*.
    ///
    /// # Syntax
    ///
    /// - 2 to 64 characters
    /// - only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    /// - not the reserved prefix `aws:`
    ///
    /// # Errors
    ///
    /// - `a`: `shorter than 2 characters`
    /// - 65 × `a`: `longer than 64 characters`
    /// - `a b`: ``unexpected character ` ` at byte 1``
    /// - `aws:x`: ``begins with the reserved prefix `aws:` ``
    ///
    /// ```
    /// use iam_policy::SourceIdentity;
    ///
    /// let source_identity = SourceIdentity::new("DiegoRamirez")?;
    /// assert_eq!(source_identity, "DiegoRamirez");
    /// assert_eq!(
    ///     SourceIdentity::new("a b").unwrap_err().to_string(),
    ///     "invalid source identity `a b`: unexpected character ` ` at byte 1",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct SourceIdentity;
    what = "source identity";
    parse = parse;
    pattern = "^[A-Za-z0-9_+=,.@-]{2,64}$";
    example = "DiegoRamirez";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if starts_with(bytes, b"aws:") {
        return Err(Fault::whole("begins with the reserved prefix `aws:`"));
    }
    check!(Class::ENTITY.check(bytes));
    check_length!(bytes, 2, 64);
    Ok(())
}
