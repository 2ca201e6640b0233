//! The name nearest to another, found by the compiler: what `near` does for programs.

use crate::catalog::blob::bytes::alike;

/// How many letters a guess may differ in.
pub(super) const FARTHEST: usize = 2;

/// How many letters must be inserted, removed or changed to make one text of the other, if at most
/// `most`; letters count in either case.
///
/// What both begin with is never worth a change, so that the ways to go are few.
pub(super) const fn distance(mut left: &[u8], mut right: &[u8], most: usize) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    while let ([l, left_rest @ ..], [r, right_rest @ ..]) = (left, right) {
        if *l != *r && !alike(*l, *r) {
            break;
        }
        (left, right) = (left_rest, right_rest);
    }
    let (left_rest, right_rest) = match (left, right) {
        ([], []) => return Some(0),
        _ if most == 0 => return None,
        ([], rest) | (rest, []) => return Some(rest.len()),
        ([_, left_rest @ ..], [_, right_rest @ ..]) => (left_rest, right_rest),
    };
    let ways = [(left_rest, right_rest), (left_rest, right), (left, right_rest)];
    let mut ways: &[(&[u8], &[u8])] = &ways;
    let mut least = None;
    while let [(left, right), rest @ ..] = ways {
        if let Some(more) = distance(left, right, most - 1) {
            least = match least {
                Some(least) if least <= more + 1 => Some(least),
                _ => Some(more + 1),
            };
        }
        ways = rest;
    }
    least
}

/// The guess so far: the nearest, as long as no other is as near.
#[derive(Clone, Copy)]
pub(super) struct Nearest {
    distance: usize,
    id: Option<u16>,
}

impl Nearest {
    pub(super) const NONE: Self = Self { distance: FARTHEST + 1, id: None };

    /// The nearer of this and a name of `length` letters.
    pub(super) const fn or(self, id: u16, distance: Option<usize>, length: usize) -> Self {
        match distance {
            Some(distance) if distance < self.distance => {
                // Two letters are most of a short word, and then the guess is a bad one.
                let is_near = distance * 3 <= length;
                Self { distance, id: if is_near { Some(id) } else { None } }
            }
            Some(distance) if distance == self.distance => Self { distance, id: None },
            _ => self,
        }
    }

    pub(super) const fn id(self) -> Option<u16> {
        self.id
    }
}
