//! From text that is not JSON to JSON that says the same, as far as it can be told.
//!
//! The reader ends at the first fault of syntax, and so it stays fast. Where it ended so, this goes
//! over the text once more and mends what it can: the usual slips, each with a fault of its own.
//! Behind a fault that nothing is known against, the text is cut off, and what is open there is
//! closed around what is complete in it.

mod mended;
#[cfg(test)]
mod tests;
mod token;

pub(crate) use mended::{Cut, Mended};

use super::location::PathElement;
use crate::json::{Scanner, SyntaxFault, message};
use crate::text::Text;
use mended::Edit;
use std::sync::Arc;

/// A text with so many faults is no longer read.
const MOST_FAULTS: usize = 1000;

/// One fault may need many changes: a string over many lines has one for each.
const MOST_EDITS: usize = 10_000;

/// Mends a text that the reader ended in for a fault of syntax.
pub(crate) fn mend(text: &str) -> Mended {
    let mut mender = Mender {
        text,
        scanner: Scanner::new(text),
        path: Vec::new(),
        open: Vec::new(),
        edits: Vec::new(),
        placeholders: Vec::new(),
        faults: Vec::new(),
        cut: None,
        kept: Kept { end: 0, edits: 0 },
        is_closed_wrongly: false,
        tail: String::new(),
    };
    match mender.value(0) {
        Ok(()) => {
            mender.kept = mender.here();
            // Ends at the first text behind the document, which is left out.
            let _ = mender.end();
        }
        Err(CutOff { keeps: true }) => {}
        Err(CutOff { keeps: false }) => mender.tail.push_str("{}"),
    }
    mender.finish()
}

struct Mender<'a> {
    text: &'a str,
    scanner: Scanner<'a>,
    path: Vec<PathElement>,
    /// The brackets that would close what is open, the innermost last.
    open: Vec<u8>,
    edits: Vec<Edit>,
    /// Where a value is missing, and `null` stands for it.
    placeholders: Vec<usize>,
    faults: Vec<(SyntaxFault, Vec<PathElement>)>,
    /// Where the text is cut off.
    cut: Option<Vec<PathElement>>,
    kept: Kept,
    /// Whether a bracket was closed by one of the other kind, so that more of them may be odd.
    is_closed_wrongly: bool,
    /// Brackets for what is open at the cut.
    tail: String,
}

/// How much of the text, and of the changes of it, is kept.
#[derive(Clone, Copy)]
struct Kept {
    end: usize,
    edits: usize,
}

/// What stands before a member or element.
#[derive(Clone, Copy)]
enum Before {
    /// The opening bracket, and this before it.
    Bracket(Kept),
    /// The comma at this offset.
    Comma(usize),
    Nothing,
}

/// Nothing behind this was read.
struct CutOff {
    /// Whether something of the value around it is kept.
    keeps: bool,
}

type Mend<T> = Result<T, CutOff>;

