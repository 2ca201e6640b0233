use std::borrow::Cow;

use super::{message, plain_run};

/// Reads JSON text token by token and always knows the offset where it stands.
#[derive(Clone)]
pub(crate) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// A string's content, quotes left out, with its escapes still in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StringToken {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) escaped: bool,
}

/// Where and why a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxFault {
    pub(crate) offset: usize,
    pub(crate) message: &'static str,
}

type Scan<T> = Result<T, SyntaxFault>;

impl<'a> Scanner<'a> {
    /// How deep lists and objects may nest; the deepest policy needs six levels.
    pub(crate) const MAX_DEPTH: usize = 128;

    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// Goes on at another offset, which a character begins at.
    pub(crate) fn seek(&mut self, offset: usize) {
        self.at = offset;
    }

    pub(crate) fn fault<T>(&self, message: &'static str) -> Scan<T> {
        Err(SyntaxFault { offset: self.at, message })
    }

    /// The next byte that is not white space.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                byte => return byte.copied(),
            }
        }
    }

    /// Takes `byte` if it is next.
    #[inline]
    pub(crate) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The string that the next quote begins.
    #[inline]
    pub(crate) fn string(&mut self) -> Scan<StringToken> {
        if !self.take(b'"') {
            return self.fault("expected a string in double quotes");
        }
        let bytes = self.text.as_bytes();
        let start = self.at;
        let end = start + plain_run(bytes.get(start..).unwrap_or_default());
        if bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Ok(StringToken { start, end, escaped: false });
        }
        self.at = end;
        self.escaped_string(start)
    }

    /// The rest of the string that begins at `start`, wherever in it the scanner stands.
    pub(crate) fn rest_of_string(&mut self, start: usize) -> Scan<StringToken> {
        self.at += plain_run(self.text.as_bytes().get(self.at..).unwrap_or_default());
        self.escaped_string(start)
    }

    /// The rest of the string that begins at `start`, from its first byte that is not plain.
    fn escaped_string(&mut self, start: usize) -> Scan<StringToken> {
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        loop {
            match bytes.get(self.at) {
                Some(b'"') => {
                    let end = self.at;
                    self.at += 1;
                    return Ok(StringToken { start, end, escaped });
                }
                Some(b'\\') => {
                    escaped = true;
                    self.escape()?;
                }
                Some(_) => return self.fault(message::CONTROL_CHARACTER),
                None => return self.fault(message::ENDS_IN_STRING),
            }
            self.at += plain_run(bytes.get(self.at..).unwrap_or_default());
        }
    }

    /// Checks one escape sequence and steps over it.
    fn escape(&mut self) -> Scan<char> {
        let bytes = self.text.as_bytes();
        let character = match bytes.get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return self.fault(message::ESCAPE),
        };
        self.at += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Scan<char> {
        const LONE: &str = "half of a surrogate pair in a string";
        let Some(first) = self.hex4(self.at + 2) else {
            return self.fault("`\\u` needs four hexadecimal digits");
        };
        let (code, length) = match first {
            0xd800..=0xdbff => {
                let low = match self.text.as_bytes().get(self.at + 6..self.at + 8) {
                    Some(b"\\u") => self.hex4(self.at + 8),
                    _ => None,
                };
                match low {
                    Some(low @ 0xdc00..=0xdfff) => {
                        (0x1_0000 + ((first - 0xd800) << 10) + (low - 0xdc00), 12)
                    }
                    _ => return self.fault(LONE),
                }
            }
            code => (code, 6),
        };
        match char::from_u32(code) {
            Some(character) => {
                self.at += length;
                Ok(character)
            }
            None => self.fault(LONE),
        }
    }

    fn hex4(&self, at: usize) -> Option<u32> {
        let digits = self.text.as_bytes().get(at..at + 4)?;
        digits
            .iter()
            .try_fold(0, |value, digit| Some(value * 16 + char::from(*digit).to_digit(16)?))
    }

    /// What a string token stands for.
    #[inline]
    pub(crate) fn unescape(&self, token: StringToken) -> Cow<'a, str> {
        let raw = self.text.get(token.start..token.end).unwrap_or_default();
        if !token.escaped {
            return Cow::Borrowed(raw);
        }
        Cow::Owned(unescape(raw))
    }

    /// The number that begins at the next byte, as a range of the text.
    pub(crate) fn number(&mut self) -> Scan<(usize, usize)> {
        self.peek();
        let start = self.at;
        let next = |scanner: &Self| scanner.text.as_bytes().get(scanner.at).copied();
        let digits = |scanner: &mut Self| {
            let from = scanner.at;
            while matches!(next(scanner), Some(b'0'..=b'9')) {
                scanner.at += 1;
            }
            scanner.at > from
        };
        if next(self) == Some(b'-') {
            self.at += 1;
        }
        if next(self) == Some(b'0') {
            self.at += 1;
        } else if !digits(self) {
            return self.fault(message::NUMBER);
        }
        if next(self) == Some(b'.') {
            self.at += 1;
            if !digits(self) {
                return self.fault(message::NUMBER);
            }
        }
        if matches!(next(self), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(next(self), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if !digits(self) {
                return self.fault(message::NUMBER);
            }
        }
        if matches!(next(self), Some(b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'.' | b'+' | b'-'))
        {
            return self.fault(message::NUMBER);
        }
        Ok((start, self.at))
    }

    /// Takes `true`, `false` or `null`.
    pub(crate) fn word(&mut self, word: &'static str) -> Scan<()> {
        self.peek();
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ends = |at: usize| !rest.get(at).is_some_and(u8::is_ascii_alphanumeric);
        if rest.starts_with(word.as_bytes()) && ends(word.len()) {
            self.at += word.len();
            return Ok(());
        }
        self.fault(message::VALUE)
    }

    /// Takes the comma before a further member or element, or the closing bracket: true goes on.
    #[inline]
    pub(crate) fn more(&mut self, close: u8) -> Scan<bool> {
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                if self.peek() == Some(close) {
                    return self.fault(message::COMMA_BEFORE_BRACKET);
                }
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            Some(_) if close == b'}' => self.fault(message::COMMA_IN_OBJECT),
            Some(_) => self.fault(message::COMMA_IN_LIST),
            None if close == b'}' => self.fault(message::ENDS_IN_OBJECT),
            None => self.fault(message::ENDS_IN_LIST),
        }
    }

    /// A member's key and the colon behind it.
    #[inline]
    pub(crate) fn key(&mut self) -> Scan<StringToken> {
        match self.peek() {
            Some(b'"') => {}
            Some(_) => return self.fault(message::KEY),
            None => return self.fault(message::ENDS_IN_OBJECT),
        }
        let key = self.string()?;
        if !self.take(b':') {
            return self.fault(message::COLON);
        }
        Ok(key)
    }

    /// Refuses anything behind the document.
    pub(crate) fn end(&mut self) -> Scan<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => self.fault(message::TEXT_BEHIND),
        }
    }

    /// Steps over any value; `depth` is how many brackets are open around it.
    pub(crate) fn skip(&mut self, depth: usize) -> Scan<()> {
        match self.peek() {
            Some(open @ (b'{' | b'[')) => {
                self.enter(depth)?;
                let close = if open == b'{' { b'}' } else { b']' };
                self.at += 1;
                if self.take(close) {
                    return Ok(());
                }
                loop {
                    if open == b'{' {
                        self.key()?;
                    }
                    self.skip(depth + 1)?;
                    if !self.more(close)? {
                        return Ok(());
                    }
                }
            }
            Some(b'"') => self.string().map(drop),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            Some(b'n') => self.word("null"),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            Some(_) => self.fault(message::VALUE),
            None => self.fault(message::ENDS_BEFORE_VALUE),
        }
    }

    /// Refuses a bracket that would open one level too many.
    pub(crate) fn enter(&self, depth: usize) -> Scan<()> {
        if depth >= Self::MAX_DEPTH {
            return self.fault("nested more than 128 levels deep");
        }
        Ok(())
    }

    /// The characters of a string token with the offset at which each is written.
    pub(crate) fn characters(&self, token: StringToken) -> Vec<usize> {
        let raw = self.text.get(token.start..token.end).unwrap_or_default();
        let mut inner = Scanner::new(raw);
        let mut offsets = Vec::new();
        while let Some(character) = raw.get(inner.at..).and_then(|rest| rest.chars().next()) {
            offsets.push(token.start + inner.at);
            if character == '\\' {
                if inner.escape().is_err() {
                    break;
                }
            } else {
                inner.at += character.len_utf8();
            }
        }
        offsets.push(token.end);
        offsets
    }
}

/// The characters that a string's content stands for.
#[cold]
fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut inner = Scanner::new(raw);
    while let Some(rest) = raw.get(inner.at..).filter(|rest| !rest.is_empty()) {
        let run = plain_run(rest.as_bytes());
        text.push_str(rest.get(..run).unwrap_or_default());
        inner.at += run;
        if inner.at < raw.len() {
            // The token was checked when it was read, so no escape in it can be at fault.
            let Ok(character) = inner.escape() else { break };
            text.push(character);
        }
    }
    text
}
