//! How user text looks in a terminal: every character has a known width there, or is escaped.

use std::fmt::{self, Write as _};

/// The columns of a tab, which is shown as spaces.
const TAB: usize = 4;

/// User text with nothing in it that a terminal would obey, move by or show unlike others.
pub(super) struct Plain<'a>(pub(super) &'a str);

impl fmt::Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\t' => write!(f, "{:TAB$}", "")?,
                _ if is_certain(character) => f.write_char(character)?,
                _ => write!(f, "{}", character.escape_unicode())?,
            }
        }
        Ok(())
    }
}

/// How many columns a character takes in [`Plain`].
pub(super) fn width(character: char) -> usize {
    match character {
        ' '..='~' => 1,
        '\t' => TAB,
        _ if !is_certain(character) => character.escape_unicode().len(),
        _ => 1 + usize::from(is_wide(character)),
    }
}

/// How many columns a text takes in [`Plain`].
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// Whether a terminal shows the character as such, in the columns that Unicode gives it: not so
/// controls, marks that combine with their neighbours, and characters of no known shape.
fn is_certain(character: char) -> bool {
    match character {
        ' '..='~' => true,
        // Hangul that joins a syllable, halves of flags, and colours of skin.
        '\u{1160}'..='\u{11ff}'
        | '\u{d7b0}'..='\u{d7ff}'
        | '\u{1f1e6}'..='\u{1f1ff}'
        | '\u{1f3fb}'..='\u{1f3ff}' => false,
        _ => character.escape_debug().len() == 1,
    }
}

fn is_wide(character: char) -> bool {
    let code = u32::from(character);
    let index = WIDE.partition_point(|(_, last)| *last < code);
    WIDE.get(index).is_some_and(|(first, _)| *first <= code)
}

/// The characters that take two columns, and some between them that are never shown as such.
///
/// Source: Unicode Standard Annex #11, *East Asian Width*, the values `W` and `F`.
const WIDE: &[(u32, u32)] = &[
    (0x1100, 0x115f),
    (0x231a, 0x231b),
    (0x2329, 0x232a),
    (0x23e9, 0x23ec),
    (0x23f0, 0x23f0),
    (0x23f3, 0x23f3),
    (0x25fd, 0x25fe),
    (0x2614, 0x2615),
    (0x2648, 0x2653),
    (0x267f, 0x267f),
    (0x2693, 0x2693),
    (0x26a1, 0x26a1),
    (0x26aa, 0x26ab),
    (0x26bd, 0x26be),
    (0x26c4, 0x26c5),
    (0x26ce, 0x26ce),
    (0x26d4, 0x26d4),
    (0x26ea, 0x26ea),
    (0x26f2, 0x26f3),
    (0x26f5, 0x26f5),
    (0x26fa, 0x26fa),
    (0x26fd, 0x26fd),
    (0x2705, 0x2705),
    (0x270a, 0x270b),
    (0x2728, 0x2728),
    (0x274c, 0x274c),
    (0x274e, 0x274e),
    (0x2753, 0x2755),
    (0x2757, 0x2757),
    (0x2795, 0x2797),
    (0x27b0, 0x27b0),
    (0x27bf, 0x27bf),
    (0x2b1b, 0x2b1c),
    (0x2b50, 0x2b50),
    (0x2b55, 0x2b55),
    (0x2e80, 0x303e),
    (0x3041, 0x3247),
    (0x3250, 0x4dbf),
    (0x4e00, 0xa4c6),
    (0xa960, 0xa97c),
    (0xac00, 0xd7a3),
    (0xf900, 0xfad9),
    (0xfe10, 0xfe6b),
    (0xff01, 0xff60),
    (0xffe0, 0xffe6),
    (0x1_6fe0, 0x1_b2fb),
    (0x1_f004, 0x1_f004),
    (0x1_f0cf, 0x1_f0cf),
    (0x1_f18e, 0x1_f18e),
    (0x1_f191, 0x1_f19a),
    (0x1_f200, 0x1_f320),
    (0x1_f32d, 0x1_f335),
    (0x1_f337, 0x1_f37c),
    (0x1_f37e, 0x1_f393),
    (0x1_f3a0, 0x1_f3ca),
    (0x1_f3cf, 0x1_f3d3),
    (0x1_f3e0, 0x1_f3f0),
    (0x1_f3f4, 0x1_f3f4),
    (0x1_f3f8, 0x1_f43e),
    (0x1_f440, 0x1_f440),
    (0x1_f442, 0x1_f4fc),
    (0x1_f4ff, 0x1_f53d),
    (0x1_f54b, 0x1_f54e),
    (0x1_f550, 0x1_f567),
    (0x1_f57a, 0x1_f57a),
    (0x1_f595, 0x1_f596),
    (0x1_f5a4, 0x1_f5a4),
    (0x1_f5fb, 0x1_f64f),
    (0x1_f680, 0x1_f6c5),
    (0x1_f6cc, 0x1_f6cc),
    (0x1_f6d0, 0x1_f6d2),
    (0x1_f6d5, 0x1_f6df),
    (0x1_f6eb, 0x1_f6ec),
    (0x1_f6f4, 0x1_f6fc),
    (0x1_f7e0, 0x1_f7f0),
    (0x1_f90c, 0x1_f93a),
    (0x1_f93c, 0x1_f945),
    (0x1_f947, 0x1_f9ff),
    (0x1_fa70, 0x1_faf6),
    (0x2_0000, 0x3_fffd),
];

#[cfg(test)]
mod tests {
    use super::{Plain, WIDE, columns};

    #[test]
    fn what_a_terminal_would_obey_or_combine_is_escaped() {
        for (text, shown) in [
            ("s3:Get*", "s3:Get*"),
            ("\u{1b}[31m", "\\u{1b}[31m"),
            ("a\tb\r\n", "a    b\\u{d}\\u{a}"),
            ("e\u{301}", "e\\u{301}"),
            ("\u{202e}\u{200d}\u{a0}", "\\u{202e}\\u{200d}\\u{a0}"),
            ("\u{9b}\u{7f}", "\\u{9b}\\u{7f}"),
            ("\u{1f1e6}\u{1f3fb}\u{1161}", "\\u{1f1e6}\\u{1f3fb}\\u{1161}"),
            ("é\"'\\", "é\"'\\"),
            ("売上", "売上"),
        ] {
            assert_eq!(Plain(text).to_string(), shown);
        }
    }

    #[test]
    fn columns_are_those_that_are_shown() {
        for (text, expected) in [
            ("", 0),
            ("abc", 3),
            ("é", 1),
            ("売上", 4),
            ("\t", 4),
            ("\u{1b}", 6),
            ("🙂", 2),
            ("→", 1),
        ] {
            assert_eq!(columns(text), expected, "{text:?}");
        }
    }

    #[test]
    fn wide_ranges_are_in_order() {
        assert!(WIDE.iter().all(|(first, last)| first <= last));
        assert!(WIDE.iter().zip(&WIDE[1..]).all(|(range, next)| range.1 < next.0));
    }
}
