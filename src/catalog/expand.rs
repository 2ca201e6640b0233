//! What a pattern of actions stands for.

use super::action::KnownAction;
use super::blob::{Candidates, matches};
use super::{Catalog, Service};

impl<'a> Service<'a> {
    /// The actions whose names match a pattern, letters in either case; retired ones are not among
    /// them.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let s3 = Catalog::embedded().service("s3").unwrap();
    /// assert!(s3.expand("put*acl").all(|action| action.name().ends_with("Acl")));
    /// ```
    pub fn expand(self, pattern: &str) -> impl Iterator<Item = KnownAction<'a>> + Clone {
        let blob = self.blob;
        // Most names are told by the letter that they end with.
        let last = pattern.bytes().next_back().filter(|byte| !matches!(byte, b'*' | b'?'));
        let Candidates { range, all_match } = blob.candidates(self.id, pattern.as_bytes());
        let is_match = move |id: &u16| {
            let name = || blob.bytes_of(blob.action(*id).name);
            let may_end = |name: &[u8]| {
                last.is_none_or(|last| name.last().is_some_and(|of| of.eq_ignore_ascii_case(&last)))
            };
            all_match || (may_end(name()) && matches(pattern.as_bytes(), name()))
        };
        (range.0..range.1).filter(is_match).map(move |id| KnownAction { blob, id })
    }
}

impl Catalog {
    /// The actions that a pattern such as `s3:Get*` stands for, in AWS's spelling, in the order of
    /// service prefixes and names; `*` is all of them. Retired actions are not among them.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let uploads: Vec<_> =
    ///     catalog.expand("s3:*multipartupload*").map(|action| action.to_string()).collect();
    /// assert!(uploads.contains(&"s3:AbortMultipartUpload".to_owned()));
    /// assert_eq!(catalog.expand("*").count(), catalog.actions().count());
    /// assert_eq!(catalog.expand("s3:Fly*").count(), 0);
    /// ```
    pub fn expand<'a>(&'a self, pattern: &'a str) -> impl Iterator<Item = KnownAction<'a>> + Clone {
        let (prefix, name) = match pattern.split_once(':') {
            Some(parts) => parts,
            None if pattern == "*" => ("*", "*"),
            // Not an action, so nothing.
            None => ("", ""),
        };
        let is_open = prefix.contains(['*', '?']);
        let one = self.service(prefix).filter(|_| !is_open);
        let is_match = move |service: &Service<'_>| {
            is_open && matches(prefix.as_bytes(), service.prefix().as_bytes())
        };
        let many = is_open.then(|| self.services().filter(is_match));
        one.into_iter()
            .chain(many.into_iter().flatten())
            .flat_map(move |service| service.expand(name))
    }
}
