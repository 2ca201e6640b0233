use super::{check, claim_value, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// A pattern for the value of a claim in the token of an identity provider.
    ///
    /// `*` stands for any characters, `/` and `:` included, and `?` for one. Policy variables work
    /// in it as well. For a text without any of that there is [`ClaimValue`](crate::ClaimValue).
    ///
    /// Source: IAM User Guide, *IAM JSON policy elements: Condition operators*.
    ///
    /// # Syntax
    ///
    /// - at least 1 character other than `*` and `?`
    /// - no control characters
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - `*`: `only wildcards`
    /// - a line feed: ``control character `\n` at byte 0``
    ///
    /// ```
    /// use iam_policy::ClaimPattern;
    ///
    /// let subject = ClaimPattern::new("repo:octo-org/octo-repo:*")?;
    /// assert_eq!(subject, "repo:octo-org/octo-repo:*");
    /// assert_eq!(
    ///     ClaimPattern::new("*").unwrap_err().to_string(),
    ///     "invalid claim pattern `*`: only wildcards",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ClaimPattern;
    what = "claim pattern";
    parse = parse;
    pattern = r"^(?![*?]*$)[^\x00-\x1f\x7f]+$";
    example = "repo:octo-org/octo-repo:*";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(claim_value::parse(bytes));
    let mut rest = bytes;
    while let [b'*' | b'?', tail @ ..] = rest {
        rest = tail;
    }
    if rest.is_empty() {
        return Err(Fault::whole("only wildcards").help("a pattern needs some text of its own"));
    }
    Ok(())
}
