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

/// The decimal digits of an integer from 0 to `most`, after any number of zeros.
pub(super) fn up_to(most: &str) -> String {
    let length = most.len();
    let mut pattern = format!("0*([0-9]{{1,{}}}", length - 1);
    if length == 1 {
        pattern = "0*(".to_owned();
    }
    let mut prefix = String::new();
    for (index, digit) in most.chars().enumerate() {
        let rest = length - index - 1;
        let first = if index == 0 && length > 1 { '1' } else { '0' };
        if let Some(below) = char::from_u32(u32::from(digit).saturating_sub(1))
            && below >= first
        {
            let _ = write!(pattern, "|{prefix}[{first}-{below}][0-9]{{{rest}}}");
        }
        prefix.push(digit);
    }
    let _ = write!(pattern, "|{most})");
    pattern.replace("(|", "(")
}
