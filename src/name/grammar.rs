//! What the grammars of the names are made of.

use crate::parse_error::Fault;

/// A set of ASCII characters.
#[derive(Clone, Copy)]
pub(crate) struct Class(u128);

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
    pub(crate) const VISIBLE: Self = Self(((1 << 0x7f) - 1) & !((1 << 0x21) - 1));
    /// Most S3 names.
    pub(crate) const LOWER_DIGIT: Self = Self::LOWER.or(Self::DIGIT);
    pub(crate) const LOWER_DIGIT_HYPHEN: Self = Self::LOWER_DIGIT.or(Self::of(b"-"));

    pub(crate) const fn of(mut members: &[u8]) -> Self {
        let mut set = 0;
        while let [byte, rest @ ..] = members {
            set |= 1 << *byte;
            members = rest;
        }
        Self(set)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn contains(self, byte: u8) -> bool {
        self.contains_character(byte as u32)
    }

    pub(crate) const fn contains_character(self, character: u32) -> bool {
        character < 128 && (self.0 >> character) & 1 == 1
    }

    /// Refuses a byte outside the set, and says so where its lowercase form would do.
    pub(crate) const fn check(self, mut bytes: &[u8]) -> Result<(), Fault> {
        let mut offset = 0;
        while let [byte, rest @ ..] = bytes {
            if !self.contains(*byte) {
                let uppercase = byte.is_ascii_uppercase();
                return if uppercase && self.contains(byte.to_ascii_lowercase()) {
                    Err(Fault::at(offset, "uppercase letter"))
                } else {
                    Err(Fault::at(offset, "unexpected character"))
                };
            }
            offset += 1;
            bytes = rest;
        }
        Ok(())
    }
}

/// Whether `bytes` begins with `prefix`; the standard library's own is not `const`.
pub(crate) const fn starts_with(mut bytes: &[u8], mut prefix: &[u8]) -> bool {
    while let [wanted, prefix_rest @ ..] = prefix {
        match bytes {
            [byte, rest @ ..] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        prefix = prefix_rest;
    }
    true
}

/// Whether `bytes` ends with `suffix`; the standard library's own is not `const`.
pub(crate) const fn ends_with(mut bytes: &[u8], mut suffix: &[u8]) -> bool {
    while let [suffix_rest @ .., wanted] = suffix {
        match bytes {
            [rest @ .., byte] if *byte == *wanted => bytes = rest,
            _ => return false,
        }
        suffix = suffix_rest;
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
