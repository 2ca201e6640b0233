use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The path of an IAM user, group, role or instance profile: what stands between the type and
    /// the name in its ARN.
    ///
    /// A managed policy has a [`PolicyPath`](crate::PolicyPath). The default is `/`.
    ///
    /// Source: IAM API Reference, *CreateRole*.
    ///
    /// # Syntax
    ///
    /// - 1 to 512 characters
    /// - `/` alone, or `/` at both ends with at least one character between
    /// - only printable ASCII without the space: U+0021 to U+007E
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 513 characters: `longer than 512 characters`
    /// - `team/`: ``does not begin with `/` ``
    /// - `/team`: ``does not end with `/` ``
    /// - `//`: `nothing between the slashes`
    /// - `/a b/`: ``unexpected character ` ` at byte 2``
    ///
    /// ```
    /// use iam_policy::Path;
    ///
    /// let path = Path::new("/division_abc/")?;
    /// assert_eq!(path, "/division_abc/");
    /// assert_eq!(
    ///     Path::new("team").unwrap_err().to_string(),
    ///     "invalid path `team`: does not begin with `/`",
    /// );
    /// assert_eq!(Path::default(), "/");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct Path;
    what = "path";
    parse = parse;
    pattern = "^(?=.{1,512}$)/([!-~]+/)?$";
    example = "/division_abc/";
}

impl Path {
    /// The path of an entity that was given none: `/`.
    ///
    /// ```
    /// assert_eq!(iam_policy::Path::ROOT, "/");
    /// ```
    pub const ROOT: Self = Self::from_static("/");
}

impl Default for Path {
    fn default() -> Self {
        Self::ROOT
    }
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::VISIBLE.check(bytes));
    check_length!(bytes, 1, 512);
    check_slashes(bytes)
}

/// A slash at both ends, shared by the two kinds of path.
pub(super) const fn check_slashes(bytes: &[u8]) -> Result<(), Fault> {
    match bytes {
        [b'/', b'/'] => Err(Fault::whole("nothing between the slashes")),
        [b'/'] | [b'/', .., b'/'] => Ok(()),
        [b'/', ..] => Err(Fault::whole("does not end with `/`")),
        _ => Err(Fault::whole("does not begin with `/`")),
    }
}
