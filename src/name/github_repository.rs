use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// A repository on GitHub with its owner: `owner/name`.
    ///
    /// The case counts where a policy tests it: write it as GitHub shows it.
    ///
    /// # Syntax
    ///
    /// - the owner, a user or an organization: letters, digits, `-` and `_`
    /// - `/`
    /// - the name: letters, digits, `-`, `_` and `.`
    ///
    /// # Errors
    ///
    /// - `octo-repo`: ``no `/` between owner and name``
    /// - `/octo-repo`: `no owner before the slash`
    /// - `octo-org/`: `no name behind the slash`
    /// - `octo-*/octo-repo`: ``unexpected character `*` at byte 5``
    /// - `octo-org/octo-repo/x`: ``unexpected character `/` at byte 18``
    ///
    /// ```
    /// use iam_policy::GitHubRepository;
    ///
    /// let repository = GitHubRepository::new("octo-org/octo-repo")?;
    /// assert_eq!(repository, "octo-org/octo-repo");
    /// assert_eq!(
    ///     GitHubRepository::new("octo-org/*").unwrap_err().to_string(),
    ///     "invalid GitHub repository `octo-org/*`: unexpected character `*` at byte 9",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct GitHubRepository;
    what = "GitHub repository";
    parse = parse;
    pattern = "^[A-Za-z0-9_-]+/[A-Za-z0-9._-]+$";
    example = "octo-org/octo-repo";
}

const OWNER: Class = Class::WORD.or(Class::of(b"-"));
const NAME: Class = OWNER.or(Class::of(b"."));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let mut offset = 0;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        match byte {
            b'/' if offset == 0 => return Err(Fault::whole("no owner before the slash")),
            b'/' if tail.is_empty() => return Err(Fault::whole("no name behind the slash")),
            b'/' => {
                return match NAME.check(tail) {
                    Ok(()) => Ok(()),
                    Err(fault) => Err(fault.shifted(offset + 1)),
                };
            }
            byte if !OWNER.contains(*byte) => return Err(OWNER.refuse(*byte, offset)),
            _ => {}
        }
        offset += 1;
        rest = tail;
    }
    Err(Fault::whole("no `/` between owner and name"))
}
