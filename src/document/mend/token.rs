//! Strings, numbers and words that are not quite JSON, and what stands between tokens.

use super::{Mend, Mender};
use crate::json::{StringToken, SyntaxFault, message};

/// A kind of quotation mark that JSON does not have.
struct Quote {
    /// How many bytes the opening one has.
    length: usize,
    /// Those that close it.
    closing: &'static [char],
}

impl Quote {
    fn of(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        let closing: &[char] = match first {
            '\'' => &['\''],
            '‘' | '’' | '‚' | '‛' | '`' | '´' => &['‘', '’', '\'', '`', '´'],
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => &['“', '”', '«', '»', '″', '"'],
            _ => return None,
        };
        Some(Self { length: first.len_utf8(), closing })
    }
}

impl Mender<'_> {
    /// Skips white space, and what some take for it: comments, and spaces that JSON does not have.
    pub(super) fn space(&mut self, message: &'static str) -> Mend<()> {
        loop {
            self.scanner.peek();
            let Some(length) = odd_space(self.rest()) else { return Ok(()) };
            self.fault(message)?;
            self.replace(length, " ")?;
        }
    }

    /// Whether a string, or what is meant as one, begins here; in a list any value.
    pub(super) fn begins(&mut self, close: u8) -> bool {
        let is_list = close == b']';
        match self.scanner.peek() {
            Some(b'"') => true,
            Some(b'{' | b'[' | b'-' | b'0'..=b'9') => is_list,
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => !is_list,
            _ => Quote::of(self.rest()).is_some(),
        }
    }

    /// A string in double quotes.
    pub(super) fn string(&mut self) -> Mend<StringToken> {
        let start = self.scanner.offset() + 1;
        let mut read = self.scanner.string();
        let mut is_told = false;
        loop {
            let fault = match read {
                Ok(token) => return Ok(StringToken { escaped: true, ..token }),
                Err(fault) => fault,
            };
            let at = fault.offset;
            let length = match self.text.as_bytes().get(at..) {
                Some([b'\\', _, ..]) => {
                    self.note(fault)?;
                    self.edit(at, at + 1, "")?;
                    1
                }
                Some(behind @ [0..=0x1f, _, ..]) => {
                    if !is_told {
                        self.note(fault)?;
                        is_told = true;
                    }
                    if let Some(end) = self.end_of_line(start, at) {
                        self.insert(end, "\"")?;
                        self.scanner.seek(end);
                        return Ok(StringToken { start, end, escaped: true });
                    }
                    let length = behind.iter().take_while(|byte| **byte < b' ').count();
                    self.edit(at, at + length, " ")?;
                    length
                }
                _ => return self.give_up(fault),
            };
            self.scanner.seek(at + length);
            read = self.scanner.rest_of_string(start);
        }
    }

    /// Where a string should have ended, if at `at` its line ends and the next one begins as if it
    /// had.
    fn end_of_line(&self, start: usize, at: usize) -> Option<usize> {
        let (string, behind) = (self.text.get(start..at)?, self.text.get(at..)?);
        let next = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix('\n'))?;
        let next = next.split('\n').next()?.trim_start();
        let is_next = next.starts_with(['}', ']']) || {
            let (_, behind) = next.strip_prefix('"')?.split_once('"')?;
            let behind = behind.trim_start();
            let in_list = self.open.last() == Some(&b']');
            behind.starts_with(':')
                || in_list && (behind.is_empty() || behind.starts_with([',', ']']))
        };
        if !is_next {
            return None;
        }
        let string = string.trim_end();
        Some(start + string.strip_suffix(',').unwrap_or(string).len())
    }

    /// A string in other quotes.
    fn quoted(&mut self, quote: &Quote) -> Mend<StringToken> {
        self.replace(quote.length, "\"")?;
        let start = self.scanner.offset();
        loop {
            let Some(next) = self.rest().chars().next() else { return self.stop() };
            let at = self.scanner.offset();
            if quote.closing.contains(&next) {
                self.replace(next.len_utf8(), "\"")?;
                return Ok(StringToken { start, end: at, escaped: true });
            }
            match (next, self.rest().as_bytes()) {
                ('\n' | '\r', _) => return self.stop(),
                ('"', _) => self.insert(at, "\\")?,
                ('\\', [_, b'\'', ..]) => {
                    self.edit(at, at + 1, "")?;
                    self.scanner.seek(at + 1);
                }
                ('\\', [_, b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', ..]) => {
                    self.scanner.seek(at + 1);
                }
                ('\\', _) => self.edit(at, at + 1, "")?,
                ('\0'..='\u{1f}', _) => self.edit(at, at + 1, " ")?,
                _ => {}
            }
            let past = self.rest().chars().next().map_or(0, char::len_utf8);
            self.scanner.seek(self.scanner.offset() + past);
        }
    }

    /// A key without double quotes.
    pub(super) fn bare_key(&mut self) -> Mend<StringToken> {
        let start = self.scanner.offset();
        if let Some(quote) = Quote::of(self.rest()) {
            self.fault(message::KEY)?;
            return self.quoted(&quote);
        }
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
        let length = self.rest().bytes().take_while(|byte| is_part(byte)).count();
        let behind = self.rest().get(length..).unwrap_or_default().trim_start();
        if length == 0 || !behind.starts_with([':', '=']) {
            return self.cut(message::KEY);
        }
        self.fault(message::KEY)?;
        self.put_in_quotes(start, length)
    }

    fn put_in_quotes(&mut self, start: usize, length: usize) -> Mend<StringToken> {
        let end = start + length;
        self.insert(start, "\"")?;
        self.insert(end, "\"")?;
        self.scanner.seek(end);
        Ok(StringToken { start, end, escaped: false })
    }

    pub(super) fn number(&mut self) -> Mend<()> {
        let start = self.scanner.offset();
        let Err(fault) = self.scanner.number() else { return Ok(()) };
        self.scanner.seek(start);
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-._:".contains(byte);
        let length = self.rest().bytes().take_while(|byte| is_part(byte)).count();
        self.unquoted(fault, length)
    }

    /// A value that begins like no value of JSON.
    pub(super) fn word(&mut self) -> Mend<()> {
        if ["true", "false", "null"].into_iter().any(|word| self.scanner.word(word).is_ok()) {
            return Ok(());
        }
        let fault = SyntaxFault { offset: self.scanner.offset(), message: message::VALUE };
        if let Some(quote) = Quote::of(self.rest()) {
            self.note(fault)?;
            return self.quoted(&quote).map(drop);
        }
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.:*/?".contains(byte);
        let length = self.rest().bytes().take_while(|byte| is_part(byte)).count();
        let word = self.rest().get(..length).unwrap_or_default();
        let known = match word {
            "True" | "TRUE" => "true",
            "False" | "FALSE" => "false",
            "None" | "NULL" | "Null" | "nil" | "undefined" => "null",
            _ => return self.unquoted(fault, length),
        };
        self.note(fault)?;
        self.replace(length, known)
    }

    /// Text that is meant as a value: a string without quotes, or something to be filled in.
    fn unquoted(&mut self, fault: SyntaxFault, length: usize) -> Mend<()> {
        let start = self.scanner.offset();
        let rest = self.rest();
        let at_end = |length: usize| {
            let behind = rest.get(length..).unwrap_or_default();
            let behind = behind.trim_start_matches([' ', '\t', '\r']);
            behind.starts_with([',', '}', ']', '\n'])
        };
        if self.open.is_empty() {
            return self.give_up(fault);
        }
        let says_something = |word: &str| word.contains(|c: char| c.is_alphanumeric() || c == '*');
        if rest.get(..length).is_some_and(says_something) && at_end(length) {
            self.note(fault)?;
            return self.put_in_quotes(start, length).map(drop);
        }
        let variable = rest.strip_prefix("${").and_then(|inner| inner.find(['}', '\n']));
        let from = variable.map_or(0, |inner| inner + 3);
        let behind = rest.get(from..).unwrap_or_default();
        let stop = behind.find([',', '}', ']', '{', '[', '"', '\n']);
        let length = from + stop.unwrap_or(behind.len());
        if length == 0 || !at_end(length) {
            return self.give_up(fault);
        }
        self.note(fault)?;
        self.placeholder(start, start + length)
    }
}

/// How long the comment, or the space that JSON does not have, at the start of a text is.
fn odd_space(text: &str) -> Option<usize> {
    let is_odd = |c: char| {
        c.is_whitespace() && !matches!(c, ' ' | '\t' | '\r' | '\n')
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\0'..='\x08' | '\x0e'..='\x1f' | '\x7f')
    };
    if text.starts_with("//") || text.starts_with('#') {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if let Some(comment) = text.strip_prefix("/*") {
        return comment.find("*/").map(|inner| inner + 4);
    }
    let length = text.len() - text.trim_start_matches(is_odd).len();
    (length > 0).then_some(length)
}
