use super::{Class, check, check_length, service_principal, starts_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// An OpenID Connect identity provider: the host and path of its URL, as they stand in the ARN
    /// of the provider and before the colon of its condition keys.
    ///
    /// The providers built into AWS, such as `cognito-identity.amazonaws.com`, have this form too.
    ///
    /// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
    ///
    /// # Syntax
    ///
    /// - 1 to 255 characters, without `https://`
    /// - a host: parts of letters, digits and `-` joined by periods, each with a letter or digit at
    ///   both ends
    /// - optionally `/` and a path of letters, digits and `.`, `_`, `~`, `%`, `/`, `-`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - `https://example.com`: `begins with a scheme`
    /// - 256 characters: `longer than 255 characters`
    /// - `example.com:443`: ``unexpected character `:` at byte 11``
    /// - `example.com/a?b`: ``unexpected character `?` at byte 13``
    /// - `example..com`: ``empty part `.` at byte 8``
    /// - `-a.example.com`: ``part begins with a hyphen `-` at byte 0``
    /// - `a-.example.com`: ``part ends with a hyphen `-` at byte 1``
    ///
    /// ```
    /// use iam_policy::OidcProvider;
    ///
    /// let provider = OidcProvider::new("token.actions.githubusercontent.com")?;
    /// assert_eq!(provider, "token.actions.githubusercontent.com");
    /// assert_eq!(
    ///     OidcProvider::new("https://example.com").unwrap_err().to_string(),
    ///     "invalid OIDC provider `https://example.com`: begins with a scheme",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct OidcProvider;
    what = an "OIDC provider";
    parse = parse;
    pattern = concat!(
        r"^(?=.{1,255}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?",
        r"(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(/[A-Za-z0-9._~%/-]*)?$",
    );
    example = "token.actions.githubusercontent.com";
}

const HOST: Class = Class::ALPHANUMERIC.or(Class::of(b".-"));
const PATH: Class = HOST.or(Class::of(b"_~%/"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if starts_with(bytes, b"https://") || starts_with(bytes, b"http://") {
        return Err(Fault::whole("begins with a scheme")
            .help("write the host and the path without `https://`"));
    }
    let (host, path) = split_host(bytes);
    check!(HOST.check(host));
    if let Err(fault) = PATH.check(path) {
        return Err(fault.shifted(host.len()));
    }
    check_length!(bytes, 1, 255);
    service_principal::check_parts(host)
}

/// The host, and the path with its slash.
const fn split_host(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if *byte == b'/' {
            break;
        }
        rest = tail;
    }
    bytes.split_at(bytes.len() - rest.len())
}
