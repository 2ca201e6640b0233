use super::{Class, account_id, bucket_name, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The alias of an AWS account: the first part of its sign-in address.
    ///
    /// Source: IAM API Reference, *CreateAccountAlias*.
    ///
    /// # Syntax
    ///
    /// - 3 to 63 characters
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    /// - no two hyphens in a row
    /// - not 12 digits, which would read as an account id
    ///
    /// # Errors
    ///
    /// - `ab`: `shorter than 3 characters`
    /// - 64 × `a`: `longer than 63 characters`
    /// - `-abc`: `does not begin with a letter or digit`
    /// - `abc-`: `does not end with a letter or digit`
    /// - `a--b`: ``second hyphen in a row `-` at byte 2``
    /// - `111122223333`: `has the shape of an account id`
    /// - `My-alias`: ``uppercase letter `M` at byte 0``
    ///
    /// ```
    /// use iam_policy::AccountAlias;
    ///
    /// let alias = AccountAlias::new("my-company")?;
    /// assert_eq!(alias, "my-company");
    /// assert_eq!(
    ///     AccountAlias::new("a--b").unwrap_err().to_string(),
    ///     "invalid account alias `a--b`: second hyphen in a row `-` at byte 2",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct AccountAlias;
    what = an "account alias";
    parse = parse;
    pattern = "^(?![0-9]{12}$)(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$";
    example = "my-company";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 3, 63);
    check!(bucket_name::check_edges(bytes));
    let mut rest = bytes;
    let mut offset = 0;
    while let [byte, tail @ ..] = rest {
        if let (b'-', [b'-', ..]) = (*byte, tail) {
            return Err(Fault::at(offset + 1, "second hyphen in a row"));
        }
        offset += 1;
        rest = tail;
    }
    if account_id::parse(bytes).is_ok() {
        return Err(Fault::whole("has the shape of an account id"));
    }
    Ok(())
}
