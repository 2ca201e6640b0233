//! The actions that a pattern stands for.

use super::Blob;
use super::bytes::{alike, part};

/// The actions of one service whose names begin alike, and how the rest of their names is matched.
#[derive(Clone, Copy, Debug)]
pub(in crate::catalog) struct Candidates {
    /// The first of them, and the one behind the last.
    pub(in crate::catalog) range: (u16, u16),
    /// Whether each is a match.
    pub(in crate::catalog) all_match: bool,
}

impl Blob<'_> {
    /// The actions of a service that may match a pattern of names.
    pub(in crate::catalog) const fn candidates(self, service: u16, pattern: &[u8]) -> Candidates {
        let head = head(pattern);
        let service = self.service(service);
        let all = (service.first_action, service.first_action + service.actions);
        let first = self.first_not_before(all, head);
        let mut last = first;
        if head.is_empty() {
            last = all.1;
        } else {
            // The names that begin with the head stand together: the end is found in growing steps.
            let mut step = 1;
            while last < all.1 && self.has_head(last, head) {
                let next = last.saturating_add(step);
                if next < all.1 && self.has_head(next, head) {
                    last = next;
                    step = step.saturating_mul(2);
                } else if step == 1 {
                    last += 1;
                } else {
                    step = 1;
                }
            }
        }
        let rest = part(pattern, head.len(), pattern.len() - head.len());
        Candidates { range: (first, last), all_match: matches!(rest, [b'*']) }
    }

    const fn has_head(self, action: u16, head: &[u8]) -> bool {
        self.name(action).starts_with(head)
    }

    const fn first_not_before(self, (mut low, mut high): (u16, u16), head: &[u8]) -> u16 {
        while low < high {
            let middle = low.midpoint(high);
            if self.name(middle).is_before(head) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// What stands before the first wildcard.
const fn head(pattern: &[u8]) -> &[u8] {
    let mut length = 0;
    let mut rest = pattern;
    while let [byte, tail @ ..] = rest {
        if matches!(byte, b'*' | b'?') {
            break;
        }
        length += 1;
        rest = tail;
    }
    part(pattern, 0, length)
}

/// Whether a name matches a pattern, letters in either case. Names are short, so that going back to
/// the last star costs little.
pub(in crate::catalog) const fn matches(mut pattern: &[u8], mut name: &[u8]) -> bool {
    let mut star: Option<(&[u8], &[u8])> = None;
    loop {
        match (pattern, name) {
            ([b'*', rest @ ..], _) => {
                star = Some((rest, name));
                pattern = rest;
            }
            ([p, pattern_rest @ ..], [n, name_rest @ ..]) if *p == b'?' || alike(*p, *n) => {
                pattern = pattern_rest;
                name = name_rest;
            }
            ([], []) => return true,
            _ => match star {
                Some((after, [_, rest @ ..])) => {
                    name = from_first_of(after, rest);
                    star = Some((after, name));
                    pattern = after;
                }
                _ => return false,
            },
        }
    }
}

/// The end of a name from where the pattern may match on.
const fn from_first_of<'n>(pattern: &[u8], mut name: &'n [u8]) -> &'n [u8] {
    if let [first, ..] = pattern
        && !matches!(first, b'*' | b'?')
    {
        // A letter of the other case differs in this bit.
        let first = *first | 0x20;
        while let [byte, rest @ ..] = name {
            if *byte | 0x20 == first {
                break;
            }
            name = rest;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_is_any_run_and_a_question_mark_one_letter() {
        for (pattern, name) in [
            ("*", ""),
            ("*", "Get"),
            ("get*", "GetObject"),
            ("*Object", "GetObjectObject"),
            ("G?t*O*t", "GetObject"),
            ("**", "x"),
            ("Get", "GET"),
        ] {
            assert!(matches(pattern.as_bytes(), name.as_bytes()), "{pattern} {name}");
        }
        for (pattern, name) in
            [("", "x"), ("?", ""), ("Get?", "Get"), ("*Objects", "GetObject"), ("a*b*c", "abbx")]
        {
            assert!(!matches(pattern.as_bytes(), name.as_bytes()), "{pattern} {name}");
        }
    }
}
