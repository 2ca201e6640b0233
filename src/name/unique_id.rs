use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id that IAM gives a user, role, group or policy, which no later entity of the same name
    /// gets again.
    ///
    /// IAM stores the principals of a trust policy in this form: a policy shows `AROA…` where the
    /// role was deleted since. The first four letters tell the kind, such as `AIDA` for a user and
    /// `AROA` for a role; AWS does not promise a full list.
    ///
    /// Source: IAM User Guide, *IAM identifiers*.
    ///
    /// # Syntax
    ///
    /// - 16 to 128 characters
    /// - `A`, then only `A`–`Z` and `0`–`9`
    ///
    /// # Errors
    ///
    /// - `AIDA`: `shorter than 16 characters`
    /// - 129 × `A`: `longer than 128 characters`
    /// - `aidacksc6q2d4example`: ``unexpected character `a` at byte 0``
    /// - `BIDACKCEVSQ6C2EXAMPLE`: ``does not begin with `A` ``
    ///
    /// ```
    /// use iam_policy::UniqueId;
    ///
    /// let id = UniqueId::new("AIDACKCEVSQ6C2EXAMPLE")?;
    /// assert_eq!(id, "AIDACKCEVSQ6C2EXAMPLE");
    /// assert_eq!(
    ///     UniqueId::new("AIDA").unwrap_err().to_string(),
    ///     "invalid unique id `AIDA`: shorter than 16 characters",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct UniqueId;
    what = "unique id";
    parse = parse;
    pattern = "^A[A-Z0-9]{15,127}$";
    example = "AIDACKCEVSQ6C2EXAMPLE";
}

impl UniqueId {
    /// The four letters that tell the kind of entity.
    ///
    /// ```
    /// use iam_policy::UniqueId;
    ///
    /// assert_eq!(UniqueId::new("AROADBQP57FF2AEXAMPLE")?.prefix(), "AROA");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn prefix(&self) -> &str {
        self.as_str().get(..4).unwrap_or_default()
    }
}

const CHARACTERS: Class = Class::UPPER.or(Class::DIGIT);

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 16, 128);
    match bytes {
        [b'A', ..] => Ok(()),
        _ => Err(Fault::whole("does not begin with `A`")),
    }
}
