use super::{Class, organization_id, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The place of an account in its organization: the organization, the root, and the
    /// organizational units down to it.
    ///
    /// It is a value of the condition keys `aws:PrincipalOrgPaths`, `aws:ResourceOrgPaths` and
    /// `aws:SourceOrgPaths`. A condition that means everything below writes the path, then `*`.
    ///
    /// Source: IAM User Guide, *AWS global condition context keys*.
    ///
    /// # Syntax
    ///
    /// - an [`OrganizationId`](crate::OrganizationId) and `/`
    /// - `r-`, 4 to 32 of `a`–`z` and `0`–`9`, and `/`
    /// - any number of `ou-`, 4 to 32 of the same, `-`, 8 to 32 of the same, and `/`
    ///
    /// # Errors
    ///
    /// - `o-a1b2c3d4e5/r-ab12`: ``does not end with `/` ``
    /// - `o-short/r-ab12/`: `does not begin with an organization id`
    /// - `o-a1b2c3d4e5/ab12/`: ``not a root id `a` at byte 13``
    /// - `o-a1b2c3d4e5/r-ab12/x/`: ``not an organizational unit id `x` at byte 20``
    ///
    /// ```
    /// use iam_policy::OrganizationPath;
    ///
    /// let path = OrganizationPath::new("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/")?;
    /// assert_eq!(path, "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/");
    /// assert_eq!(
    ///     OrganizationPath::new("o-a1b2c3d4e5/r-ab12").unwrap_err().to_string(),
    ///     "invalid organization path `o-a1b2c3d4e5/r-ab12`: does not end with `/`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct OrganizationPath;
    what = an "organization path";
    parse = parse;
    pattern = concat!(
        r"^o-[a-z0-9]{10,32}/r-[a-z0-9]{4,32}/",
        r"(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}/)*$",
    );
    example = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [.., b'/'] = bytes else { return Err(Fault::whole("does not end with `/`")) };
    let (organization, mut rest) = segment(bytes);
    if organization_id::parse(organization).is_err() {
        return Err(Fault::whole("does not begin with an organization id"));
    }
    let (root, units) = segment(rest);
    if !is_root_id(root) {
        return Err(Fault::at(bytes.len() - rest.len(), "not a root id"));
    }
    rest = units;
    while !rest.is_empty() {
        let (unit, tail) = segment(rest);
        if !is_unit_id(unit) {
            return Err(Fault::at(bytes.len() - rest.len(), "not an organizational unit id"));
        }
        rest = tail;
    }
    Ok(())
}

/// What stands before the next slash, and after it.
const fn segment(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if *byte == b'/' {
            return (bytes.split_at(bytes.len() - rest.len()).0, tail);
        }
        rest = tail;
    }
    (bytes, rest)
}

const fn is_root_id(bytes: &[u8]) -> bool {
    let [b'r', b'-', id @ ..] = bytes else { return false };
    id.len() >= 4 && id.len() <= 32 && Class::LOWER_DIGIT.check(id).is_ok()
}

const fn is_unit_id(bytes: &[u8]) -> bool {
    let [b'o', b'u', b'-', id @ ..] = bytes else { return false };
    let mut rest = id;
    while let [byte, tail @ ..] = rest {
        if *byte == b'-' {
            let root = id.len() - rest.len();
            return root >= 4
                && root <= 32
                && tail.len() >= 8
                && tail.len() <= 32
                && Class::LOWER_DIGIT.check(tail).is_ok();
        }
        if !Class::LOWER_DIGIT.contains(*byte) {
            return false;
        }
        rest = tail;
    }
    false
}
