//! Fewer entries for the same actions of today.

mod cover;
mod words;

use std::collections::BTreeMap;

use super::expansion::{Entries, sorted};
use super::{Catalog, Service};
use crate::text::Text;
use cover::{Pattern, cover};

impl Catalog {
    /// A shorter list that stands for the same actions, and for no other, as of
    /// [the day of the catalog](Self::as_of). What AWS adds later, a pattern may take in: shrink what
    /// has to fit into a quota, and nothing else.
    ///
    /// - `service:*` stands where every action of the service is meant; `*` only where it was given
    /// - any other pattern is a name with one `*` for some whole words of it: at the end as in
    ///   `s3:GetObject*`, at the beginning as in `s3:*Tagging`, or between as in `s3:Get*Acl`. It
    ///   stands for two actions at least that nothing else in the list stands for. A pattern that was
    ///   given may stay, whatever its form
    /// - what is retired, unknown or no action is kept
    ///
    /// The list is in the order of service prefixes and names. It is never longer than the given one,
    /// neither in entries nor in characters, and nearly as short as such patterns can make it.
    ///
    /// ```
    /// use iam_policy::catalog::Catalog;
    ///
    /// let catalog = Catalog::embedded();
    /// let given = catalog.expand_all(["s3:*Tagging", "s3:GetObject", "s3:GetRainbow"]).to_list();
    /// assert!(given.len() > 10);
    /// let list = catalog.shrink(&given);
    /// assert_eq!(list, ["s3:*Tagging", "s3:GetObject", "s3:GetRainbow"]);
    /// ```
    pub fn shrink<I>(&self, entries: I) -> Vec<Text>
    where
        I: IntoIterator,
        I::Item: AsRef<str>,
    {
        let Entries { found, matched, unmatched } = Entries::new(self, entries);
        let every = matched.iter().find(|entry| matches!(entry.as_str(), "*" | "*:*"));
        if let Some(every) = every {
            return sorted(unmatched.into_iter().chain([every.clone()]).collect());
        }
        let mut list = unmatched;
        let mut given: BTreeMap<u16, Vec<&Text>> = BTreeMap::new();
        for entry in &matched {
            let prefix = entry.split_once(':').map_or("", |(prefix, _)| prefix);
            if let Some(service) = self.service(prefix) {
                given.entry(service.id).or_default().push(entry);
            }
        }
        for (id, given) in given {
            list.extend(Service { blob: self.blob(), id }.shrink(&given, &found));
        }
        sorted(list)
    }
}

impl Service<'_> {
    /// The entries that are given for the service, and the actions that were found to be meant.
    fn shrink(self, given: &[&Text], found: &[bool]) -> Vec<Text> {
        let is_found = |id: u16| found.get(usize::from(id)).copied().unwrap_or_default();
        let wanted: Vec<bool> = self.actions().map(|action| is_found(action.id)).collect();
        if wanted.len() > 1 && wanted.iter().all(|is_wanted| *is_wanted) {
            return vec![self.entry("*")];
        }
        let names: Vec<&str> = self.actions().map(|action| action.name()).collect();
        let mut patterns = words::patterns(&names, &wanted);
        // Beyond as many the names are shorter.
        let given_patterns = given.iter().filter_map(|entry| self.given_pattern(entry));
        patterns.extend(given_patterns.take(names.len()));
        let shrunk = cover(&names, &wanted, &patterns);
        let shrunk: Vec<Text> = shrunk.into_iter().map(|name| self.entry(name)).collect();
        let written: Vec<Text> = given.iter().map(|entry| self.written(entry)).collect();
        let (short, long) = (size(&shrunk), size(&written));
        if short.0 <= long.0 && short.1 <= long.1 { shrunk } else { written }
    }

    fn entry(self, name: &str) -> Text {
        Text::from(format!("{self}:{name}"))
    }

    /// An entry in AWS's spelling, as far as AWS spells it.
    fn written(self, entry: &str) -> Text {
        let name = entry.split_once(':').map_or("", |(_, name)| name);
        let is_pattern = name.contains(['*', '?']);
        let action = self.expand(name).next().filter(|_| !is_pattern);
        self.entry(action.map_or(name, |action| action.name()))
    }

    fn given_pattern(self, entry: &str) -> Option<Pattern> {
        let (_, name) = entry.split_once(':')?;
        name.contains(['*', '?']).then(|| {
            let first = self.actions().next().map_or(0, |action| action.id);
            let members = self.expand(name).map(|action| usize::from(action.id - first));
            Pattern { text: name.to_owned(), members: members.collect(), least: 1 }
        })
    }
}

/// How many entries a list has, and how many characters with what stands around each.
fn size(list: &[Text]) -> (usize, usize) {
    (list.len(), list.iter().map(|entry| cover::size(entry)).sum())
}
