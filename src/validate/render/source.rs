//! A text with its lines, so that a line is looked up and not searched.

use crate::document::{Position, Span};

#[derive(Clone, Debug)]
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    lines: Vec<Start>,
}

/// Where a line begins.
#[derive(Clone, Copy, Debug)]
struct Start {
    byte: usize,
    character: usize,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut lines = vec![Start { byte: 0, character: 0 }];
        let mut next = Start { byte: 0, character: 0 };
        for line in text.split_inclusive('\n') {
            next.byte += line.len();
            next.character += line.chars().count();
            if line.ends_with('\n') {
                lines.push(next);
            }
        }
        Self { text, lines }
    }

    /// The line of this number, counted from 1, with the offset of its beginning.
    pub(super) fn line(&self, number: usize) -> Option<(usize, &'a str)> {
        let start = self.lines.get(number.checked_sub(1)?)?.byte;
        let end = self.lines.get(number).map_or(self.text.len(), |next| next.byte);
        let line = self.text.get(start..end)?;
        let line = line.strip_suffix('\n').unwrap_or(line);
        Some((start, line.strip_suffix('\r').unwrap_or(line)))
    }

    /// How many characters stand before the position.
    pub(super) fn characters(&self, position: Position) -> usize {
        let line = position.line.checked_sub(1).and_then(|index| self.lines.get(index));
        line.map_or(0, |line| line.character) + position.column.saturating_sub(1)
    }
}

/// The bytes to mark for a span: of what goes on for several lines only its first character, which
/// is a bracket.
pub(super) fn marked(span: Span) -> (usize, usize) {
    let Span { start, end } = span;
    if start.line == end.line {
        (start.offset, end.offset)
    } else {
        (start.offset, start.offset.saturating_add(1))
    }
}