impl Mender<'_> {
    fn here(&self) -> Kept {
        Kept { end: self.scanner.offset(), edits: self.edits.len() }
    }

    fn rest(&self) -> &str {
        self.text.get(self.scanner.offset()..).unwrap_or_default()
    }

    fn edit(&mut self, start: usize, end: usize, with: &'static str) -> Mend<()> {
        self.edits.push(Edit { start, end, with });
        if self.edits.len() >= MOST_EDITS { self.stop() } else { Ok(()) }
    }

    /// Puts `with` in the place of the next `length` bytes, and steps over them.
    fn replace(&mut self, length: usize, with: &'static str) -> Mend<()> {
        let at = self.scanner.offset();
        self.scanner.seek(at + length);
        self.edit(at, at + length, with)
    }

    fn insert(&mut self, at: usize, with: &'static str) -> Mend<()> {
        self.edit(at, at, with)
    }

    /// Notes a fault that can be mended.
    fn note(&mut self, fault: SyntaxFault) -> Mend<()> {
        self.faults.push((fault, self.path.clone()));
        if self.faults.len() >= MOST_FAULTS { self.stop() } else { Ok(()) }
    }

    fn fault(&mut self, message: &'static str) -> Mend<()> {
        self.note(SyntaxFault { offset: self.scanner.offset(), message })
    }

    /// Ends the reading for a fault that nothing is known against.
    fn give_up<T>(&mut self, fault: SyntaxFault) -> Mend<T> {
        self.faults.push((fault, self.path.clone()));
        self.stop()
    }

    fn cut<T>(&mut self, message: &'static str) -> Mend<T> {
        self.give_up(SyntaxFault { offset: self.scanner.offset(), message })
    }

    fn stop<T>(&mut self) -> Mend<T> {
        self.cut = Some(self.path.clone());
        Err(CutOff { keeps: false })
    }

    fn value(&mut self, depth: usize) -> Mend<()> {
        self.space(message::VALUE)?;
        match self.scanner.peek() {
            Some(open @ (b'{' | b'[')) => self.container(open, depth),
            Some(b'"') => self.string().map(drop),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b',' | b'}' | b']') if !self.open.is_empty() => {
                self.fault(message::VALUE)?;
                let at = self.scanner.offset();
                self.placeholder(at, at)
            }
            Some(_) => self.word(),
            None => self.cut(message::ENDS_BEFORE_VALUE),
        }
    }

    /// Reads an object or a list. One that the text is cut off in is kept where something in it is
    /// complete.
    fn container(&mut self, open: u8, depth: usize) -> Mend<()> {
        if let Err(fault) = self.scanner.enter(depth) {
            return self.give_up(fault);
        }
        let before = self.here();
        self.scanner.take(open);
        let close = if open == b'{' { b'}' } else { b']' };
        self.open.push(close);
        let mut complete = None;
        let read = self.inside(close, depth, before, &mut complete);
        self.open.pop();
        read.map_err(|CutOff { keeps }| {
            match complete {
                Some(kept) if !keeps => self.kept = kept,
                None if !keeps => return CutOff { keeps },
                _ => {}
            }
            self.tail.push(char::from(close));
            CutOff { keeps: true }
        })
    }

    /// Reads up to the closing bracket, and notes what is complete before a cut.
    fn inside(
        &mut self,
        close: u8,
        depth: usize,
        before: Kept,
        complete: &mut Option<Kept>,
    ) -> Mend<()> {
        let mut goes_on = self.next(close, 0, Before::Bracket(before))?;
        for index in 0.. {
            if !goes_on {
                break;
            }
            let step = if close == b'}' { self.key()? } else { PathElement::Index(index) };
            self.path.push(step);
            self.value(depth + 1)?;
            self.path.pop();
            *complete = Some(self.here());
            goes_on = self.more(close, index + 1)?;
        }
        Ok(())
    }

    /// Goes to member or element `index`. False where the closing bracket is next.
    fn next(&mut self, close: u8, index: usize, before: Before) -> Mend<bool> {
        let is_list = close == b']';
        let message = if is_list { message::VALUE } else { message::KEY };
        let mut is_told = matches!(before, Before::Bracket(_));
        if is_list {
            self.path.push(PathElement::Index(index));
        }
        let goes_on = loop {
            self.space(message)?;
            match self.scanner.peek() {
                Some(b',') => {
                    self.fault(message)?;
                    is_told = true;
                    let from = self.scanner.offset();
                    while self.scanner.take(b',') {}
                    self.edit(from, self.scanner.offset(), "")?;
                }
                Some(byte) if byte == close => break false,
                Some(b'}' | b']') => {
                    self.fault(message)?;
                    is_told = true;
                    if self.closes_before(close, before)? {
                        if is_list {
                            self.path.pop();
                        }
                        return Ok(false);
                    }
                }
                _ => break true,
            }
        };
        if is_list {
            self.path.pop();
        }
        if !goes_on {
            if !is_told {
                self.fault(message::COMMA_BEFORE_BRACKET)?;
            }
            self.remove_comma(before)?;
            self.scanner.take(close);
        }
        Ok(goes_on)
    }

    fn remove_comma(&mut self, before: Before) -> Mend<()> {
        match before {
            Before::Comma(comma) => self.edit(comma, comma + 1, ""),
            _ => Ok(()),
        }
    }

    /// What to do at a bracket of the other kind: true where one of our own is missing before it,
    /// false where it is one too many.
    fn closes_before(&mut self, close: u8, before: Before) -> Mend<bool> {
        let other = if close == b'}' { b']' } else { b'}' };
        if !self.open.contains(&other) {
            self.replace(1, "")?;
            return Ok(false);
        }
        self.is_closed_wrongly = true;
        self.remove_comma(before)?;
        let at = self.scanner.offset();
        match before {
            // Nothing is in it, which is not what was meant.
            Before::Bracket(kept) => {
                self.edits.truncate(kept.edits);
                self.placeholder(kept.end, at)?;
            }
            _ => self.insert(at, if close == b'}' { "}" } else { "]" })?,
        }
        Ok(true)
    }

    /// What follows a member or element: true where another one does.
    fn more(&mut self, close: u8, index: usize) -> Mend<bool> {
        let (message, ended) = if close == b'}' {
            (message::COMMA_IN_OBJECT, message::ENDS_IN_OBJECT)
        } else {
            (message::COMMA_IN_LIST, message::ENDS_IN_LIST)
        };
        let mut is_told = false;
        loop {
            self.space(message)?;
            let at = self.scanner.offset();
            match self.scanner.peek() {
                Some(b',') => {
                    self.scanner.take(b',');
                    return self.next(close, index, Before::Comma(at));
                }
                Some(byte) if byte == close => {
                    self.scanner.take(close);
                    return Ok(false);
                }
                Some(b'}' | b']') => {
                    self.fault(message)?;
                    if self.closes_before(close, Before::Nothing)? {
                        return Ok(false);
                    }
                }
                Some(b';') => {
                    self.fault(message)?;
                    is_told = true;
                    self.replace(1, "")?;
                }
                Some(_) if self.begins(close) => {
                    if !is_told {
                        self.fault(message)?;
                    }
                    self.insert(at, ",")?;
                    return Ok(true);
                }
                Some(_) => return self.cut(message),
                None => return self.cut(ended),
            }
        }
    }

    fn key(&mut self) -> Mend<PathElement> {
        let name = match self.scanner.peek() {
            Some(b'"') => self.string()?,
            Some(_) => self.bare_key()?,
            None => return self.cut(message::ENDS_IN_OBJECT),
        };
        let name = Text::from(Arc::<str>::from(self.scanner.unescape(name)));
        self.space(message::COLON)?;
        match self.scanner.peek() {
            Some(b':') => {
                self.scanner.take(b':');
            }
            Some(b'=') => {
                self.fault(message::COLON)?;
                self.replace(if self.rest().starts_with("=>") { 2 } else { 1 }, ":")?;
            }
            Some(b'{' | b'[' | b'-' | b'0'..=b'9') => self.missing_colon()?,
            Some(_) if self.begins(b'}') => self.missing_colon()?,
            _ => return self.cut(message::COLON),
        }
        Ok(PathElement::Value(name))
    }

    fn missing_colon(&mut self) -> Mend<()> {
        self.fault(message::COLON)?;
        self.insert(self.scanner.offset(), ":")
    }

    /// Puts `null` where there is no value.
    fn placeholder(&mut self, start: usize, end: usize) -> Mend<()> {
        self.placeholders.push(start);
        self.scanner.seek(end);
        self.edit(start, end, "null")
    }

    /// Looks for text behind the document.
    fn end(&mut self) -> Mend<()> {
        self.space(message::TEXT_BEHIND)?;
        let is_bracket = |c: char| c.is_ascii_whitespace() || matches!(c, '}' | ']');
        let is_known = self.is_closed_wrongly && self.rest().chars().all(is_bracket);
        if self.scanner.peek().is_some() && !is_known {
            self.fault(message::TEXT_BEHIND)?;
        }
        Ok(())
    }

    fn finish(self) -> Mended {
        let Self { text, mut edits, placeholders, faults, cut, kept, tail, .. } = self;
        edits.truncate(kept.edits);
        edits.retain(|edit| edit.end <= kept.end);
        let kept = text.get(..kept.end).unwrap_or_default();
        Mended::new(kept, edits, &tail, placeholders, faults, cut)
    }
}
