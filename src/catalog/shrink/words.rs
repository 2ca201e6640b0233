//! Patterns with one `*` for whole words of a name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cover::Pattern;

/// The patterns that match only names that are wanted, and two of these at least, each the widest of
/// its kind.
pub(super) fn patterns(names: &[&str], wanted: &[bool]) -> Vec<Pattern> {
    let folded = |name: &&str| name.to_ascii_lowercase().into_bytes();
    let reversed = |name: &&str| folded(name).into_iter().rev().collect::<Vec<_>>();
    let breaks: Vec<Vec<usize>> = names.iter().map(|name| breaks(name)).collect();
    let from_end = |(name, breaks): (&&str, &Vec<usize>)| {
        breaks.iter().rev().map(|at| name.len() - at).collect::<Vec<_>>()
    };
    let ends: Vec<_> = names.iter().zip(&breaks).map(from_end).collect();
    let heads = Side::new(&names.iter().map(folded).collect::<Vec<_>>(), &breaks, wanted);
    let tails = Side::new(&names.iter().map(reversed).collect::<Vec<_>>(), &ends, wanted);
    Finder { names, wanted, heads, tails, unwanted: BTreeMap::new() }.find()
}

/// Where the words of a name begin, other than at its start: `GetDBClusterACLs` is `Get`, `DB`,
/// `Cluster` and `ACLs`.
fn breaks(name: &str) -> Vec<usize> {
    let bytes = name.as_bytes();
    let at = |index: usize| bytes.get(index).copied().unwrap_or_default();
    let is_break = |index: &usize| {
        // Of capitals in a row, the last begins a word if small letters follow, unless it is a plural.
        let is_plural = at(index + 1) == b's' && !at(index + 2).is_ascii_lowercase();
        let begins_word = at(index + 1).is_ascii_lowercase() && !is_plural;
        at(*index).is_ascii_uppercase() && (!at(index - 1).is_ascii_uppercase() || begins_word)
    };
    (1..bytes.len()).filter(is_break).collect()
}

/// Some words that a name begins or ends with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Words {
    length: usize,
    /// The places, in the order of their side, of all names that begin or end so.
    range: (usize, usize),
}

impl Words {
    fn range(&self) -> Range<usize> {
        self.range.0..self.range.1
    }
}

/// All names in the order of what they begin with, or of what they end with.
struct Side {
    /// The names by their places.
    order: Vec<usize>,
    /// The places of the names.
    places: Vec<usize>,
    /// How many names before a place are not wanted.
    unwanted: Vec<usize>,
    /// What each name begins or ends with, the fewest words first.
    words: Vec<Vec<Words>>,
}

impl Side {
    /// Of what the names are sorted by, and where in that words end.
    fn new(keys: &[Vec<u8>], cuts: &[Vec<usize>], wanted: &[bool]) -> Self {
        let key = |name: usize| keys.get(name).map_or(&[][..], Vec::as_slice);
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by_key(|name| key(*name));
        let mut places = vec![0; keys.len()];
        let mut unwanted = vec![0];
        let mut words = vec![Vec::new(); keys.len()];
        let (mut last_key, mut last): (&[u8], Vec<Words>) = (&[], Vec::new());
        let mut count = 0;
        for (place, name) in order.iter().copied().enumerate() {
            count += usize::from(wanted.get(name) == Some(&false));
            unwanted.push(count);
            let begin = |length: usize| key(name).get(..length).unwrap_or_default();
            let of = |length: &usize| {
                // Names that begin alike stand together, and have their words in common.
                let shared = last.iter().find(|words| words.length == *length);
                let shared = shared.filter(|_| last_key.starts_with(begin(*length)));
                shared.cloned().unwrap_or_else(|| {
                    let other = |other: usize| key(other).get(..*length).unwrap_or(key(other));
                    let first = order.partition_point(|name| other(*name) < begin(*length));
                    let behind = order.partition_point(|name| other(*name) <= begin(*length));
                    Words { length: *length, range: (first, behind) }
                })
            };
            last = cuts.get(name).into_iter().flatten().map(of).collect();
            last_key = key(name);
            if let (Some(to), Some(at)) = (words.get_mut(name), places.get_mut(name)) {
                to.clone_from(&last);
                *at = place;
            }
        }
        Self { order, places, unwanted, words }
    }

    /// What a name begins or ends with: first what others have as well that are not wanted, then the
    /// fewest words that only wanted names have, if that are several.
    fn words_of(&self, name: usize) -> (&[Words], Option<&Words>) {
        let words = self.words.get(name).map_or(&[][..], Vec::as_slice);
        let open = words.partition_point(|words| self.has_unwanted(words));
        let (open, closed) = words.split_at(open);
        (open, closed.first().filter(|words| words.range().len() > 1))
    }

    fn has_unwanted(&self, Words { range: (first, behind), .. }: &Words) -> bool {
        self.unwanted.get(*first) != self.unwanted.get(*behind)
    }

    fn place(&self, name: usize) -> usize {
        self.places.get(name).copied().unwrap_or_default()
    }

    /// The names that begin or end with words.
    fn names(&self, words: &Words) -> &[usize] {
        self.order.get(words.range()).unwrap_or_default()
    }
}

/// What a pattern begins and ends with.
type Ends = (Option<Words>, Option<Words>);

