//! Entries of a list that say nothing beside another entry of it.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::check::{Check, StatementContext};
use super::super::finding::{Finding, Findings};
use super::super::fix::Fix;
use super::budget::Budget;
use crate::arn::{self, wildcard};
use crate::element::action;
use crate::one_or_many::OneOrMany;
use crate::parse_error::Quoted;
use crate::text::Text;

mod filter;

/// What the entries of a list are, which says how they are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::validate) enum Kind {
    Action,
    Resource,
}

impl Kind {
    /// Whether `general` stands for everything that `special` stands for. Resources are compared as
    /// texts: a `*` runs past colons.
    pub(in crate::validate) fn covers(self, general: &str, special: &str) -> bool {
        if ends_differ(general, special) {
            return false;
        }
        match self {
            Self::Action => wildcard::covers_ignore_case(general, special),
            Self::Resource => arn::covers_text(general, special),
        }
    }

    /// As [`covers`](Self::covers), for texts that are known to begin with the same `head` bytes,
    /// the literal beginning of `general`.
    fn covers_behind(self, head: usize, general: &str, special: &str) -> bool {
        if ends_differ(general, special) {
            return false;
        }
        let behind = general.get(head..).zip(special.get(head..));
        match (self, behind) {
            (Self::Action, Some((general, special))) => {
                wildcard::covers_ignore_case(general, special)
            }
            (Self::Resource, Some((general_rest, special_rest)))
                if !general.contains("${") && !special.contains("${") =>
            {
                wildcard::covers(general_rest, special_rest)
            }
            _ => self.covers(general, special),
        }
    }

    fn noun(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Resource => "resource",
        }
    }

    fn are_equal(self, one: &str, other: &str) -> bool {
        match self {
            Self::Action => one.eq_ignore_ascii_case(other),
            Self::Resource => one == other,
        }
    }

    /// The text in lower case, where case does not count.
    pub(in crate::validate) fn folded(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Action if text.bytes().any(|byte| byte.is_ascii_uppercase()) => {
                Cow::Owned(text.to_ascii_lowercase())
            }
            _ => Cow::Borrowed(text),
        }
    }

    /// The texts one behind the other in lower case, where case does not count.
    fn folded_together(self, texts: &[(usize, &str)]) -> String {
        let mut folded = String::new();
        if self == Self::Action {
            folded.reserve_exact(texts.iter().map(|(_, text)| text.len()).sum());
            folded.extend(texts.iter().map(|(_, text)| *text));
            folded.make_ascii_lowercase();
        }
        folded
    }

    /// Whether the entry has no fault of its own, which would be the one to report.
    fn is_sound(self, text: &str) -> bool {
        match self {
            Self::Action => action::parse(text.as_bytes()).is_ok(),
            Self::Resource => text == "*" || text.starts_with("arn:"),
        }
    }
}

/// An entry and those that could be left out beside it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::validate) struct Group {
    pub(in crate::validate) general: usize,
    /// In the order of the list, never empty.
    pub(in crate::validate) covered: Vec<usize>,
}

impl Group {
    /// All of them, in the order of the list.
    pub(in crate::validate) fn members(&self) -> Vec<usize> {
        let mut members = self.covered.clone();
        let place = members.partition_point(|index| *index < self.general);
        members.insert(place, self.general);
        members
    }
}

/// Every entry that covers others of the list and is itself covered by none, in the order of the
/// list. What several cover is counted to one of them, so that no index occurs twice.
fn groups(list: &[Text], kind: Kind) -> Vec<Group> {
    if list.len() < 2 {
        return Vec::new();
    }
    let suspects = filter::suspects(list, kind);
    if suspects.is_empty() {
        return Vec::new();
    }
    find(list, &suspects, kind, &mut Budget::for_bytes(list.iter().map(|text| text.len()).sum()))
}

