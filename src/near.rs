//! Guesses at what was meant, for advice.

/// The candidate nearest to `text`, compared without case: at most two letters inserted, removed
/// or changed, and no second candidate as near.
#[cold]
pub(crate) fn nearest<T: AsRef<str>>(
    text: &str,
    candidates: impl IntoIterator<Item = T>,
) -> Option<T> {
    const FARTHEST: usize = 2;
    /// Longer than any candidate can be near to.
    const LONGEST: usize = 64;
    if text.len() > LONGEST {
        return None;
    }
    let mut best: Option<(usize, T)> = None;
    let mut is_alone = true;
    for candidate in candidates {
        // Each letter more or less is a step.
        if candidate.as_ref().len().abs_diff(text.len()) > FARTHEST {
            continue;
        }
        let distance = distance(text.as_bytes(), candidate.as_ref().as_bytes());
        match &best {
            Some((least, _)) if distance > *least => {}
            Some((least, _)) if distance == *least => is_alone = false,
            _ => {
                is_alone = true;
                best = Some((distance, candidate));
            }
        }
    }
    let (distance, candidate) = best?;
    // Two letters are most of a short word, and then the guess is a bad one.
    let is_near = distance <= FARTHEST && distance * 3 <= candidate.as_ref().len();
    (is_near && is_alone).then_some(candidate)
}

/// How many letters must be inserted, removed or changed to make one text of the other.
fn distance(from: &[u8], to: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, byte) in from.iter().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (above, other) in row.iter_mut().skip(1).zip(to) {
            let changed = diagonal + usize::from(!byte.eq_ignore_ascii_case(other));
            diagonal = *above;
            left = changed.min(diagonal + 1).min(left + 1);
            *above = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn the_distance_counts_letters_inserted_removed_and_changed() {
        let distance = |from: &str, to: &str| distance(from.as_bytes(), to.as_bytes());
        assert_eq!(distance("", ""), 0);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("kitten", "SITTING"), 3);
        assert_eq!(distance("StringEqual", "StringEquals"), 1);
        assert_eq!(distance("roel", "role"), 2);
    }

    #[test]
    fn a_guess_is_near_and_has_no_rival() {
        assert_eq!(nearest("ROLES", ["user", "role"]), Some("role"));
        assert_eq!(nearest("abcdef", ["abcdxy", "abcdefgh"]), None);
        assert_eq!(nearest("abcd", ["abxy", "abcd"]), Some("abcd"));
        assert_eq!(nearest("abcdef", ["abcxyz"]), None);
        assert_eq!(nearest("abc", ["xyc"]), None);
        assert_eq!(nearest("abx", ["abc"]), Some("abc"));
        assert_eq!(nearest(&"a".repeat(64), ["a".repeat(63)]), Some("a".repeat(63)));
        assert_eq!(nearest(&"a".repeat(65), ["a".repeat(64)]), None);
        assert_eq!(nearest("", [""; 0]), None);
    }
}
