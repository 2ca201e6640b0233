//! What the grammars of the names are made of.

use crate::parse_error::Fault;

/// A set of ASCII characters, as a table: one load tells a byte.
#[derive(Clone, Copy)]
pub(crate) struct Class([bool; 256]);

impl Class {
    pub(crate) const LOWER: Self = Self::of(b"abcdefghijklmnopqrstuvwxyz");
    pub(crate) const UPPER: Self = Self::of(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    pub(crate) const DIGIT: Self = Self::of(b"0123456789");
    pub(crate) const ALPHANUMERIC: Self = Self::LOWER.or(Self::UPPER).or(Self::DIGIT);
    /// What AWS's service models write as `\w`.
    pub(crate) const WORD: Self = Self::ALPHANUMERIC.or(Self::of(b"_"));
    /// The names of users, groups, roles and policies: `[\w+=,.@-]`.
    pub(crate) const ENTITY: Self = Self::WORD.or(Self::of(b"+=,.@-"));
    /// U+0021 to U+007E: ASCII without controls and the space.
    pub(crate) const VISIBLE: Self =
        Self::ALPHANUMERIC.or(Self::of(b"!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"));
    /// Most S3 names.
    pub(crate) const LOWER_DIGIT: Self = Self::LOWER.or(Self::DIGIT);
    pub(crate) const LOWER_DIGIT_HYPHEN: Self = Self::LOWER_DIGIT.or(Self::of(b"-"));

    pub(crate) const fn of(members: &[u8]) -> Self {
        Self([false; 256]).with(members)
    }

    #[expect(clippy::indexing_slicing, reason = "every byte is below 256")]
    const fn with(self, mut members: &[u8]) -> Self {
        let mut set = self.0;
        while let [byte, rest @ ..] = members {
            set[*byte as usize] = true;
            members = rest;
        }
        Self(set)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        let mut set = self;
        let mut byte = 0;
        while byte < 128 {
            if other.contains(byte) {
                set = set.with(&[byte]);
            }
            byte += 1;
        }
        set
    }

    #[expect(clippy::indexing_slicing, reason = "every byte is below 256")]
    #[inline]
    pub(crate) const fn contains(&self, byte: u8) -> bool {
        self.0[byte as usize]
    }

    /// Refuses a byte outside the set, and says so where its lowercase form would do.
    #[inline]
    pub(crate) const fn check(&self, bytes: &[u8]) -> Result<(), Fault> {
        if self.holds(bytes) {
            return Ok(());
        }
        let mut rest = bytes;
        while let [byte, tail @ ..] = rest {
            if !self.contains(*byte) {
                return Err(self.refuse(*byte, bytes.len() - rest.len()));
            }
            rest = tail;
        }
        Ok(())
    }

    /// Whether all bytes are in the set, told eight at a time; a `false` asks for a closer look.
    #[inline]
    pub(crate) const fn holds(&self, bytes: &[u8]) -> bool {
        // The last eight may overlap the ones before.
        let Some(last) = bytes.last_chunk::<8>() else { return false };
        let mut all = self.holds_chunk(last);
        let mut rest = bytes;
        while let Some((chunk, tail)) = rest.split_first_chunk::<8>()
            && all
        {
            all = self.holds_chunk(chunk);
            rest = tail;
        }
        all
    }

    /// Whether eight bytes are in the set; `&` without branches is meant.
    #[inline]
    #[expect(clippy::many_single_char_names, reason = "they are eight bytes")]
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "eight loads take fewer instructions than a word taken apart"
    )]
    pub(crate) const fn holds_chunk(&self, chunk: &[u8; 8]) -> bool {
        let [a, b, c, d, e, f, g, h] = *chunk;
        let first = self.contains(a) & self.contains(b) & self.contains(c) & self.contains(d);
        let second = self.contains(e) & self.contains(f) & self.contains(g) & self.contains(h);
        first & second
    }

    /// The fault of a byte outside the set.
    #[cold]
    pub(crate) const fn refuse(&self, byte: u8, offset: usize) -> Fault {
        if byte.is_ascii_uppercase() && self.contains(byte.to_ascii_lowercase()) {
            Fault::at(offset, "uppercase letter")
        } else {
            Fault::at(offset, "unexpected character")
        }
    }
}

/// Whether `bytes` begins with `prefix`; the standard library's own is not `const`.
#[inline]
pub(crate) const fn starts_with<const N: usize>(bytes: &[u8], prefix: &[u8; N]) -> bool {
    match bytes.first_chunk::<N>() {
        Some(first) => same(first, prefix),
        None => false,
    }
}

/// Whether `bytes` ends with `suffix`; the standard library's own is not `const`.
#[inline]
pub(crate) const fn ends_with<const N: usize>(bytes: &[u8], suffix: &[u8; N]) -> bool {
    match bytes.last_chunk::<N>() {
        Some(last) => same(last, suffix),
        None => false,
    }
}

#[inline]
const fn same<const N: usize>(left: &[u8; N], right: &[u8; N]) -> bool {
    let (mut left, mut right): (&[u8], &[u8]) = (left, right);
    while let ([a, left_rest @ ..], [b, right_rest @ ..]) = (left, right) {
        if *a != *b {
            return false;
        }
        (left, right) = (left_rest, right_rest);
    }
    true
}

/// `$check?` for `const fn`, where `?` is not available.
macro_rules! check {
    ($check:expr) => {
        if let Err(fault) = $check {
            return Err(fault);
        }
    };
}
pub(crate) use check;

/// Refuses a text of fewer or more bytes; the numbers are literals because the message holds them.
macro_rules! check_length {
    ($bytes:expr, 1, $most:literal) => {
        if $bytes.is_empty() {
            return Err($crate::parse_error::Fault::whole("empty"));
        }
        $crate::name::check_length!($bytes, $most);
    };
    ($bytes:expr, $least:literal, $most:literal) => {
        if $bytes.len() < $least {
            let reason = concat!("shorter than ", $least, " characters");
            return Err($crate::parse_error::Fault::whole(reason));
        }
        $crate::name::check_length!($bytes, $most);
    };
    ($bytes:expr, $most:literal) => {
        if $bytes.len() > $most {
            let reason = concat!("longer than ", $most, " characters");
            return Err($crate::parse_error::Fault::whole(reason));
        }
    };
}
pub(crate) use check_length;

#[cfg(test)]
mod tests {
    use super::Class;

    #[test]
    fn no_byte_is_overlooked_eight_at_a_time() {
        for length in 0..40 {
            let mut text = vec![b'a'; length];
            assert_eq!(Class::LOWER.holds(&text), length >= 8);
            for at in 0..length {
                text[at] = b'_';
                assert!(!Class::LOWER.holds(&text), "{length} {at}");
                assert_eq!(Class::LOWER.check(&text).unwrap_err().offset, Some(at));
                text[at] = b'a';
            }
        }
    }
}
