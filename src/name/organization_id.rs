use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The id of an organization in AWS Organizations: the value of the condition keys
    /// `aws:PrincipalOrgID`, `aws:ResourceOrgID` and `aws:SourceOrgID`.
    ///
    /// Source: AWS Organizations API Reference, *Organization*.
    ///
    /// # Syntax
    ///
    /// - `o-`, then 10 to 32 of `a`–`z` and `0`–`9`
    ///
    /// # Errors
    ///
    /// - `a1b2c3d4e5`: ``does not begin with `o-` ``
    /// - `o-a1b2c3d4e`: ``not 10 to 32 characters after `o-` ``
    /// - `o-a1b2c3d4e_`: ``unexpected character `_` at byte 11``
    ///
    /// ```
    /// use iam_policy::OrganizationId;
    ///
    /// let id = OrganizationId::new("o-a1b2c3d4e5")?;
    /// assert_eq!(id, "o-a1b2c3d4e5");
    /// assert_eq!(
    ///     OrganizationId::new("o-short").unwrap_err().to_string(),
    ///     "invalid organization id `o-short`: not 10 to 32 characters after `o-`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct OrganizationId;
    what = an "organization id";
    parse = parse;
    pattern = "^o-[a-z0-9]{10,32}$";
    example = "o-a1b2c3d4e5";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [b'o', b'-', id @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `o-`"));
    };
    if let Err(fault) = Class::LOWER_DIGIT.check(id) {
        return Err(fault.shifted(2));
    }
    if id.len() < 10 || id.len() > 32 {
        return Err(Fault::whole("not 10 to 32 characters after `o-`"));
    }
    Ok(())
}
