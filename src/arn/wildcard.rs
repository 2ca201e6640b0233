//! The one matcher of `*` and `?`: behind actions, ARNs and the `Like` operators.
//!
//! `*` stands for any run of characters, also an empty one; `?` for exactly one character (a
//! Unicode scalar value). A pattern is cut at its stars: the first piece must begin the text, the
//! last must end it, and each piece between is searched from the left, which never has to be taken
//! back. A search compares directly while that is cheap and goes over to bit-parallel matching, 64
//! pattern characters a step, when it is not. So the work is bounded by the length of the text
//! times the number of 64-character blocks of the longest piece, whatever the pattern.

/// Whether `text` matches `pattern`, letter for letter.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    run::<Plain>(pattern.as_bytes(), text.as_bytes())
}

/// Whether the pattern `general` matches every text that the pattern `special` matches.
///
/// `special` is matched as text in which only a `*` of `general` takes a `*`. A `true` is certain.
/// A `false` is not: it is also the answer where only a case distinction would show the cover.
pub(crate) fn covers(general: &str, special: &str) -> bool {
    run::<PlainCover>(general.as_bytes(), special.as_bytes())
}

/// As [`covers`], ASCII letters in either case: the rule for actions. An action without wildcards is
/// covered by the patterns that match it.
pub(crate) fn covers_ignore_case(general: &str, special: &str) -> bool {
    run::<IgnoreCaseCover>(general.as_bytes(), special.as_bytes())
}

/// Bytes that stand in no UTF-8 text, for patterns in which `*` and `?` may also be literal.
pub(super) mod compiled {
    /// Any run of characters.
    pub(in crate::arn) const STAR: u8 = 0xff;
    /// Exactly one character.
    pub(in crate::arn) const ANY: u8 = 0xfe;
    /// Stand-ins for policy variables: texts unknown here, the same byte for the same text.
    pub(in crate::arn) const VARIABLES: [u8; 9] =
        [0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd];

    /// Whether `text` matches a compiled pattern.
    pub(in crate::arn) fn matches(pattern: &[u8], text: &str) -> bool {
        super::run::<super::Compiled>(pattern, text.as_bytes())
    }

    /// As [`covers`](super::covers), for compiled patterns.
    pub(in crate::arn) fn covers(general: &[u8], special: &[u8]) -> bool {
        super::run::<super::CompiledCover>(general, special)
    }
}

/// How the bytes of a pattern and a text are read.
trait Syntax {
    const STAR: u8 = b'*';
    const ANY: u8 = b'?';
    const IGNORE_CASE: bool = false;

    /// A byte of the text that stands for a run of unknown characters: only a star takes it.
    fn is_opaque(_: u8) -> bool {
        false
    }

    fn fold(byte: u8) -> u8 {
        if Self::IGNORE_CASE { byte.to_ascii_lowercase() } else { byte }
    }
}

struct Plain;
impl Syntax for Plain {}

struct PlainCover;
impl Syntax for PlainCover {
    fn is_opaque(byte: u8) -> bool {
        byte == b'*'
    }
}

struct IgnoreCaseCover;
impl Syntax for IgnoreCaseCover {
    const IGNORE_CASE: bool = true;
    fn is_opaque(byte: u8) -> bool {
        byte == b'*'
    }
}

struct Compiled;
impl Syntax for Compiled {
    const STAR: u8 = compiled::STAR;
    const ANY: u8 = compiled::ANY;
}

struct CompiledCover;
impl Syntax for CompiledCover {
    const STAR: u8 = compiled::STAR;
    const ANY: u8 = compiled::ANY;
    fn is_opaque(byte: u8) -> bool {
        byte == compiled::STAR || compiled::VARIABLES.contains(&byte)
    }
}

fn run<S: Syntax>(pattern: &[u8], text: &[u8]) -> bool {
    let Some((head, rest)) = split_once(pattern, S::STAR) else {
        return strip_start::<S>(pattern, text).is_ok_and(<[u8]>::is_empty);
    };
    run_with_star::<S>(head, rest, text).is_some()
}

