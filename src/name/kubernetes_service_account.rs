use super::{Class, check, check_length, service_principal, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a service account in a namespace of a Kubernetes cluster.
    ///
    /// Source: Kubernetes documentation, *Object Names and IDs* (subdomain names of RFC 1123).
    ///
    /// # Syntax
    ///
    /// - 1 to 253 characters
    /// - parts of `a`–`z`, `0`–`9` and `-` joined by periods, each with a letter or digit at both
    ///   ends
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 254 × `a`: `longer than 253 characters`
    /// - `*`: ``unexpected character `*` at byte 0``
    /// - `a..b`: ``empty part `.` at byte 2``
    /// - `-a`: ``part begins with a hyphen `-` at byte 0``
    /// - `a-`: ``part ends with a hyphen `-` at byte 1``
    ///
    /// ```
    /// use iam_policy::KubernetesServiceAccount;
    ///
    /// let account = KubernetesServiceAccount::new("aws-node")?;
    /// assert_eq!(account, "aws-node");
    /// assert_eq!(
    ///     KubernetesServiceAccount::new("*").unwrap_err().to_string(),
    ///     "invalid Kubernetes service account `*`: unexpected character `*` at byte 0",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct KubernetesServiceAccount;
    what = "Kubernetes service account";
    parse = parse;
    pattern = concat!(
        r"^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?",
        r"(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$",
    );
    example = "aws-node";
}

const CHARACTERS: Class = Class::LOWER_DIGIT_HYPHEN.or(Class::of(b"."));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    check_length!(bytes, 1, 253);
    service_principal::check_parts(bytes)
}
