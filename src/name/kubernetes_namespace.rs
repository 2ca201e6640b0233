use super::{Class, check, check_length, service_principal, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name of a namespace in a Kubernetes cluster.
    ///
    /// Source: Kubernetes documentation, *Object Names and IDs* (label names of RFC 1123).
    ///
    /// # Syntax
    ///
    /// - 1 to 63 characters
    /// - only `a`–`z`, `0`–`9` and `-`, with a letter or digit at both ends
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 64 × `a`: `longer than 63 characters`
    /// - `kube*`: ``unexpected character `*` at byte 4``
    /// - `-a`: ``part begins with a hyphen `-` at byte 0``
    /// - `a-`: ``part ends with a hyphen `-` at byte 1``
    ///
    /// ```
    /// use iam_policy::KubernetesNamespace;
    ///
    /// let namespace = KubernetesNamespace::new("kube-system")?;
    /// assert_eq!(namespace, "kube-system");
    /// assert_eq!(
    ///     KubernetesNamespace::new("kube*").unwrap_err().to_string(),
    ///     "invalid Kubernetes namespace `kube*`: unexpected character `*` at byte 4",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct KubernetesNamespace;
    what = "Kubernetes namespace";
    parse = parse;
    pattern = "^(?=.{1,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
    example = "kube-system";
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    check_length!(bytes, 1, 63);
    service_principal::check_parts(bytes)
}
