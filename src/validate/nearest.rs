//! The known word that a misspelt one is likely to mean.

/// The known word that is the same but for case, or else the closest by a slip or two of typing.
pub(super) fn nearest(word: &str, known: &[&'static str]) -> Option<&'static str> {
    same_but_case(word, known).or_else(|| misspelt(word, known))
}

pub(super) fn same_but_case(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let word = word.trim();
    known.iter().copied().find(|known| known.eq_ignore_ascii_case(word))
}

/// The known word at the least distance, as long as most of it is left.
pub(super) fn misspelt(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let word = word.trim().to_ascii_lowercase();
    let close = known.iter().filter_map(|known| {
        let most = most_slips(known);
        let far = known.len().abs_diff(word.len()) > most;
        let distance = if far { usize::MAX } else { distance(&word, &known.to_ascii_lowercase()) };
        (distance <= most).then_some((distance, *known))
    });
    close.min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

fn most_slips(known: &str) -> usize {
    match known.len() {
        0..=2 => 0,
        3..=4 => 1,
        _ => 2,
    }
}

/// How many letters must be added, left out or replaced (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (index, a) in from.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(to.chars()) {
            let above = *cell;
            left = (diagonal + usize::from(a != b)).min(above + 1).min(left + 1);
            diagonal = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn distances_count_letters_added_left_out_and_replaced() {
        for (from, to, expected) in [
            ("action", "action", 0),
            ("actions", "action", 1),
            ("acton", "action", 1),
            ("axtion", "action", 1),
            ("atcion", "action", 2),
            ("", "aws", 3),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(from, to), expected, "{from} {to}");
        }
    }

    #[test]
    fn the_nearest_word_keeps_most_of_its_letters() {
        let known = ["Id", "Sid", "Effect", "Action", "NotAction"];
        for (word, expected) in [
            ("ACTION", Some("Action")),
            (" effect", Some("Effect")),
            ("Efects", Some("Effect")),
            ("Notaction", Some("NotAction")),
            ("Sids", Some("Sid")),
            ("Sidse", None),
            ("iD", Some("Id")),
            ("I", None),
            ("Actionable", None),
            ("Faction!", Some("Action")),
            ("", None),
        ] {
            assert_eq!(nearest(word, &known), expected, "{word}");
        }
    }
}