/// Matches `head*rest`, where `head` has no star.
///
/// `?` next to a star is taken out of its piece and counted: `a?*`, `a*?` and `a*?*` all ask for
/// at least one character after the `a`.
fn run_with_star<S: Syntax>(head: &[u8], rest: &[u8], text: &[u8]) -> Option<()> {
    let (middle, tail) = rsplit_once(rest, S::STAR).unwrap_or((&[], rest));
    let (head, mut gap) = trim_end(head, S::ANY);
    let (tail, last_gap) = trim_start(tail, S::ANY);
    let text = strip_start::<S>(head, text).ok()?;
    let mut text = strip_end::<S>(tail, text)?;
    for piece in middle.split(|byte| *byte == S::STAR) {
        let (piece, before) = trim_start(piece, S::ANY);
        gap += before;
        if piece.is_empty() {
            continue;
        }
        let (piece, after) = trim_end(piece, S::ANY);
        text = find::<S>(piece, skip::<S>(text, gap)?)?;
        gap = after;
    }
    skip::<S>(text, gap + last_gap).map(drop)
}

/// The text after `piece` at its beginning, or the number of characters compared in vain.
fn strip_start<'t, S: Syntax>(piece: &[u8], text: &'t [u8]) -> Result<&'t [u8], usize> {
    let mut left = text;
    for (count, wanted) in piece.iter().enumerate() {
        tick(1);
        let [byte, rest @ ..] = left else { return Err(count + 1) };
        if *wanted == S::ANY && !S::is_opaque(*byte) {
            left = after_character(*byte, rest);
        } else if *wanted != S::ANY && S::fold(*byte) == S::fold(*wanted) {
            left = rest;
        } else {
            return Err(count + 1);
        }
    }
    Ok(left)
}

/// The text before `piece` at its end.
fn strip_end<'t, S: Syntax>(piece: &[u8], text: &'t [u8]) -> Option<&'t [u8]> {
    let mut left = text;
    for wanted in piece.iter().rev() {
        tick(1);
        if *wanted == S::ANY {
            while let [rest @ .., 0x80..=0xbf] = left {
                left = rest;
            }
        }
        let [rest @ .., byte] = left else { return None };
        let is_match = if *wanted == S::ANY {
            !S::is_opaque(*byte)
        } else {
            S::fold(*byte) == S::fold(*wanted)
        };
        if !is_match {
            return None;
        }
        left = rest;
    }
    Some(left)
}

/// The text after its first `count` characters, opaque ones not counted.
fn skip<S: Syntax>(text: &[u8], count: usize) -> Option<&[u8]> {
    let mut left = text;
    let mut missing = count;
    while missing > 0 {
        tick(1);
        let (byte, rest) = left.split_first()?;
        left = after_character(*byte, rest);
        if !S::is_opaque(*byte) {
            missing -= 1;
        }
    }
    Some(left)
}

/// Drops the other bytes of the character that began with `byte`.
fn after_character(byte: u8, rest: &[u8]) -> &[u8] {
    let mut left = rest;
    if byte >= 0x80 {
        while let [0x80..=0xbf, rest @ ..] = left {
            left = rest;
        }
    }
    left
}

/// Up to this length a piece is compared directly at every place.
const SHORT: usize = 8;

/// How often over a longer piece may be compared before its search goes bit-parallel.
const PATIENCE: usize = 4;

/// The text after the first occurrence of `piece`, which begins and ends with a literal.
fn find<'t, S: Syntax>(piece: &[u8], text: &'t [u8]) -> Option<&'t [u8]> {
    let first = S::fold(*piece.first()?);
    let mut budget = if piece.len() <= SHORT { usize::MAX } else { PATIENCE * piece.len() };
    let mut left = text;
    loop {
        let at = left.iter().position(|byte| S::fold(*byte) == first)?;
        tick(at);
        let (_, candidate) = left.split_at_checked(at)?;
        match strip_start::<S>(piece, candidate) {
            Ok(rest) => return Some(rest),
            Err(compared) => budget = budget.saturating_sub(compared - 1),
        }
        if budget == 0 {
            return find_in_parallel::<S>(piece, candidate);
        }
        (_, left) = candidate.split_first()?;
    }
}

