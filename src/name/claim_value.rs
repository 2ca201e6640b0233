use super::string_newtype;
use crate::parse_error::Fault;

string_newtype! {
    /// The value of a claim in the token of an identity provider, such as its audience or subject,
    /// taken letter by letter.
    ///
    /// Nothing in it acts as a wildcard or a policy variable: what writes it into a policy escapes
    /// those characters. For a pattern there is [`ClaimPattern`](crate::ClaimPattern).
    ///
    /// Source: IAM User Guide, *Available keys for AWS OIDC federation*.
    ///
    /// # Syntax
    ///
    /// - at least 1 character
    /// - no control characters
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - a line feed: ``control character `\n` at byte 0``
    ///
    /// ```
    /// use iam_policy::ClaimValue;
    ///
    /// let audience = ClaimValue::new("sts.amazonaws.com")?;
    /// assert_eq!(audience, "sts.amazonaws.com");
    /// assert_eq!(ClaimValue::new("").unwrap_err().to_string(), "invalid claim value ``: empty");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ClaimValue;
    what = "claim value";
    parse = parse;
    pattern = r"^[^\x00-\x1f\x7f]+$";
    example = "sts.amazonaws.com";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::whole("empty"));
    }
    let mut offset = 0;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if byte.is_ascii_control() {
            return Err(Fault::at(offset, "control character"));
        }
        offset += 1;
        rest = tail;
    }
    Ok(())
}
