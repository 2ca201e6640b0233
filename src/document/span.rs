//! From a path to its place in the text, and back.

use super::location::PathElement;
use crate::json::{Scanner, StringToken};
use crate::text::Text;

/// The byte range of the value, key or part of a string that `path` leads to.
pub(super) fn find(text: &str, path: &[PathElement]) -> Option<(usize, usize)> {
    let mut scanner = Scanner::new(text);
    for (depth, element) in path.iter().enumerate() {
        match element {
            PathElement::Value(key) => {
                find_member(&mut scanner, key, depth)?;
            }
            PathElement::Key(key) => {
                let token = find_member(&mut scanner, key, depth)?;
                return Some((token.start - 1, token.end + 1));
            }
            PathElement::Index(index) => find_element(&mut scanner, *index, depth)?,
            PathElement::Substring { start, length } => {
                let token = scanner.string().ok()?;
                let characters = scanner.characters(token);
                return Some((*characters.get(*start)?, *characters.get(start + length)?));
            }
        }
    }
    scanner.peek();
    let start = scanner.offset();
    scanner.skip(path.len()).ok()?;
    Some((start, scanner.offset()))
}

/// Stands before the value of member `key` and gives the key's own token.
fn find_member(scanner: &mut Scanner<'_>, key: &str, depth: usize) -> Option<StringToken> {
    if !scanner.take(b'{') || scanner.take(b'}') {
        return None;
    }
    loop {
        let token = scanner.key().ok()?;
        if scanner.unescape(token) == key {
            return Some(token);
        }
        scanner.skip(depth + 1).ok()?;
        if !scanner.more(b'}').ok()? {
            return None;
        }
    }
}

/// Stands before element `index`.
fn find_element(scanner: &mut Scanner<'_>, index: usize, depth: usize) -> Option<()> {
    if !scanner.take(b'[') || scanner.take(b']') {
        return None;
    }
    for _ in 0..index {
        scanner.skip(depth + 1).ok()?;
        if !scanner.more(b']').ok()? {
            return None;
        }
    }
    Some(())
}

/// The path to the innermost value or key that holds the byte at `offset`, as far as the text is
/// JSON up to there.
pub(crate) fn path_at(text: &str, offset: usize) -> Vec<PathElement> {
    let mut scanner = Scanner::new(text);
    let mut path = Vec::new();
    while descend(&mut scanner, offset, &mut path).is_some() {}
    path
}

/// One step down towards `offset`: none where the value at hand is the innermost.
fn descend(scanner: &mut Scanner<'_>, offset: usize, path: &mut Vec<PathElement>) -> Option<()> {
    let depth = path.len();
    let is_object = scanner.peek() == Some(b'{');
    let close = if is_object { b'}' } else { b']' };
    if offset <= scanner.offset() || !(scanner.take(b'{') || scanner.take(b'[')) {
        return None;
    }
    if scanner.take(close) {
        return None;
    }
    for index in 0.. {
        scanner.peek();
        if offset < scanner.offset() {
            return None;
        }
        let mut key = Text::default();
        if is_object {
            let token = scanner.key().ok()?;
            key = Text::from(scanner.unescape(token));
            if offset <= token.end {
                path.push(PathElement::Key(key));
                return None;
            }
        }
        scanner.peek();
        let mut behind = scanner.clone();
        let skipped = behind.skip(depth + 1);
        if skipped.is_err() || offset < behind.offset() {
            path.push(if is_object { PathElement::Value(key) } else { PathElement::Index(index) });
            return Some(());
        }
        *scanner = behind;
        if !scanner.more(close).ok()? {
            return None;
        }
    }
    None
}
