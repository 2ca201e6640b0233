//! From paths to their places in the text.

use std::collections::HashMap;

use super::location::{Location, PathElement, Position, Span};
use crate::json::Scanner;

/// Gives each location its span in the text, where the text has the place.
pub(crate) fn locate<'l>(text: &str, locations: impl IntoIterator<Item = &'l mut Location>) {
    let mut locations: Vec<_> = locations.into_iter().collect();
    let spans = spans(text, locations.iter().map(|location| location.path()));
    for (location, span) in locations.iter_mut().zip(spans) {
        **location = std::mem::take(*location).with_span(span);
    }
}

/// The spans of the paths in the text, each where the text has the place.
///
/// All are found in one pass: a document may have as many faults as it has entries.
pub(crate) fn spans<'p>(
    text: &str,
    paths: impl Iterator<Item = &'p [PathElement]>,
) -> Vec<Option<Span>> {
    let ranges = find(text, paths);
    let ends = ranges.iter().flatten().flat_map(|(start, end)| [*start, *end]);
    let position = positions(text, ends.collect());
    let span = |(start, end)| Span { start: position(start), end: position(end) };
    ranges.into_iter().map(|range| range.map(span)).collect()
}

/// The positions of byte offsets of the text, for any order of asking.
pub(crate) fn positions(text: &str, mut offsets: Vec<usize>) -> impl Fn(usize) -> Position + use<> {
    offsets.sort_unstable();
    offsets.dedup();
    let mut last = Position { offset: 0, line: 1, column: 1 };
    let positions: Vec<_> = offsets
        .into_iter()
        .map(|offset| {
            let between = text.get(last.offset..offset).unwrap_or_default();
            match between.rsplit_once('\n') {
                Some((lines, line)) => {
                    last.line += lines.matches('\n').count() + 1;
                    last.column = line.chars().count() + 1;
                }
                None => last.column += between.chars().count(),
            }
            last.offset = offset;
            last
        })
        .collect();
    move |offset| {
        let index = positions.binary_search_by_key(&offset, |position| position.offset);
        index.ok().and_then(|index| positions.get(index)).copied().unwrap_or(last)
    }
}

/// A range of bytes.
pub(super) type Range = (usize, usize);

/// The ranges of the values, keys or parts of strings that the paths lead to.
pub(super) fn find<'p>(
    text: &str,
    paths: impl Iterator<Item = &'p [PathElement]>,
) -> Vec<Option<Range>> {
    let mut root = Wanted::default();
    let mut names = Names::default();
    let mut count = 0;
    for (id, path) in paths.enumerate() {
        root.add(&mut names, path, id);
        count = id + 1;
    }
    let names = &names.by_text;
    let scanner = Scanner::new(text);
    let mut search = Search { scanner, names, left: count, found: vec![None; count] };
    search.value(root, 0);
    search.found
}

/// The keys of the paths, numbered.
///
/// A key of a megabyte may stand in many thousands of paths, which share it; it is hashed once.
#[derive(Default)]
struct Names<'p> {
    by_text: HashMap<&'p str, usize>,
    by_address: HashMap<(*const u8, usize), usize>,
}

impl<'p> Names<'p> {
    fn number(&mut self, name: &'p str) -> usize {
        let address = (name.as_ptr(), name.len());
        *self.by_address.entry(address).or_insert_with(|| {
            let next = self.by_text.len();
            *self.by_text.entry(name).or_insert(next)
        })
    }
}

/// What is looked for at one place and below it; paths go by the numbers they were given.
#[derive(Default)]
struct Wanted {
    /// Paths that end with this value.
    value: Vec<usize>,
    /// Paths that end with the key of this value.
    key: Vec<usize>,
    /// Paths that end with a part of this string.
    parts: Vec<(usize, Range)>,
    members: HashMap<usize, Wanted>,
    elements: HashMap<usize, Wanted>,
}

impl Wanted {
    fn add<'p>(&mut self, names: &mut Names<'p>, path: &'p [PathElement], id: usize) {
        let mut at = self;
        for element in path {
            at = match element {
                PathElement::Value(key) => at.members.entry(names.number(key)).or_default(),
                PathElement::Index(index) => at.elements.entry(*index).or_default(),
                // Nothing lies below a key or a part of a string.
                PathElement::Key(key) => {
                    return at.members.entry(names.number(key)).or_default().key.push(id);
                }
                PathElement::Substring { start, length } => {
                    return at.parts.push((id, (*start, start + length)));
                }
            };
        }
        at.value.push(id);
    }
}

struct Search<'a, 'p> {
    scanner: Scanner<'a>,
    names: &'p HashMap<&'p str, usize>,
    /// How many paths are still looked for.
    left: usize,
    found: Vec<Option<Range>>,
}

impl Search<'_, '_> {
    fn note(&mut self, ids: &[usize], range: Range) {
        for id in ids {
            if let Some(found) = self.found.get_mut(*id) {
                *found = Some(range);
                self.left -= 1;
            }
        }
    }

    /// Searches the next value: none where nothing is left to search, or the text is not JSON.
    fn value(&mut self, wanted: Wanted, depth: usize) -> Option<()> {
        let first = self.scanner.peek();
        let start = self.scanner.offset();
        let Wanted { value, parts, members, elements, .. } = wanted;
        match first {
            Some(b'{') if !members.is_empty() => self.members(members, depth)?,
            Some(b'[') if !elements.is_empty() => self.elements(elements, depth)?,
            Some(b'"') if !parts.is_empty() => self.parts(&parts)?,
            _ => self.scanner.skip(depth).ok()?,
        }
        self.note(&value, (start, self.scanner.offset()));
        (self.left > 0).then_some(())
    }

    fn members(&mut self, mut wanted: HashMap<usize, Wanted>, depth: usize) -> Option<()> {
        self.scanner.enter(depth).ok()?;
        self.scanner.take(b'{');
        if self.scanner.take(b'}') {
            return Some(());
        }
        loop {
            let token = self.scanner.key().ok()?;
            // Of two equal keys the first is meant, so the path is no longer looked for.
            let name = self.names.get(&*self.scanner.unescape(token));
            match name.and_then(|name| wanted.remove(name)) {
                Some(inner) => {
                    self.note(&inner.key, (token.start - 1, token.end + 1));
                    self.value(inner, depth + 1)?;
                }
                None => self.scanner.skip(depth + 1).ok()?,
            }
            if !self.scanner.more(b'}').ok()? {
                return Some(());
            }
        }
    }

    fn elements(&mut self, mut wanted: HashMap<usize, Wanted>, depth: usize) -> Option<()> {
        self.scanner.enter(depth).ok()?;
        self.scanner.take(b'[');
        if self.scanner.take(b']') {
            return Some(());
        }
        for index in 0.. {
            match wanted.remove(&index) {
                Some(inner) => self.value(inner, depth + 1)?,
                None => self.scanner.skip(depth + 1).ok()?,
            }
            if !self.scanner.more(b']').ok()? {
                break;
            }
        }
        Some(())
    }

    fn parts(&mut self, wanted: &[(usize, Range)]) -> Option<()> {
        let token = self.scanner.string().ok()?;
        let characters = self.scanner.characters(token);
        for (id, (start, end)) in wanted {
            if let (Some(start), Some(end)) = (characters.get(*start), characters.get(*end)) {
                self.note(&[*id], (*start, *end));
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests;