struct Finder<'a> {
    names: &'a [&'a str],
    wanted: &'a [bool],
    heads: Side,
    tails: Side,
    /// Of what some names begin with that are not wanted: the places of these among the tails.
    unwanted: BTreeMap<Words, Vec<usize>>,
}

impl Finder<'_> {
    fn find(mut self) -> Vec<Pattern> {
        let mut found: BTreeMap<Ends, usize> = BTreeMap::new();
        for (name, is_wanted) in self.wanted.iter().enumerate() {
            if *is_wanted {
                for ends in self.ends_of(name) {
                    found.entry(ends).or_insert(name);
                }
            }
        }
        let patterns = found.iter().map(|(ends, name)| self.pattern(ends, *name));
        patterns.filter(|pattern| pattern.members.len() > 1).collect()
    }

    /// The widest patterns that match a name and none that is not wanted.
    fn ends_of(&mut self, name: usize) -> Vec<Ends> {
        let (open_heads, head) = self.heads.words_of(name);
        let (open_tails, tail) = self.tails.words_of(name);
        let mut found = Vec::new();
        found.extend(head.map(|head| (Some(head.clone()), None)));
        found.extend(tail.map(|tail| (None, Some(tail.clone()))));
        let length = self.names.get(name).map_or(0, |name| name.len());
        let mut longest = length;
        for head in open_heads {
            let unwanted = self.unwanted.entry(head.clone()).or_insert_with(|| {
                let names = self.heads.names(head).iter();
                let names = names.filter(|name| self.wanted.get(**name) == Some(&false));
                let mut places: Vec<usize> = names.map(|name| self.tails.place(*name)).collect();
                places.sort_unstable();
                places
            });
            let is_closed = |tail: &&Words| {
                let next = unwanted.partition_point(|place| *place < tail.range.0);
                unwanted.get(next).is_none_or(|place| *place >= tail.range.1)
            };
            // With more words at the start, only fewer at the end make a wider pattern.
            let fits = |tail: &&Words| tail.length < longest && head.length + tail.length <= length;
            let tail = open_tails.iter().take_while(fits).find(is_closed);
            if let Some(tail) = tail {
                longest = tail.length;
                found.push((Some(head.clone()), Some(tail.clone())));
            }
        }
        found
    }

    fn pattern(&self, ends: &Ends, name: usize) -> Pattern {
        let name = self.names.get(name).copied().unwrap_or_default();
        let start = |words: &Words| name.get(..words.length);
        let end = |words: &Words| name.get(name.len() - words.length..);
        let (members, text) = match ends {
            (Some(head), None) => (self.heads.names(head).to_vec(), (start(head), None)),
            (None, Some(tail)) => (self.tails.names(tail).to_vec(), (None, end(tail))),
            (Some(head), Some(tail)) => (self.between(head, tail), (start(head), end(tail))),
            (None, None) => (Vec::new(), (None, None)),
        };
        let (head, tail) = (text.0.unwrap_or_default(), text.1.unwrap_or_default());
        Pattern { text: format!("{head}*{tail}"), members, least: 2 }
    }

    /// The names that have something, or nothing, between a head and a tail.
    fn between(&self, head: &Words, tail: &Words) -> Vec<usize> {
        let is_long = |name: &usize| {
            self.names.get(*name).is_some_and(|name| name.len() >= head.length + tail.length)
        };
        let (heads, tails) = (self.heads.names(head), self.tails.names(tail));
        let (few, others, range) = if heads.len() < tails.len() {
            (heads, &self.tails, tail.range())
        } else {
            (tails, &self.heads, head.range())
        };
        let is_member = |name: &usize| range.contains(&others.place(*name)) && is_long(name);
        few.iter().copied().filter(is_member).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{breaks, patterns};

    #[test]
    fn words_begin_with_a_capital_that_others_do_not_surround() {
        for (name, words) in [
            ("GetObject", "Get Object"),
            ("GetDBClusterACLs", "Get DB Cluster ACLs"),
            ("DescribeVPCsInS3Bucket", "Describe VPCs In S3 Bucket"),
            (
                "AssociateViaAWSService-EventsAndStates",
                "Associate Via AWS Service- Events And States",
            ),
            ("ListMFADevices", "List MFA Devices"),
            ("invoke", "invoke"),
            ("GET", "GET"),
            ("", ""),
        ] {
            let mut found = String::new();
            for (index, letter) in name.char_indices() {
                if breaks(name).contains(&index) {
                    found.push(' ');
                }
                found.push(letter);
            }
            assert_eq!(found, words);
        }
    }

    #[test]
    fn each_pattern_is_the_widest_of_its_kind() {
        let names =
            ["GetAcl", "GetBoxAcl", "GetBoxTag", "GetTag", "PutBoxTag", "PutTag", "Puttage"];
        let of = |unwanted: &[&str]| -> Vec<String> {
            let wanted: Vec<bool> = names.iter().map(|name| !unwanted.contains(name)).collect();
            patterns(&names, &wanted).into_iter().map(|pattern| pattern.text).collect()
        };
        assert_eq!(of(&["Puttage", "PutTag"]), ["*Acl", "*BoxTag", "Get*"]);
        assert_eq!(of(&["GetTag", "PutBoxTag"]), ["*Acl", "GetBox*"]);
        assert_eq!(of(&["GetAcl", "Puttage"]), ["*Tag", "GetBox*"]);
        assert_eq!(of(&["GetAcl", "PutTag"]), ["*BoxTag", "Get*Tag", "GetBox*"]);
    }
}
