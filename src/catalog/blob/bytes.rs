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

pub(super) const fn u8_at(bytes: &[u8], at: usize) -> u8 {
    match part(bytes, at, 1) {
        [byte] => *byte,
        _ => 0,
    }
}

pub(super) const fn u16_at(bytes: &[u8], at: usize) -> u16 {
    match part(bytes, at, 2).first_chunk() {
        Some(found) => u16::from_le_bytes(*found),
        None => 0,
    }
}

pub(super) const fn u32_at(bytes: &[u8], at: usize) -> u32 {
    match part(bytes, at, 4).first_chunk() {
        Some(found) => u32::from_le_bytes(*found),
        None => 0,
    }
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

/// Whether `text` begins with `head`, ASCII letters in either case.
pub(in crate::catalog) const fn starts(text: &[u8], head: &[u8]) -> bool {
    match text.split_at_checked(head.len()) {
        Some((begin, _)) => same(begin, head),
        None => false,
    }
}

/// The order of two texts, capitals counting as small letters; `true` where the left comes first.
pub(in crate::catalog) const fn is_before(mut left: &[u8], mut right: &[u8]) -> bool {
    loop {
        match (left, right) {
            ([l, left_rest @ ..], [r, right_rest @ ..]) => {
                let (l, r) = (l.to_ascii_lowercase(), r.to_ascii_lowercase());
                if l != r {
                    return l < r;
                }
                left = left_rest;
                right = right_rest;
            }
            ([], [_, ..]) => return true,
            (_, []) => return false,
        }
    }
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
    while let Some((bytes, rest)) = text.split_first_chunk::<8>() {
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
