//! Patterns that no type of its own has.

use std::fmt::Write as _;

use crate::name::Pattern;

/// The characters that IAM and KMS store.
pub(super) const LATIN: &str = r"^[\t\n\r\u0020-\u00ff]*$";

/// The pattern of a name, to be a part of a longer one, at its end if it looks ahead.
pub(super) fn piece<T: Pattern>() -> &'static str {
    let pattern = T::PATTERN;
    let pattern = pattern.strip_prefix('^').unwrap_or(pattern);
    pattern.strip_suffix('$').unwrap_or(pattern)
}

/// The decimal digits of an integer from 0 to `most`, which has two digits or more; zeros may lead.
pub(super) fn up_to(most: &str) -> String {
    let mut pattern = format!("0*([0-9]{{1,{}}}", most.len() - 1);
    for (index, digit) in most.char_indices() {
        let (before, rest) = (most.get(..index).unwrap_or_default(), most.len() - index - 1);
        let least = if index == 0 { '1' } else { '0' };
        if least < digit {
            let below = char::from_u32(u32::from(digit) - 1).unwrap_or(digit);
            // Writing to a string does not fail.
            let _ = write!(pattern, "|{before}[{least}-{below}][0-9]{{{rest}}}");
        }
    }
    let _ = write!(pattern, "|{most})");
    pattern
}
