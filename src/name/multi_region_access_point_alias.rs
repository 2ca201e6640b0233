use super::{Class, check, check_length, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The alias that S3 gives a Multi-Region Access Point, which stands in its ARN.
    ///
    /// Source: Amazon S3 User Guide, *Rules for naming Amazon S3 Multi-Region Access Points*.
    ///
    /// # Syntax
    ///
    /// - at most 63 characters
    /// - a letter `a`–`z`, more of `a`–`z` and `0`–`9`, then `.mrap`
    ///
    /// # Errors
    ///
    /// - 64 characters: `longer than 63 characters`
    /// - `mfzwi23gnjvgw`: ``does not end with `.mrap` ``
    /// - `.mrap`: ``nothing before `.mrap` ``
    /// - `1abc.mrap`: `does not begin with a letter`
    /// - `my-point.mrap`: ``unexpected character `-` at byte 2``
    ///
    /// ```
    /// use iam_policy::MultiRegionAccessPointAlias;
    ///
    /// let alias = MultiRegionAccessPointAlias::new("mfzwi23gnjvgw.mrap")?;
    /// assert_eq!(alias, "mfzwi23gnjvgw.mrap");
    /// assert_eq!(
    ///     MultiRegionAccessPointAlias::new("mfzwi23gnjvgw").unwrap_err().to_string(),
    ///     "invalid Multi-Region Access Point alias `mfzwi23gnjvgw`: does not end with `.mrap`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct MultiRegionAccessPointAlias;
    what = "Multi-Region Access Point alias";
    parse = parse;
    pattern = r"^[a-z][a-z0-9]{0,57}\.mrap$";
    example = "mfzwi23gnjvgw.mrap";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [alias @ .., b'.', b'm', b'r', b'a', b'p'] = bytes else {
        return Err(Fault::whole("does not end with `.mrap`")
            .help("a Multi-Region Access Point is named in an ARN by its alias, not by its name"));
    };
    check!(Class::LOWER_DIGIT.check(alias));
    check_length!(bytes, 63);
    match alias {
        [] => Err(Fault::whole("nothing before `.mrap`")),
        [b'0'..=b'9', ..] => Err(Fault::whole("does not begin with a letter")),
        _ => Ok(()),
    }
}
