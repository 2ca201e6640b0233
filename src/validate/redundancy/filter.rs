//! Whether a list is worth a search: without allocation, for the many lists that are not.

use super::{Kind, find_wildcard};
use crate::text::Text;

/// Up to this many entries are compared one by one.
const FEW: usize = 12;

/// Whether an entry may cover another one. A `false` is certain.
pub(super) fn may_repeat(list: &[Text], kind: Kind) -> bool {
    type Usual = Prints<1024, 256>;
    type Large = Prints<8192, 2048>;
    let length = list.len();
    if length <= FEW {
        repeats(list, kind)
    } else if length <= Usual::MOST {
        Usual::new().may_repeat(list)
    } else {
        // Longer lists are searched unseen.
        length > Large::MOST || Large::new().may_repeat(list)
    }
}

fn repeats(list: &[Text], kind: Kind) -> bool {
    list.iter().enumerate().any(|(index, entry)| {
        let entry: &str = entry;
        let Some(wildcard) = find_wildcard(entry.as_bytes()) else {
            return list.iter().skip(index + 1).any(|other| kind.are_equal(entry, other));
        };
        let head = entry.get(..wildcard).unwrap_or_default();
        let others = list.iter().enumerate().filter(|(other, _)| *other != index);
        let covers = |other: &str| {
            let start = other.get(..wildcard).unwrap_or_default();
            kind.are_equal(start, head) && kind.covers(entry, other)
        };
        others.map(|(_, other)| &**other).any(covers)
    })
}

/// Prints of the entries and of what stands before their first wildcard. Different texts may have
/// the same print.
struct Prints<const WHOLE: usize, const HEADS: usize> {
    whole: Table<WHOLE>,
    heads: Table<HEADS>,
    /// The lengths of the heads as bits, by a print of how they begin.
    lengths: [u64; 64],
}

impl<const WHOLE: usize, const HEADS: usize> Prints<WHOLE, HEADS> {
    /// As many entries fill half of the table.
    const MOST: usize = WHOLE / 2;

    /// Shorter heads begin like too much, longer ones have no bit.
    const LENGTHS: std::ops::Range<usize> = 3..64;

    fn new() -> Self {
        Self { whole: Table([0; WHOLE]), heads: Table([0; HEADS]), lengths: [0; 64] }
    }

    fn may_repeat(&mut self, list: &[Text]) -> bool {
        self.compare(list).unwrap_or(true)
    }

    /// `None` where it is not known, which is as good as a `true`.
    fn compare(&mut self, list: &[Text]) -> Option<bool> {
        let mut heads = 0;
        for entry in list {
            let bytes = entry.as_bytes();
            if !self.whole.insert(print(bytes))? {
                return Some(true);
            }
            let Some(wildcard) = find_wildcard(bytes) else { continue };
            heads += 1;
            if heads > HEADS / 2 || !Self::LENGTHS.contains(&wildcard) {
                return None;
            }
            if !self.heads.insert(print(bytes.get(..wildcard)?))? {
                return Some(true);
            }
            *self.lengths.get_mut(start(bytes)?)? |= 1 << wildcard;
        }
        Some(heads > 0 && list.iter().any(|entry| self.has_head_of(entry.as_bytes())))
    }

    /// Whether another entry is a pattern with a head that this one begins with.
    fn has_head_of(&self, bytes: &[u8]) -> bool {
        let lengths = start(bytes).and_then(|start| self.lengths.get(start)).copied();
        let mut lengths = lengths.unwrap_or_default();
        if lengths == 0 {
            return false;
        }
        let own = find_wildcard(bytes);
        while lengths != 0 {
            let length = usize::try_from(lengths.trailing_zeros()).unwrap_or_default();
            lengths &= lengths - 1;
            let head = bytes.get(..length).filter(|_| own.is_none_or(|own| length < own));
            if head.is_some_and(|head| self.heads.contains(print(head))) {
                return true;
            }
        }
        false
    }
}

/// Prints, each where its low bits say or in the next free place. None is zero.
struct Table<const SIZE: usize>([u32; SIZE]);