/// Reports each group of a list that is the named element of the statement.
pub(in crate::validate) fn report(
    check: &'static Check,
    statement: &StatementContext<'_>,
    (element, list): (&'static str, Option<&OneOrMany<Text>>),
    kind: Kind,
    findings: &mut Findings,
) {
    let list = list.map(OneOrMany::as_slice).unwrap_or_default();
    for group in groups(list, kind) {
        let at = |index| statement.element(element).index(index);
        let text = |index: usize| list.get(index).map(Text::as_str).unwrap_or_default();
        let general = text(group.general);
        let others = group.covered.iter().map(|index| text(*index));
        let special = others.clone().find(|other| !kind.are_equal(general, other));
        let what = kind.noun();
        let message = match (special, group.covered.len()) {
            (None, 1) => format!("{what} {} is listed twice", Quoted(general)),
            (None, count) => format!("{what} {} is listed {} times", Quoted(general), count + 1),
            (Some(special), 1) => {
                format!("{what} {} covers {}", Quoted(general), Quoted(special))
            }
            (Some(special), count) => format!(
                "{what} {} covers {} and {} more",
                Quoted(general),
                Quoted(special),
                count - 1
            ),
        };
        let removals = group.covered.iter().map(|index| Fix::remove(at(*index)));
        let mut places = group.members().into_iter().map(at);
        let Some(first) = places.next() else { continue };
        let finding = Finding::new(check, first, message)
            .with_help("remove what is covered: the list means the same without it")
            .with_fix_if(removals.reduce(Fix::and));
        findings.push(places.fold(finding, Finding::and_at));
    }
}

/// Goes from the most general entry to the most special, so that whatever covers an entry was there
/// before it, and keeps an index of the patterns that nothing covers.
#[cold]
fn find(list: &[Text], suspects: &[usize], kind: Kind, budget: &mut Budget) -> Vec<Group> {
    let suspects = suspects.iter().filter_map(|index| Some((*index, &**list.get(*index)?)));
    let sound: Vec<(usize, &str)> = suspects.filter(|(_, text)| kind.is_sound(text)).collect();
    let folded = kind.folded_together(&sound);
    let mut left = &*folded;
    let entries = sound.into_iter().map(|(index, text)| match left.split_at_checked(text.len()) {
        Some((folded, rest)) if kind == Kind::Action => {
            left = rest;
            Entry::new(index, folded)
        }
        _ => Entry::new(index, text),
    });
    let mut entries: Vec<Entry<'_>> = entries.collect();
    entries.sort_by_key(Entry::generality);
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut patterns = Patterns::default();
    for entry in &entries {
        let known = group_of.get(entry.text).copied();
        let covering = known.or_else(|| patterns.covering(entry, kind, budget));
        let group = covering.unwrap_or(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.covered.push(entry.index),
            None => groups.push(Group { general: entry.index, covered: Vec::new() }),
        }
        if known.is_none() {
            group_of.insert(entry.text, group);
        }
        if covering.is_none() && entry.is_pattern() {
            patterns.insert(entry, group);
        }
    }
    groups.retain(|group| !group.covered.is_empty());
    for group in &mut groups {
        group.covered.sort_unstable();
    }
    groups.sort_unstable_by_key(|group| group.general);
    groups
}

/// An entry with what the search looks at.
struct Entry<'a> {
    index: usize,
    /// In lower case where case does not count.
    text: &'a str,
    /// How many bytes stand before the first wildcard, and behind the last.
    head: usize,
    tail: usize,
    stars: usize,
    /// Stars beside each other are one.
    runs: usize,
    single: usize,
}

impl<'a> Entry<'a> {
    fn new(index: usize, text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let head = find_wildcard(bytes).unwrap_or(bytes.len());
        let mut entry = Self { index, text, head, tail: bytes.len(), stars: 0, runs: 0, single: 0 };
        let mut was_star = false;
        for (place, byte) in bytes.iter().enumerate().skip(head) {
            let is_star = *byte == b'*';
            entry.stars += usize::from(is_star);
            entry.runs += usize::from(is_star && !was_star);
            entry.single += usize::from(*byte == b'?');
            was_star = is_star;
            if is_wildcard(*byte) {
                entry.tail = bytes.len() - place - 1;
            }
        }
        entry
    }

    fn is_pattern(&self) -> bool {
        self.stars + self.single > 0
    }

