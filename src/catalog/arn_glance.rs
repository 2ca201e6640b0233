//! Which fields of an ARN fit a format at a glance, as most do or do not.

use super::arn_fit::{Reading, is_closed};

/// Whether a field fits, where that can be told without keeping places, as for most: behind what both
/// begin with, the format is one open part, or the two differ.
pub(super) fn plainly_fits(format: &str, pattern: &str, reading: Reading) -> Option<bool> {
    let is_open = |byte: u8| matches!(byte, b'$' | b'*' | b'?');
    let is_same = |of: u8, own: u8| match reading {
        Reading::Strict(_) => of == own,
        Reading::Lenient => of.eq_ignore_ascii_case(&own),
    };
    let pairs = format.bytes().zip(pattern.bytes());
    let same = pairs.take_while(|(of, own)| is_same(*of, *own) && !is_open(*of) && !is_open(*own));
    let same = same.count();
    let (format, pattern) = (format.get(same..)?, pattern.get(same..)?);
    match (format.bytes().next(), pattern.bytes().next()) {
        (None, None) => return Some(true),
        _ if pattern == "*" => return Some(true),
        (Some(of), Some(own)) if !is_open(of) && !is_open(own) => return Some(false),
        (Some(byte), None) | (None, Some(byte)) if !is_open(byte) => return Some(false),
        _ => {}
    }
    let (_, behind) = format.strip_prefix("${")?.split_once('}')?;
    let is_closed = |byte| match reading {
        Reading::Strict(closed) => is_closed(closed, byte),
        Reading::Lenient => false,
    };
    (behind.is_empty() && !pattern.bytes().any(is_closed)).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::super::arn_fit::walk_fits;
    use super::super::blob::ArnRecord;
    use super::{Reading, plainly_fits};

    #[test]
    fn what_is_told_plainly_is_what_going_over_the_letters_tells() {
        let formats = ["", "${A}", "a/${A}", "a:${A}", "${A}/b", "a/*", "aB/${A}:${B}", "${A}b"];
        let patterns =
            ["", "*", "a", "a/", "a/x", "a/x:y", "A/x", "a*", "a/?", "a/${aws:b}", "b", "a:*"];
        let readings = [
            Reading::Lenient,
            Reading::Strict(0),
            Reading::Strict(ArnRecord::NO_SLASH),
            Reading::Strict(ArnRecord::NO_COLON),
        ];
        let mut told = 0;
        for format in formats {
            for pattern in patterns {
                for reading in readings {
                    let Some(plainly) = plainly_fits(format, pattern, reading) else { continue };
                    told += 1;
                    assert_eq!(plainly, walk_fits(format, pattern, reading), "{format} {pattern}");
                }
            }
        }
        assert!(told > 200, "{told}");
    }
}
