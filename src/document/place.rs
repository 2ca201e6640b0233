//! From byte offsets of the text to their paths.

use std::sync::Arc;

use super::location::{Location, PathElement, Span};
use super::read::{Fault, FaultKind};
use super::span::positions;
use crate::json::{Scanner, SyntaxFault};
use crate::text::Text;

/// The places of faults, in the order of the faults.
pub(crate) fn places(text: &str, faults: &[Fault]) -> Vec<Location> {
    let position = positions(text, faults.iter().map(|fault| fault.offset).collect());
    let places = faults.iter().zip(paths(text, faults)).map(|(fault, path)| {
        let start = position(fault.offset);
        Location::from_path(path).with_span(Some(Span { start, end: start }))
    });
    places.collect()
}

/// The paths of faults, in the order of the faults.
///
/// All are found in one pass: a text may have as many faults as it has entries.
pub(super) fn paths(text: &str, faults: &[Fault]) -> Vec<Vec<PathElement>> {
    let mut walk =
        Walk { scanner: Scanner::new(text), faults, path: Vec::new(), found: Vec::new() };
    // A fault at the beginning of the text is one of the whole text, which may be far too long.
    if faults.last().is_some_and(|fault| fault.offset > 0) {
        // Ends without a fault, or at the same one at which the reader ended.
        let _ = walk.value(0);
    }
    let Walk { path: end, found, .. } = walk;
    let mut found = found.into_iter();
    let paths = faults.iter().map(|fault| match fault.kind {
        FaultKind::Syntax(_) => end.clone(),
        _ => found.next().unwrap_or_default(),
    });
    paths.collect()
}

struct Walk<'a, 'f> {
    scanner: Scanner<'a>,
    /// Faults that were not met yet, in the order of the text.
    faults: &'f [Fault],
    path: Vec<PathElement>,
    found: Vec<Vec<PathElement>>,
}

impl Walk<'_, '_> {
    /// Whether the next fault is at this offset; it is then the next one's turn.
    fn meets(&mut self, offset: usize) -> bool {
        match self.faults {
            [fault, rest @ ..] if fault.offset == offset && !fault.is_syntax() => {
                self.faults = rest;
                true
            }
            _ => false,
        }
    }

    /// Walks over a value. At a fault of syntax the path stays at it.
    fn value(&mut self, depth: usize) -> Result<(), SyntaxFault> {
        let first = self.scanner.peek();
        if self.meets(self.scanner.offset()) {
            self.found.push(self.path.clone());
        }
        let (Some(open @ (b'{' | b'[')), [_, ..]) = (first, self.faults) else {
            return self.scanner.skip(depth);
        };
        self.scanner.enter(depth)?;
        self.scanner.take(open);
        let is_object = open == b'{';
        let close = if is_object { b'}' } else { b']' };
        if self.scanner.take(close) {
            return Ok(());
        }
        for index in 0.. {
            let step = if is_object { self.key()? } else { PathElement::Index(index) };
            self.path.push(step);
            self.value(depth + 1)?;
            self.path.pop();
            if !self.scanner.more(close)? {
                break;
            }
        }
        Ok(())
    }

    fn key(&mut self) -> Result<PathElement, SyntaxFault> {
        let token = self.scanner.key()?;
        // Shared, since the paths of all faults below the key hold it.
        let key = Text::from(Arc::<str>::from(self.scanner.unescape(token)));
        if self.meets(token.start - 1) {
            let mut path = self.path.clone();
            path.push(PathElement::Key(key.clone()));
            self.found.push(path);
        }
        Ok(PathElement::Value(key))
    }
}
