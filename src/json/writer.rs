use std::fmt;

use super::{Json, Number, plain_run};

/// Where JSON text goes.
pub(crate) trait Sink {
    fn push(&mut self, text: &str);

    /// Takes a string with its quotes and escapes.
    #[inline]
    fn string(&mut self, text: &str) {
        self.push("\"");
        let mut rest = text;
        loop {
            let run = plain_run(rest.as_bytes());
            let Some((plain, behind)) = rest.split_at_checked(run) else { break };
            self.push(plain);
            let Some(byte) = behind.as_bytes().first() else { break };
            escape(*byte, self);
            rest = behind.get(1..).unwrap_or_default();
        }
        self.push("\"");
    }
}

impl Sink for String {
    #[inline]
    fn push(&mut self, text: &str) {
        self.push_str(text);
    }
}

/// Counts the text instead of keeping it.
#[derive(Debug, Default)]
pub(crate) struct Count {
    pub(crate) characters: usize,
    pub(crate) bytes: usize,
}

impl Sink for Count {
    #[inline]
    fn push(&mut self, text: &str) {
        self.bytes += text.len();
        self.characters += text.len();
        if !text.is_ascii() {
            self.characters -= text.len() - text.chars().count();
        }
    }

    /// Nearly all strings are written as they are, which one pass without branches finds out.
    #[inline]
    fn string(&mut self, text: &str) {
        let is_special = |byte: &u8| matches!(*byte, 0..=0x1f | b'"' | b'\\' | 0x80..);
        if text.as_bytes().iter().fold(false, |any, byte| any | is_special(byte)) {
            return self.special_string(text);
        }
        self.bytes += text.len() + 2;
        self.characters += text.len() + 2;
    }
}

impl Count {
    #[cold]
    fn special_string(&mut self, text: &str) {
        let mut written = String::with_capacity(text.len() + 8);
        Sink::string(&mut written, text);
        self.push(&written);
    }
}

#[cold]
fn escape<S: Sink + ?Sized>(byte: u8, sink: &mut S) {
    let short = match byte {
        b'"' => "\\\"",
        b'\\' => "\\\\",
        0x08 => "\\b",
        0x0c => "\\f",
        b'\n' => "\\n",
        b'\r' => "\\r",
        b'\t' => "\\t",
        _ => return sink.push(&format!("\\u{byte:04x}")),
    };
    sink.push(short);
}

/// Compact, without any white space, or two spaces a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    Compact,
    Pretty,
}

/// Writes JSON exactly as `serde_json` does in the same style.
pub(crate) struct Writer<'a, S> {
    sink: &'a mut S,
    style: Style,
    depth: usize,
}

/// What can be written as JSON.
pub(crate) trait WriteJson {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>);

    /// Appends the value to `buffer`.
    fn write_to<S: Sink>(&self, buffer: &mut S, style: Style) {
        self.write(&mut Writer { sink: buffer, style, depth: 0 });
    }

    /// `{}` is compact and `{:#}` pretty.
    fn display(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write_to(&mut text, if f.alternate() { Style::Pretty } else { Style::Compact });
        f.write_str(&text)
    }
}

impl<S: Sink> Writer<'_, S> {
    #[inline]
    pub(crate) fn string(&mut self, text: &str) {
        self.sink.string(text);
    }

    fn line(&mut self) {
        if self.style == Style::Pretty {
            self.sink.push("\n");
            for _ in 0..self.depth {
                self.sink.push("  ");
            }
        }
    }

    /// Writes `values` between brackets.
    pub(crate) fn list<T: WriteJson>(&mut self, values: &[T]) {
        self.sink.push("[");
        self.depth += 1;
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.sink.push(",");
            }
            self.line();
            value.write(self);
        }
        self.depth -= 1;
        if !values.is_empty() {
            self.line();
        }
        self.sink.push("]");
    }

    /// Writes an object whose members `members` adds one by one.
    pub(crate) fn object(&mut self, members: impl FnOnce(&mut Object<'_, '_, S>)) {
        self.sink.push("{");
        self.depth += 1;
        let mut object = Object { writer: self, empty: true };
        members(&mut object);
        let empty = object.empty;
        self.depth -= 1;
        if !empty {
            self.line();
        }
        self.sink.push("}");
    }
}

/// An object being written.
pub(crate) struct Object<'a, 'b, S> {
    writer: &'a mut Writer<'b, S>,
    empty: bool,
}

impl<S: Sink> Object<'_, '_, S> {
    #[inline]
    pub(crate) fn member<T: WriteJson + ?Sized>(&mut self, key: &str, value: &T) {
        if !self.empty {
            self.writer.sink.push(",");
        }
        self.empty = false;
        self.writer.line();
        self.writer.string(key);
        self.writer.sink.push(if self.writer.style == Style::Pretty { ": " } else { ":" });
        value.write(self.writer);
    }

    pub(crate) fn optional<T: WriteJson>(&mut self, key: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.member(key, value);
        }
    }
}

impl WriteJson for str {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.string(self);
    }
}

impl WriteJson for crate::text::Text {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.string(self);
    }
}

impl WriteJson for bool {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.sink.push(if *self { "true" } else { "false" });
    }
}

impl WriteJson for Number {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.sink.push(self.as_str());
    }
}

impl<T: WriteJson> WriteJson for Vec<T> {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        writer.list(self);
    }
}

impl WriteJson for Json {
    fn write<S: Sink>(&self, writer: &mut Writer<'_, S>) {
        match self {
            Self::Null => writer.sink.push("null"),
            Self::Bool(value) => value.write(writer),
            Self::Number(number) => number.write(writer),
            Self::String(text) => text.write(writer),
            Self::Array(values) => values.write(writer),
            Self::Object(members) => members.write(writer),
        }
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display(f)
    }
}
