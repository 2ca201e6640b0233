//! JSON text: the scanner that reads it and the writer that makes it.
//!
//! Policies are read by a scanner of our own because three things must be known that a general
//! parser does not tell: the place of every fault, keys that occur twice, and the exact digits of
//! numbers.

pub(crate) mod message;
mod number;
mod scanner;
mod value;
mod writer;

pub use number::Number;
pub(crate) use scanner::{Scanner, StringToken, SyntaxFault};
pub use value::Json;
pub(crate) use writer::{Count, Sink, Style, WriteJson, Writer};

/// How many leading bytes of `bytes` stand in a JSON string as they are: no quote, no backslash,
/// no control character.
///
/// Eight bytes are tested at a time, since names and ARNs are long runs of such bytes.
#[inline]
pub(crate) fn plain_run(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut run = 0;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        let word = u64::from_le_bytes(*chunk);
        // A byte below some limit borrows from its high bit, as does a zero that loses one. What
        // lies above the first such byte may be wrong; only the first one counts.
        let quote = (word ^ (ONES * 0x22)).wrapping_sub(ONES);
        let backslash = (word ^ (ONES * 0x5c)).wrapping_sub(ONES);
        let control = word.wrapping_sub(ONES * 0x20);
        let special = (quote | backslash | control) & !word & HIGH;
        if special != 0 {
            return run + special.trailing_zeros() as usize / 8;
        }
        run += 8;
    }
    for byte in rest {
        if matches!(byte, b'"' | b'\\' | 0..=0x1f) {
            break;
        }
        run += 1;
    }
    run
}

#[cfg(test)]
mod tests {
    use super::plain_run;
    use proptest::prelude::*;

    #[test]
    fn a_special_byte_ends_the_run_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            for at in 0..20 {
                let mut bytes = [b'a'; 20];
                bytes[at] = byte;
                let expected = if matches!(byte, b'"' | b'\\' | 0..=0x1f) { at } else { 20 };
                assert_eq!(plain_run(&bytes), expected, "{byte:#x} at {at}");
            }
        }
    }

    proptest! {
        #[test]
        fn eight_bytes_at_a_time_find_what_one_at_a_time_finds(
            bytes in proptest::collection::vec(
                prop_oneof![8 => 0x20_u8..=0x7f, 1 => any::<u8>(), 1 => Just(b'"'), 1 => Just(b'\\')],
                0..40,
            )
        ) {
            let slow = bytes
                .iter()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))
                .unwrap_or(bytes.len());
            prop_assert_eq!(plain_run(&bytes), slow);
        }
    }
}