/// [`find`] by the Shift-And algorithm: bit `i` of the state says that the text read so far ends
/// with the first `i + 1` bytes of the piece.
fn find_in_parallel<'t, S: Syntax>(piece: &[u8], text: &'t [u8]) -> Option<&'t [u8]> {
    let words = piece.len().div_ceil(64);
    if words == 1 {
        shift_and::<S>(piece, text, &mut [0; 257], &mut [0])
    } else {
        let mut masks = vec![0; 257 * words];
        shift_and::<S>(piece, text, &mut masks, &mut vec![0; words])
    }
}

/// `masks` has a row as long as `state` for every byte, and a last one for `?`.
fn shift_and<'t, S: Syntax>(
    piece: &[u8],
    text: &'t [u8],
    masks: &mut [u64],
    state: &mut [u64],
) -> Option<&'t [u8]> {
    let words = state.len();
    for (index, wanted) in piece.iter().enumerate() {
        tick(1);
        let row = if *wanted == S::ANY { 256 } else { usize::from(S::fold(*wanted)) };
        let mask = masks.get_mut(row * words + index / 64)?;
        *mask |= 1 << (index % 64);
    }
    let (rows, any) = masks.split_at_checked(256 * words)?;
    let accept = 1 << ((piece.len() - 1) % 64);
    for (index, byte) in text.iter().enumerate() {
        tick(words);
        let row = usize::from(S::fold(*byte)) * words;
        let literal = rows.get(row..row + words)?;
        // A `?` begins at the first byte of a character and holds on over the others.
        let (begins, holds) = match byte {
            0x80..=0xbf => (0, u64::MAX),
            _ if S::is_opaque(*byte) => (0, 0),
            _ => (u64::MAX, 0),
        };
        let mut carry = u64::from(!matches!(byte, 0x80..=0xbf));
        for ((bits, literal), any) in state.iter_mut().zip(literal).zip(any) {
            let shifted = (*bits << 1) | carry;
            carry = *bits >> 63;
            *bits = (shifted & (literal | (any & begins))) | (*bits & any & holds);
        }
        if state.last().is_some_and(|bits| bits & accept != 0) {
            return text.get(index + 1..);
        }
    }
    None
}

fn split_once(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == separator)?;
    let (head, rest) = bytes.split_at_checked(at)?;
    Some((head, rest.get(1..)?))
}

fn rsplit_once(bytes: &[u8], separator: u8) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().rposition(|byte| *byte == separator)?;
    let (head, rest) = bytes.split_at_checked(at)?;
    Some((head, rest.get(1..)?))
}

/// Takes `byte` off the beginning as often as it stands there.
fn trim_start(bytes: &[u8], byte: u8) -> (&[u8], usize) {
    let mut left = bytes;
    while let [first, rest @ ..] = left
        && *first == byte
    {
        left = rest;
    }
    (left, bytes.len() - left.len())
}

/// Takes `byte` off the end as often as it stands there.
fn trim_end(bytes: &[u8], byte: u8) -> (&[u8], usize) {
    let mut left = bytes;
    while let [rest @ .., last] = left
        && *last == byte
    {
        left = rest;
    }
    (left, bytes.len() - left.len())
}

/// Counts the steps of a match in tests, which bound the work without a clock.
#[cfg(test)]
fn tick(steps: usize) {
    tests::STEPS.with(|count| count.set(count.get() + steps));
}

#[cfg(not(test))]
#[inline]
const fn tick(_: usize) {}

#[cfg(test)]
mod tests;