    /// Sorts what covers an entry before it: a pattern has no more characters beside its stars
    /// than what it covers, of as many no more literal ones, and of as many no fewer stars.
    fn generality(&self) -> (usize, usize, Reverse<usize>, usize) {
        let characters = self.text.len() - self.stars;
        (characters, characters - self.single, Reverse(self.runs), self.index)
    }

    fn head(&self, length: usize) -> Option<&'a [u8]> {
        self.text.as_bytes().get(..length).filter(|_| length <= self.head)
    }

    fn tail(&self, length: usize) -> Option<&'a [u8]> {
        let start = self.text.len().checked_sub(length).filter(|_| length <= self.tail)?;
        self.text.as_bytes().get(start..)
    }
}

/// Whether the first or last bytes show that there is no cover, which they do for most pairs.
fn ends_differ(general: &str, special: &str) -> bool {
    let differ = |general: Option<&u8>, special: Option<&u8>| match (general, special) {
        (Some(general), Some(special)) => {
            !is_wildcard(*general) && !general.eq_ignore_ascii_case(special)
        }
        _ => false,
    };
    let (general, special) = (general.as_bytes(), special.as_bytes());
    differ(general.last(), special.last()) || differ(general.first(), special.first())
}

fn is_wildcard(byte: u8) -> bool {
    matches!(byte, b'*' | b'?')
}

/// How many bytes stand before the first wildcard; looks at eight bytes at a time.
fn find_wildcard(bytes: &[u8]) -> Option<usize> {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let skipped = chunks.iter().take_while(|chunk| !has_wildcard(**chunk)).count() * 8;
    let left = if skipped == chunks.len() * 8 { rest } else { bytes.get(skipped..)? };
    left.iter().copied().position(is_wildcard).map(|at| skipped + at)
}

fn has_wildcard(chunk: [u8; 8]) -> bool {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    let word = u64::from_le_bytes(chunk);
    // A byte is zero where it is the one that is looked for, and only then has its high bit set.
    let is_in = |byte: u8| {
        let word = word ^ (ONES * u64::from(byte));
        word.wrapping_sub(ONES) & !word & (ONES << 7) != 0
    };
    is_in(b'*') || is_in(b'?')
}

/// Patterns by what stands before their first wildcard, then by what stands behind their last.
#[derive(Default)]
struct Patterns<'a> {
    lengths: Vec<usize>,
    heads: BTreeMap<&'a [u8], Tails<'a>>,
}

#[derive(Default)]
struct Tails<'a> {
    lengths: Vec<usize>,
    tails: BTreeMap<&'a [u8], Vec<(&'a str, usize)>>,
}

impl<'a> Patterns<'a> {
    fn insert(&mut self, entry: &Entry<'a>, group: usize) {
        let (Some(head), Some(tail)) = (entry.head(entry.head), entry.tail(entry.tail)) else {
            return;
        };
        let tails = self.heads.entry(head).or_default();
        tails.tails.entry(tail).or_default().push((entry.text, group));
        keep(&mut self.lengths, head.len());
        keep(&mut tails.lengths, tail.len());
    }

    /// The group of a pattern that covers the entry.
    fn covering(&self, entry: &Entry<'_>, kind: Kind, budget: &mut Budget) -> Option<usize> {
        for head in self.lengths.iter().map_while(|length| entry.head(*length)) {
            budget.spend(head.len() + 1)?;
            let Some(tails) = self.heads.get(head) else { continue };
            for tail in tails.lengths.iter().map_while(|length| entry.tail(*length)) {
                budget.spend(tail.len() + 1)?;
                for (pattern, group) in tails.tails.get(tail).into_iter().flatten() {
                    budget.spend(cost(pattern, entry.text))?;
                    if kind.covers_behind(head.len(), pattern, entry.text) {
                        return Some(*group);
                    }
                }
            }
        }
        None
    }
}

/// Adds a length to a sorted list of them.
fn keep(lengths: &mut Vec<usize>, length: usize) {
    if let Err(place) = lengths.binary_search(&length) {
        lengths.insert(place, length);
    }
}

/// A bound of the steps of a comparison.
pub(in crate::validate) fn cost(general: &str, special: &str) -> usize {
    general.len() + special.len() * (1 + general.len() / 64)
}

#[cfg(test)]
mod tests;