impl<const SIZE: usize> Table<SIZE> {
    fn places(print: u32) -> impl Iterator<Item = usize> {
        let first = usize::try_from(print).unwrap_or_default();
        (0..SIZE).map(move |step| (first.wrapping_add(step)) % SIZE)
    }

    /// Whether it is new; `None` where there is no place for it.
    fn insert(&mut self, print: u32) -> Option<bool> {
        for place in Self::places(print) {
            let slot = self.0.get_mut(place)?;
            if *slot == 0 {
                *slot = print;
                return Some(true);
            }
            if *slot == print {
                return Some(false);
            }
        }
        None
    }

    fn contains(&self, print: u32) -> bool {
        let slots = Self::places(print).map_while(|place| self.0.get(place));
        slots.take_while(|slot| **slot != 0).any(|slot| *slot == print)
    }
}

/// A number that is the same for texts that differ in the case of letters only, and never zero.
fn print(bytes: &[u8]) -> u32 {
    const CASE: u64 = u64::from_le_bytes([0x20; 8]);
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    let length = u64::try_from(bytes.len()).unwrap_or_default();
    let hash = chunks.iter().chain([&last]).fold(length, |hash, chunk| {
        (hash.rotate_left(5) ^ (u64::from_le_bytes(*chunk) | CASE)).wrapping_mul(FACTOR)
    });
    u32::try_from(hash >> 32).unwrap_or_default() | 1
}

/// Where lengths of heads that begin like the text are kept.
fn start(bytes: &[u8]) -> Option<usize> {
    let start = bytes.first_chunk::<3>()?;
    let mix = start.iter().fold(0, |mix: usize, byte| mix * 31 + usize::from(*byte | 0x20));
    Some(mix % 64)
}

#[cfg(test)]
mod tests {
    use super::{Kind, may_repeat};
    use crate::text::Text;

    fn list(entries: impl IntoIterator<Item = String>) -> Vec<Text> {
        entries.into_iter().map(Text::from).collect()
    }

    #[test]
    fn a_list_of_any_length_is_seen_through() {
        for length in [2, 12, 13, 200, 512, 513, 4096] {
            let clean = || (0..length).map(|n| format!("s3:Get{n:04}"));
            assert!(!may_repeat(&list(clean()), Kind::Action), "{length}");
            let patterns = (0..length)
                .map(|n| format!("s3:G{:02}et{n:04}{}", n % 3, ["", "*"][usize::from(n % 5 == 0)]));
            assert!(!may_repeat(&list(patterns), Kind::Action), "{length}");
            let twice = clean().skip(1).chain(["S3:gET0001".to_owned()]);
            assert!(may_repeat(&list(twice), Kind::Action), "{length}");
            let covered = clean().skip(1).chain(["S3:gET0001*".to_owned()]);
            assert!(may_repeat(&list(covered), Kind::Action), "{length}");
            for pattern in ["*", "s3:*", "s3:?et0001", &format!("s3:{}*", "x".repeat(70))] {
                let others = clean().skip(1).chain([pattern.to_owned()]);
                let is_covering = pattern.len() < 20 || length > 12;
                assert_eq!(
                    may_repeat(&list(others), Kind::Action),
                    is_covering,
                    "{pattern} {length}"
                );
            }
        }
    }

    #[test]
    fn long_lists_and_lists_of_many_patterns_are_searched_unseen() {
        assert!(may_repeat(&list((0..4097).map(|n| format!("s3:{n}"))), Kind::Action));
        let patterns = |most: usize| list((0..most).map(|n| format!("s3:Get{n:03}*")));
        assert!(!may_repeat(&patterns(128), Kind::Action));
        assert!(may_repeat(&patterns(129), Kind::Action));
    }

    #[test]
    fn short_lists_of_resources_are_compared_with_case() {
        let buckets = |one: &str, other: &str| {
            may_repeat(
                &list([format!("arn:aws:s3:::{one}"), format!("arn:aws:s3:::{other}")]),
                Kind::Resource,
            )
        };
        assert!(buckets("a*", "a*/*"));
        assert!(buckets("ab", "a?"));
        assert!(buckets("a", "a"));
        assert!(!buckets("a*", "A"));
        assert!(!buckets("a", "A"));
        assert!(!buckets("a*", "b*"));
    }
}
