//! What a list of actions and patterns stands for.

use std::collections::BTreeMap;

use super::Catalog;
use super::action::KnownAction;
use crate::element::action::parse;
use crate::text::Text;

/// What a list of actions and patterns stands for: actions by their names, and what stands for none.
///
/// [`Catalog::expand_all`] makes it.
///
/// ```
/// use iam_policy::catalog::{Catalog, Expansion};
///
/// let expansion: Expansion<'_> = Catalog::embedded().expand_all(["s3:*Acl", "s3:GetRainbow"]);
/// assert!(expansion.actions().any(|action| action.name() == "PutObjectAcl"));
/// assert_eq!(expansion.unmatched(), ["s3:GetRainbow"]);
/// ```
#[derive(Clone, Debug)]
pub struct Expansion<'a> {
    actions: Vec<KnownAction<'a>>,
    unmatched: Vec<Text>,
}

impl<'a> Expansion<'a> {
    /// The actions, each once, in the order of service prefixes and names.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let expansion = Catalog::embedded().expand_all(["s3:putobject", "s3:PutObject", "iam:PassRole"]);
    /// let names: Vec<_> = expansion.actions().map(|action| action.to_string()).collect();
    /// assert_eq!(names, ["iam:PassRole", "s3:PutObject"]);
    /// ```
    pub fn actions(&self) -> impl DoubleEndedIterator<Item = KnownAction<'a>> + Clone {
        self.actions.iter().copied()
    }

    /// The entries that stand for no action of today, as they were written, each once: what the
    /// catalog does not know, what is retired, and what is no action at all.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let expansion = catalog.expand_all(["s3:GetRainbow", "codestar:CreateProject", "s3:PutObject"]);
    /// assert_eq!(expansion.unmatched(), ["codestar:CreateProject", "s3:GetRainbow"]);
    /// assert!(catalog.action("codestar:CreateProject").unwrap().retired().is_some());
    /// ```
    pub fn unmatched(&self) -> &[Text] {
        &self.unmatched
    }

    /// Both, as a list for a policy: no entry is lost.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let expansion = Catalog::embedded().expand_all(["s3:PutObject", "s3:GetRainbow"]);
    /// assert_eq!(expansion.to_list(), ["s3:GetRainbow", "s3:PutObject"]);
    /// ```
    pub fn to_list(&self) -> Vec<Text> {
        let names = self.actions().map(|action| Text::from(action.to_string()));
        sorted(names.chain(self.unmatched.iter().cloned()).collect())
    }
}

impl Catalog {
    /// What a list of actions and patterns stands for. It is all of them, in AWS's spelling; what
    /// stands for nothing is kept.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    /// use iam_policy::{Action, actions};
    ///
    /// const UPLOADS: [Action; 2] = actions!["s3:*MultipartUpload", "s3:PutObject"];
    /// let expansion = Catalog::embedded().expand_all(UPLOADS);
    /// assert_eq!(expansion.to_list(), ["s3:AbortMultipartUpload", "s3:PutObject"]);
    /// ```
    pub fn expand_all<I>(&self, entries: I) -> Expansion<'_>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let Entries { found, unmatched, .. } = Entries::new(self, entries);
        let blob = self.blob();
        let ids = (0..u16::MAX).zip(found).filter_map(|(id, is_found)| is_found.then_some(id));
        Expansion { actions: ids.map(|id| KnownAction { blob, id }).collect(), unmatched }
    }
}

/// The entries of a list, told apart.
pub(super) struct Entries {
    /// Whether an entry stands for the action of a number.
    pub(super) found: Vec<bool>,
    /// Those that stand for an action.
    pub(super) matched: Vec<Text>,
    pub(super) unmatched: Vec<Text>,
}

impl Entries {
    pub(super) fn new<I>(catalog: &Catalog, entries: I) -> Self
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let mut distinct = BTreeMap::new();
        for entry in entries {
            let entry = entry.as_ref();
            distinct.entry(order(entry)).or_insert_with(|| Text::from(entry));
        }
        let found = vec![false; usize::from(u16::MAX)];
        let mut all = Self { found, matched: Vec::new(), unmatched: Vec::new() };
        for entry in distinct.into_values() {
            let is_matched = parse(entry.as_bytes()).is_ok() && all.find(catalog, &entry);
            if is_matched { &mut all.matched } else { &mut all.unmatched }.push(entry);
        }
        all
    }

    fn find(&mut self, catalog: &Catalog, entry: &str) -> bool {
        let mut is_matched = false;
        for action in catalog.expand(entry) {
            is_matched = true;
            if let Some(found) = self.found.get_mut(usize::from(action.id)) {
                *found = true;
            }
        }
        is_matched
    }
}

/// In the order of service prefixes and names.
pub(super) fn sorted(mut list: Vec<Text>) -> Vec<Text> {
    list.sort_by_cached_key(|entry| order(entry));
    list
}

/// What an entry is sorted by, the same for entries that mean the same.
fn order(entry: &str) -> (String, Option<String>) {
    let entry = entry.to_ascii_lowercase();
    match entry.split_once(':') {
        Some((prefix, name)) => (prefix.to_owned(), Some(name.to_owned())),
        None => (entry, None),
    }
}
