use super::{Class, check, check_length, path, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The path of a managed policy: what stands between `policy` and the name in its ARN.
    ///
    /// Stricter than the [`Path`](crate::Path) of other entities. The default is `/`.
    ///
    /// Source: IAM API Reference, *CreatePolicy*.
    ///
    /// # Syntax
    ///
    /// - 1 to 512 characters
    /// - `/` alone, or `/` at both ends with names between, single slashes between those
    /// - the names hold only letters, digits and `_`, `+`, `=`, `,`, `.`, `@`, `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 513 characters: `longer than 512 characters`
    /// - `team/`: ``does not begin with `/` ``
    /// - `/team`: ``does not end with `/` ``
    /// - `//`: `nothing between the slashes`
    /// - `/a//b/`: ``second slash in a row `/` at byte 3``
    /// - `/a:b/`: ``unexpected character `:` at byte 2``
    ///
    /// ```
    /// use iam_policy::PolicyPath;
    ///
    /// let path = PolicyPath::new("/division_abc/")?;
    /// assert_eq!(path, "/division_abc/");
    /// assert_eq!(
    ///     PolicyPath::new("/a//b/").unwrap_err().to_string(),
    ///     "invalid policy path `/a//b/`: second slash in a row `/` at byte 3",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct PolicyPath;
    what = "policy path";
    parse = parse;
    pattern = "^(?=.{1,512}$)(/[A-Za-z0-9_+=,.@-]+)*/$";
    example = "/division_abc/";
}

impl PolicyPath {
    /// The path of a policy that was given none: `/`.
    ///
    /// ```
    /// assert_eq!(iam_policy::PolicyPath::ROOT, "/");
    /// ```
    pub const ROOT: Self = Self::from_static("/");
}

impl Default for PolicyPath {
    fn default() -> Self {
        Self::ROOT
    }
}

const CHARACTERS: Class = Class::ENTITY.or(Class::of(b"/"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 1, 512);
    check!(path::check_slashes(bytes));
    let mut rest = bytes;
    let mut offset = 0;
    while let [byte, tail @ ..] = rest {
        if let (b'/', [b'/', ..]) = (*byte, tail) {
            return Err(Fault::at(offset + 1, "second slash in a row"));
        }
        offset += 1;
        rest = tail;
    }
    Ok(())
}
