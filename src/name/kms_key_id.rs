use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id of a KMS key: the part of its ARN after `key/`.
    ///
    /// KMS gives out ids in the form of a UUID and, for multi-Region keys, `mrk-` with 32 digits.
    /// The API's own model asks only for letters, digits and hyphens, and this type does no more,
    /// so that the ids of test doubles fit. An alias is a [`KmsAliasName`](crate::KmsAliasName).
    ///
    /// Source: AWS KMS API Reference, *DescribeKey*.
    ///
    /// # Syntax
    ///
    /// - 1 to 2,048 characters
    /// - only letters, digits and `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 2,049 × `a`: `longer than 2048 characters`
    /// - `key/1234`: ``unexpected character `/` at byte 3``
    ///
    /// ```
    /// use iam_policy::KmsKeyId;
    ///
    /// let key = KmsKeyId::new("1234abcd-12ab-34cd-56ef-1234567890ab")?;
    /// assert_eq!(key, "1234abcd-12ab-34cd-56ef-1234567890ab");
    /// assert_eq!(
    ///     KmsKeyId::new("key/1234").unwrap_err().to_string(),
    ///     "invalid KMS key id `key/1234`: unexpected character `/` at byte 3",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct KmsKeyId;
    what = "KMS key id";
    parse = parse;
    pattern = "^[A-Za-z0-9-]{1,2048}$";
    example = "1234abcd-12ab-34cd-56ef-1234567890ab";
}

impl KmsKeyId {
    /// Whether the key is a multi-Region key, whose id is the same in all its Regions.
    ///
    /// ```
    /// use iam_policy::KmsKeyId;
    ///
    /// assert!(KmsKeyId::new("mrk-1234abcd12ab34cd56ef1234567890ab")?.is_multi_region());
    /// assert!(!KmsKeyId::new("1234abcd-12ab-34cd-56ef-1234567890ab")?.is_multi_region());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn is_multi_region(&self) -> bool {
        self.as_str().starts_with("mrk-")
    }
}

const CHARACTERS: Class = Class::ALPHANUMERIC.or(Class::of(b"-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 1, 2048);
    Ok(())
}
