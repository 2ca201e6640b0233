//! Reading numbers and texts out of bytes, for programs and for the compiler alike: nothing here
//! panics, and what does not lie inside reads as zero or nothing.

/// `length` bytes from `start` on.
pub(super) const fn part(bytes: &[u8], start: usize, length: usize) -> &[u8] {
    match bytes.split_at_checked(start) {
        Some((_, rest)) => match rest.split_at_checked(length) {
            Some((found, _)) => found,
            None => &[],
        },
        None => &[],
    }
}

#[expect(clippy::indexing_slicing, reason = "inside, as is asked before")]
pub(super) const fn u8_at(bytes: &[u8], at: usize) -> u8 {
    if at < bytes.len() { bytes[at] } else { 0 }
}

#[expect(clippy::indexing_slicing, reason = "inside, as is asked before")]
pub(super) const fn u16_at(bytes: &[u8], at: usize) -> u16 {
    if bytes.len() < 2 || at > bytes.len() - 2 {
        return 0;
    }
    bytes[at] as u16 | (bytes[at + 1] as u16) << 8
}

#[expect(clippy::indexing_slicing, reason = "inside, as is asked before")]
pub(super) const fn u32_at(bytes: &[u8], at: usize) -> u32 {
    if bytes.len() < 4 || at > bytes.len() - 4 {
        return 0;
    }
    bytes[at] as u32
        | (bytes[at + 1] as u32) << 8
        | (bytes[at + 2] as u32) << 16
        | (bytes[at + 3] as u32) << 24
}

/// Whether two texts are the same, ASCII letters in either case.
pub(in crate::catalog) const fn same(mut left: &[u8], mut right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    // Most names are written as they are.
    while let (Some((l, left_rest)), Some((r, right_rest))) =
        (left.split_first_chunk::<8>(), right.split_first_chunk::<8>())
    {
        if u64::from_le_bytes(*l) != u64::from_le_bytes(*r) {
            break;
        }
        left = left_rest;
        right = right_rest;
    }
    while let ([l, left_rest @ ..], [r, right_rest @ ..]) = (left, right) {
        if !l.eq_ignore_ascii_case(r) {
            return false;
        }
        left = left_rest;
        right = right_rest;
    }
    true
}

/// Whether two bytes are the same, ASCII letters in either case: a capital and its small letter
/// differ in one bit.
pub(in crate::catalog) const fn alike(left: u8, right: u8) -> bool {
    left == right || (left ^ right == 0x20 && left.is_ascii_alphabetic())
}

/// A part of bytes, to be compared with texts. It is no slice, since the compiler takes longer to
/// make one of these than to compare a whole name.
#[derive(Clone, Copy)]
pub(in crate::catalog) struct Part<'a> {
    bytes: &'a [u8],
    start: usize,
    end: usize,
}

impl<'a> Part<'a> {
    /// `length` bytes from `start` on, or nothing if they do not lie inside.
    pub(super) const fn new(bytes: &'a [u8], start: usize, length: usize) -> Self {
        if start > bytes.len() || length > bytes.len() - start {
            return Self { bytes, start: 0, end: 0 };
        }
        Self { bytes, start, end: start + length }
    }

    /// Whether it is the same as a text, ASCII letters in either case.
    pub(in crate::catalog) const fn is(self, text: &[u8]) -> bool {
        matches!(self.rest_of(text), Some([]))
    }

    /// What a text goes on with that begins with it, ASCII letters in either case.
    #[expect(clippy::indexing_slicing, reason = "a part lies inside")]
    pub(in crate::catalog) const fn rest_of(self, mut text: &[u8]) -> Option<&[u8]> {
        let mut at = self.start;
        while at < self.end {
            let [byte, rest @ ..] = text else { return None };
            let own = self.bytes[at];
            if own != *byte && !alike(own, *byte) {
                return None;
            }
            at += 1;
            text = rest;
        }
        Some(text)
    }

    /// Whether it begins with a text, ASCII letters in either case.
    pub(super) const fn starts_with(self, text: &[u8]) -> bool {
        let is_long_enough = self.end - self.start >= text.len();
        is_long_enough && Self { end: self.start + text.len(), ..self }.is(text)
    }

    /// Whether it comes before a text, capitals counting as small letters.
    #[expect(clippy::indexing_slicing, reason = "a part lies inside")]
    pub(in crate::catalog) const fn is_before(self, mut text: &[u8]) -> bool {
        let mut at = self.start;
        while let [byte, rest @ ..] = text {
            if at == self.end {
                return true;
            }
            let own = self.bytes[at];
            if own != *byte && !alike(own, *byte) {
                return own.to_ascii_lowercase() < byte.to_ascii_lowercase();
            }
            at += 1;
            text = rest;
        }
        false
    }
}

/// Whether `text` begins with `head`, ASCII letters in either case.
pub(in crate::catalog) const fn starts(text: &[u8], head: &[u8]) -> bool {
    Part::new(text, 0, text.len()).starts_with(head)
}

/// The order of two texts, capitals counting as small letters; `true` where the left comes first.
pub(in crate::catalog) const fn is_before(left: &[u8], right: &[u8]) -> bool {
    Part::new(left, 0, left.len()).is_before(right)
}

/// The texts before and behind the first colon.
pub(in crate::catalog) const fn split_colon(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    let mut rest = text;
    while let [byte, tail @ ..] = rest {
        if *byte == b':' {
            return match text.split_at_checked(at) {
                Some((before, _)) => Some((before, tail)),
                None => None,
            };
        }
        at += 1;
        rest = tail;
    }
    None
}

/// A number made of a text, the same in either case: eight bytes a step, with the bit set that tells
/// small letters from capitals.
pub(super) const fn hash(mut text: &[u8]) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let mut hash = text.len() as u64;
    // The compiler is slower at `split_first_chunk`.
    while let (Some(bytes), [_, _, _, _, _, _, _, _, rest @ ..]) = (text.first_chunk(), text) {
        hash = step(hash, u64::from_le_bytes(*bytes) | SMALL);
        text = rest;
    }
    let mut last = 0;
    while let [byte, rest @ ..] = text {
        last = last << 8 | *byte as u64;
        text = rest;
    }
    step(hash, last | SMALL)
}

const fn step(hash: u64, bytes: u64) -> u64 {
    let mixed = (hash ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// Mixes a hash with the seed of its bucket.
pub(super) const fn mix(hash: u64, seed: u16) -> u64 {
    let mixed = (hash ^ (seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
        .wrapping_mul(0xff51_afd7_ed55_8ccd);
    mixed ^ (mixed >> 32)
}

/// The number below `count` that a hash stands for.
pub(super) const fn reduce(hash: u64, count: usize) -> usize {
    (((hash & 0xffff_ffff) * count as u64) >> 32) as usize
}
