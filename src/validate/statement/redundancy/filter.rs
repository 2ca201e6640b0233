//! Which entries of a list are worth a search: without allocation where none are, as in most lists.

use super::super::print;
use super::{Kind, find_wildcard};
use crate::text::Text;

/// Up to this many entries are compared one by one.
const FEW: usize = 12;

/// The indices of the entries among which some may cover others, in order. What is left out covers
/// no entry and is covered by none.
pub(super) fn suspects(list: &[Text], kind: Kind) -> Vec<usize> {
    type Usual = Prints<1024, 256>;
    type Large = Prints<8192, 2048>;
    let length = list.len();
    let suspects = if length <= FEW {
        if repeats(list, kind) { None } else { Some(Vec::new()) }
    } else if length <= Usual::MOST {
        Usual::new().suspects(list)
    } else if length <= Large::MOST {
        Large::new().suspects(list)
    } else {
        None
    };
    suspects.unwrap_or_else(|| (0..length).collect())
}

/// Whether an entry of a short list covers another one.
fn repeats(list: &[Text], kind: Kind) -> bool {
    let mut texts = [""; FEW];
    texts.iter_mut().zip(list).for_each(|(to, from)| *to = from);
    let texts = texts.get(..list.len()).unwrap_or_default();
    texts.iter().enumerate().any(|(index, entry)| {
        let bytes = entry.as_bytes();
        let wildcard = find_wildcard(bytes);
        let head = bytes.get(..wildcard.unwrap_or(bytes.len())).unwrap_or_default();
        let end = last_bytes(head);
        let begins = |other: &str| {
            let start = other.as_bytes().get(..head.len());
            start.is_some_and(|start| {
                last_bytes(start) == end
                    && (start == head || kind == Kind::Action && start.eq_ignore_ascii_case(head))
            })
        };
        if wildcard.is_none() {
            let mut later = texts.iter().skip(index + 1);
            return later.any(|other| other.len() == entry.len() && begins(other));
        }
        let mut others = texts.iter().enumerate();
        others.any(|(at, other)| {
            at != index && begins(other) && kind.covers_behind(head.len(), entry, other)
        })
    })
}

/// The last bytes of a text, the same in either case. Entries of one list mostly begin alike.
fn last_bytes(text: &[u8]) -> u64 {
    match text.last_chunk() {
        Some(last) => u64::from_le_bytes(*last) | print::CASE,
        None => 0,
    }
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

    /// `None` where all of them are to be searched.
    fn suspects(&mut self, list: &[Text]) -> Option<Vec<usize>> {
        let (mut heads, mut is_any_twice, mut has_marks) = (0, false, false);
        for entry in list {
            let bytes = entry.as_bytes();
            is_any_twice |= !self.whole.insert(print(bytes))?;
            let Some(wildcard) = find_wildcard(bytes) else { continue };
            heads += 1;
            if heads > HEADS / 2 || !Self::LENGTHS.contains(&wildcard) {
                return None;
            }
            has_marks |= !self.heads.insert(print(bytes.get(..wildcard)?))?;
            *self.lengths.get_mut(start(bytes)?)? |= 1 << wildcard;
        }
        let mut suspects = Vec::new();
        if heads > 0 {
            let all = list.iter().enumerate();
            suspects.extend(all.filter(|(_, entry)| self.mark_heads_of(entry)).map(|(at, _)| at));
        }
        if is_any_twice || has_marks || !suspects.is_empty() {
            let all = list.iter().enumerate();
            suspects.extend(all.filter(|(_, entry)| self.is_marked(entry)).map(|(at, _)| at));
            suspects.sort_unstable();
            suspects.dedup();
        }
        Some(suspects)
    }

    /// Marks the heads of other patterns that the entry begins with; whether there are any.
    fn mark_heads_of(&mut self, entry: &str) -> bool {
        let bytes = entry.as_bytes();
        let lengths = start(bytes).and_then(|start| self.lengths.get(start)).copied();
        let mut lengths = lengths.unwrap_or_default();
        if lengths == 0 {
            return false;
        }
        let own = find_wildcard(bytes);
        let mut is_any = false;
        while lengths != 0 {
            let length = usize::try_from(lengths.trailing_zeros()).unwrap_or_default();
            lengths &= lengths - 1;
            let head = bytes.get(..length).filter(|_| own.is_none_or(|own| length < own));
            is_any |= head.is_some_and(|head| self.heads.mark(print(head)));
        }
        is_any
    }

    /// Whether the entry occurs twice, or as a pattern has a head that others begin with.
    fn is_marked(&self, entry: &str) -> bool {
        let bytes = entry.as_bytes();
        let head = find_wildcard(bytes).and_then(|wildcard| bytes.get(..wildcard));
        head.is_some_and(|head| self.heads.is_marked(print(head)))
            || self.whole.is_marked(print(bytes))
    }
}

/// Prints, each where its bits say or in the next free place. None is zero.
struct Table<const SIZE: usize>([u32; SIZE]);

impl<const SIZE: usize> Table<SIZE> {
    /// The bit of a print that says that it was met again. A print itself does not have it.
    const MARK: u32 = 2;

    /// The place of the print, or the free one that it would have.
    fn slot(&mut self, print: u32) -> Option<&mut u32> {
        let place = self.place(print)?;
        self.0.get_mut(place)
    }

    fn place(&self, print: u32) -> Option<usize> {
        let first = usize::try_from(print >> 2).unwrap_or_default();
        let mut places = (0..SIZE).map(|step| first.wrapping_add(step) % SIZE);
        places.find(|place| {
            self.0.get(*place).is_some_and(|slot| *slot == 0 || *slot & !Self::MARK == print)
        })
    }

    /// Whether it is new, else marks it; `None` where there is no place for it.
    fn insert(&mut self, print: u32) -> Option<bool> {
        let slot = self.slot(print)?;
        let is_new = *slot == 0;
        *slot = if is_new { print } else { print | Self::MARK };
        Some(is_new)
    }

    /// Marks it where it is there; whether it is.
    fn mark(&mut self, print: u32) -> bool {
        let Some(slot) = self.slot(print).filter(|slot| **slot != 0) else { return false };
        *slot |= Self::MARK;
        true
    }

    fn is_marked(&self, print: u32) -> bool {
        let slot = self.place(print).and_then(|place| self.0.get(place));
        slot.is_some_and(|slot| *slot & Self::MARK != 0)
    }
}

/// A number that is the same for texts that differ in the case of letters only, never zero and
/// without [`Table::MARK`].
fn print(bytes: &[u8]) -> u32 {
    u32::try_from(print::of(bytes) >> 32).unwrap_or_default() & !2 | 1
}

/// Where lengths of heads that begin like the text are kept.
fn start(bytes: &[u8]) -> Option<usize> {
    let start = bytes.first_chunk::<3>()?;
    let mix = start.iter().fold(0, |mix: usize, byte| mix * 31 + usize::from(*byte | 0x20));
    Some(mix % 64)
}

#[cfg(test)]
mod tests {
    use super::{Kind, suspects};
    use crate::text::Text;

    fn list(entries: impl IntoIterator<Item = String>) -> Vec<Text> {
        entries.into_iter().map(Text::from).collect()
    }

    fn may_repeat(list: &[Text], kind: Kind) -> bool {
        !suspects(list, kind).is_empty()
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
