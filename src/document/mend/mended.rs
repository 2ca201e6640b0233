use super::super::PolicyDocument;
use super::super::location::{Location, PathElement, Span};
use super::super::place::paths;
use super::super::read::{Fault, FaultKind, read};
use super::super::span::{find, positions};
use crate::json::SyntaxFault;
use crate::one_or_many::OneOrMany;

/// A change of the text: `with` in the place of a range of bytes.
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) with: &'static str,
}

/// JSON that was made of a text that is none.
pub(crate) struct Mended {
    text: String,
    /// The changes in their order, each with where it begins in the mended text.
    edits: Vec<(usize, Edit)>,
    /// How much of the text as it was written is kept.
    end: usize,
    /// Where values stand that nobody wrote.
    placeholders: Vec<usize>,
    faults: Vec<(SyntaxFault, Vec<PathElement>)>,
    cut: Option<Vec<PathElement>>,
}

/// What could be read of a text.
pub(crate) struct Remains {
    pub(crate) document: PolicyDocument,
    /// All faults, with their places in the text as it was written.
    pub(crate) faults: Vec<(FaultKind, Location)>,
    pub(crate) cut: Cut,
}

/// How far a text was read.
pub(crate) enum Cut {
    /// To its end.
    Nowhere,
    /// Up to a place between the statements, or in another element.
    Outside,
    /// Up to a place in this statement.
    Inside(Location),
}

impl Mended {
    pub(super) fn new(
        kept: &str,
        mut edits: Vec<Edit>,
        tail: &str,
        placeholders: Vec<usize>,
        faults: Vec<(SyntaxFault, Vec<PathElement>)>,
        cut: Option<Vec<PathElement>>,
    ) -> Self {
        // A comma is found to be one too many only behind what follows it.
        edits.sort_by_key(|edit| edit.start);
        let mut text = String::with_capacity(kept.len() + edits.len() + tail.len());
        let mut at = 0;
        let place = |edit: Edit| {
            text.push_str(kept.get(at..edit.start).unwrap_or_default());
            let start = text.len();
            text.push_str(edit.with);
            at = edit.end;
            (start, edit)
        };
        let edits = edits.into_iter().map(place).collect();
        text.push_str(kept.get(at..).unwrap_or_default());
        text.push_str(tail);
        Self { text, edits, end: kept.len(), placeholders, faults, cut }
    }

    /// The text as it should have been.
    #[cfg(test)]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    #[cfg(test)]
    pub(super) fn faults(&self) -> Vec<SyntaxFault> {
        self.faults.iter().map(|(fault, _)| *fault).collect()
    }

    /// Reads the mended text; `written` is the text before.
    pub(crate) fn read(&self, written: &str) -> Remains {
        let (mut document, mut faults) = read(&self.text);
        let is_whole = !faults.iter().any(Fault::is_syntax);
        faults.retain(|fault| !fault.is_syntax() && !self.is_placeholder(fault));
        let offsets = faults.iter().map(|fault| self.origin(fault.offset));
        let offsets = offsets.chain(self.faults.iter().map(|(fault, _)| fault.offset)).collect();
        let position = positions(written, offsets);
        let place = |path: Vec<PathElement>, offset| {
            let start = position(offset);
            Location::from_path(path).with_span(Some(Span { start, end: start }))
        };
        let syntax = self.faults.iter().map(|(fault, path)| {
            (FaultKind::Syntax(fault.message), place(path.clone(), fault.offset))
        });
        let paths = paths(&self.text, &faults);
        let others = faults
            .into_iter()
            .zip(paths)
            .map(|(Fault { offset, kind }, path)| (kind, place(path, self.origin(offset))));
        let faults = syntax.chain(others).collect();
        let cut = match &self.cut {
            Some(path) => document.cut_at(path),
            None if is_whole => Cut::Nowhere,
            None => document.cut_at(&[]),
        };
        Remains { document, faults, cut }
    }

    /// Gives each location its span in the text as it was written.
    pub(crate) fn locate(&self, written: &str, locations: Vec<&mut Location>) {
        let mut ranges = find(&self.text, locations.iter().map(|location| location.path()));
        for (start, end) in ranges.iter_mut().flatten() {
            (*start, *end) = (self.origin(*start), self.origin_of_end(*end));
        }
        let ends = ranges.iter().flatten().flat_map(|(start, end)| [*start, *end]);
        let position = positions(written, ends.collect());
        for (location, range) in locations.into_iter().zip(ranges) {
            let span =
                range.map(|(start, end)| Span { start: position(start), end: position(end) });
            *location = std::mem::take(location).with_span(span);
        }
    }

    fn is_placeholder(&self, fault: &Fault) -> bool {
        let is_type = matches!(fault.kind, FaultKind::Type { .. });
        is_type && self.placeholders.binary_search(&self.origin(fault.offset)).is_ok()
    }

    /// Where what begins at an offset of the mended text was written.
    pub(super) fn origin(&self, offset: usize) -> usize {
        let before = self.edits.partition_point(|(start, _)| *start <= offset);
        match before.checked_sub(1).and_then(|last| self.edits.get(last)) {
            Some((start, edit)) if offset < start + edit.with.len() => edit.start,
            last => self.behind(last, offset),
        }
    }

    /// Where what ends at an offset of the mended text ended.
    pub(super) fn origin_of_end(&self, offset: usize) -> usize {
        let before = self.edits.partition_point(|(start, _)| *start < offset);
        self.behind(before.checked_sub(1).and_then(|last| self.edits.get(last)), offset)
    }

    fn behind(&self, edit: Option<&(usize, Edit)>, offset: usize) -> usize {
        let origin = match edit {
            Some((start, edit)) => edit.end + offset.saturating_sub(start + edit.with.len()),
            None => offset,
        };
        origin.min(self.end)
    }
}

impl PolicyDocument {
    /// Notes that nothing behind the path was read, so that nobody calls it missing.
    fn cut_at(&mut self, path: &[PathElement]) -> Cut {
        self.unread.cut();
        let index = match path {
            [PathElement::Value(element), inner @ ..] if element == "Statement" => match inner {
                [PathElement::Index(index), ..] => *index,
                _ if self.statement.as_ref().is_some_and(|statement| !statement.is_list()) => 0,
                _ => return Cut::Outside,
            },
            _ => return Cut::Outside,
        };
        let statements = self.statement.as_mut().map_or(&mut [][..], OneOrMany::as_mut_slice);
        let Some(statement) = statements.get_mut(index) else { return Cut::Outside };
        statement.unread.cut();
        Cut::Inside(self.statement_location(index))
    }
}
