use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id of one of the versions of a managed policy; not to be confused with the `Version`
    /// element of a document.
    ///
    /// Source: IAM API Reference, *CreatePolicyVersion*.
    ///
    /// # Syntax
    ///
    /// - `v` and a number without leading zeros
    /// - optionally `.` and letters, digits and hyphens
    ///
    /// # Errors
    ///
    /// - the empty text: ``does not begin with `v` ``
    /// - `1`: ``does not begin with `v` ``
    /// - `v`: `number missing`
    /// - `v0`: `number begins with a zero`
    /// - `v1-2`: ``unexpected character `-` at byte 2``
    ///
    /// ```
    /// use iam_policy::PolicyVersionId;
    ///
    /// let id = PolicyVersionId::new("v1")?;
    /// assert_eq!(id, "v1");
    /// assert_eq!(
    ///     PolicyVersionId::new("v0").unwrap_err().to_string(),
    ///     "invalid policy version id `v0`: number begins with a zero",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct PolicyVersionId;
    what = "policy version id";
    parse = parse;
    pattern = r"^v[1-9][0-9]*(\.[A-Za-z0-9-]*)?$";
    example = "v1";
}

const SUFFIX: Class = Class::ALPHANUMERIC.or(Class::of(b"-"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [b'v', number @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `v`"));
    };
    match number {
        [] => return Err(Fault::whole("number missing")),
        [b'0', ..] => return Err(Fault::whole("number begins with a zero")),
        _ => {}
    }
    let mut rest = number;
    let mut offset = 1;
    while let [byte, tail @ ..] = rest {
        offset += 1;
        match *byte {
            b'0'..=b'9' => rest = tail,
            b'.' if offset > 2 => {
                return match SUFFIX.check(tail) {
                    Ok(()) => Ok(()),
                    Err(fault) => Err(fault.shifted(offset)),
                };
            }
            _ => return Err(Fault::at(offset - 1, "unexpected character")),
        }
    }
    Ok(())
}
