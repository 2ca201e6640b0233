use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a KMS alias, with its prefix `alias/`.
    ///
    /// Source: AWS KMS API Reference, *CreateAlias*.
    ///
    /// # Syntax
    ///
    /// - at most 256 characters
    /// - `alias/`, then at least one letter, digit, `:`, `/`, `_` or `-`
    ///
    /// # Errors
    ///
    /// - `my-key`: ``does not begin with `alias/` ``
    /// - `alias/`: ``nothing after `alias/` ``
    /// - 257 characters: `longer than 256 characters`
    /// - `alias/my.key`: ``unexpected character `.` at byte 8``
    ///
    /// ```
    /// use iam_policy::KmsAliasName;
    ///
    /// let alias = KmsAliasName::new("alias/forecast")?;
    /// assert_eq!(alias, "alias/forecast");
    /// assert_eq!(
    ///     KmsAliasName::new("forecast").unwrap_err().to_string(),
    ///     "invalid KMS alias name `forecast`: does not begin with `alias/`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct KmsAliasName;
    what = "KMS alias name";
    parse = parse;
    pattern = "^alias/[A-Za-z0-9:/_-]{1,250}$";
    example = "alias/forecast";
}

impl KmsAliasName {
    /// Whether the alias belongs to an AWS managed key.
    ///
    /// ```
    /// use iam_policy::KmsAliasName;
    ///
    /// assert!(KmsAliasName::new("alias/aws/s3")?.is_aws_managed());
    /// assert!(!KmsAliasName::new("alias/forecast")?.is_aws_managed());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn is_aws_managed(&self) -> bool {
        self.as_str().starts_with("alias/aws/")
    }
}

const CHARACTERS: Class = Class::WORD.or(Class::of(b":/-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [b'a', b'l', b'i', b'a', b's', b'/', name @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `alias/`"));
    };
    if name.is_empty() {
        return Err(Fault::whole("nothing after `alias/`"));
    }
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 256);
    Ok(())
}
