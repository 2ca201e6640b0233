use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id of an Amazon Cognito identity pool: its Region and an id of its own.
    ///
    /// Source: Amazon Cognito Federated Identities API Reference, *IdentityPool*.
    ///
    /// # Syntax
    ///
    /// - 1 to 55 characters
    /// - a Region: `a`–`z`, `0`–`9` and `-`
    /// - `:`
    /// - `0`–`9`, `a`–`f` and `-`
    ///
    /// # Errors
    ///
    /// - 56 characters: `longer than 55 characters`
    /// - `us-east-1`: ``no `:` behind the Region``
    /// - `:12345678`: `no Region before the colon`
    /// - `us-east-1:`: `no id behind the colon`
    /// - `us-east-1:*`: ``unexpected character `*` at byte 10``
    ///
    /// ```
    /// use iam_policy::CognitoIdentityPoolId;
    ///
    /// let pool = CognitoIdentityPoolId::new("us-east-1:12345678-abcd-abcd-abcd-123456790ab")?;
    /// assert_eq!(pool, "us-east-1:12345678-abcd-abcd-abcd-123456790ab");
    /// assert_eq!(
    ///     CognitoIdentityPoolId::new("us-east-1:*").unwrap_err().to_string(),
    ///     "invalid Cognito identity pool id `us-east-1:*`: unexpected character `*` at byte 10",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct CognitoIdentityPoolId;
    what = "Cognito identity pool id";
    parse = parse;
    pattern = r"^(?=.{1,55}$)[a-z0-9-]+:[0-9a-f-]+$";
    example = "us-east-1:12345678-abcd-abcd-abcd-123456790ab";
}

const ID: Class = Class::DIGIT.or(Class::of(b"abcdef-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let mut offset = 0;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        match byte {
            b':' if offset == 0 => return Err(Fault::whole("no Region before the colon")),
            b':' if tail.is_empty() => return Err(Fault::whole("no id behind the colon")),
            b':' => {
                if let Err(fault) = ID.check(tail) {
                    return Err(fault.shifted(offset + 1));
                }
                check_length!(bytes, 55);
                return Ok(());
            }
            byte => check!(check_region(*byte, offset)),
        }
        offset += 1;
        rest = tail;
    }
    Err(Fault::whole("no `:` behind the Region"))
}

const fn check_region(byte: u8, offset: usize) -> Result<(), Fault> {
    const REGION: Class = Class::LOWER_DIGIT_HYPHEN;
    if REGION.contains(byte) { Ok(()) } else { Err(REGION.refuse(byte, offset)) }
}
