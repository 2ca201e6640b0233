//! JSON text to document: the one place that knows which element has which JSON type.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use super::{
    ConditionEntries, ConditionValue, Members, MostBytes, PolicyDocument, PrincipalElement,
    Statement, Unread,
};
use crate::json::{Json, Number, Scanner, StringToken, SyntaxFault, message};
use crate::one_or_many::OneOrMany;
use crate::text::Text;

/// Why a text cannot be kept as a document, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) offset: usize,
    pub(crate) kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Not JSON; nothing behind it was read.
    Syntax(&'static str),
    /// Another JSON type than the element has.
    Type { expected: &'static str, found: &'static str },
    /// The key occurs a second time in its object.
    DuplicateKey(Text),
    /// A number that is longer or larger than any that a policy holds.
    Number,
}

impl Fault {
    /// Whether nothing behind it was read.
    pub(crate) fn is_syntax(&self) -> bool {
        matches!(self.kind, FaultKind::Syntax(_))
    }
}

/// Reads as much of the text as can be read, with all faults in their order.
pub(crate) fn read(text: &str) -> (PolicyDocument, Vec<Fault>) {
    if text.len() > PolicyDocument::MAX_LENGTH {
        let kind = FaultKind::Syntax("longer than 4194304 bytes");
        return (PolicyDocument::default(), vec![Fault { offset: 0, kind }]);
    }
    let source = Arc::from(text);
    let mut reader =
        Reader { scanner: Scanner::new(text), source, faults: Vec::new(), strings: Vec::new() };
    // Without white space and needless escapes it is no longer than it was written.
    let most_bytes = MostBytes(text.len());
    let mut document = PolicyDocument { most_bytes, ..PolicyDocument::default() };
    if let Err(SyntaxFault { offset, message }) = reader.document(&mut document) {
        reader.faults.push(Fault { offset, kind: FaultKind::Syntax(message) });
    }
    (document, reader.faults)
}

/// Reads any JSON value, or gives the first fault; numbers that cannot be kept become `null`.
pub(crate) fn read_json(text: &str) -> Result<Json, Fault> {
    let source = Arc::from(text);
    let mut reader =
        Reader { scanner: Scanner::new(text), source, faults: Vec::new(), strings: Vec::new() };
    let value = reader.json(0).and_then(|value| reader.scanner.end().map(|()| value));
    let value = value.map_err(|SyntaxFault { offset, message }| {
        let kind = FaultKind::Syntax(message);
        Fault { offset, kind }
    });
    let doubled = |fault: &Fault| matches!(fault.kind, FaultKind::DuplicateKey(_));
    match reader.faults.into_iter().find(doubled) {
        Some(fault) => Err(fault),
        None => value,
    }
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    source: Arc<str>,
    faults: Vec<Fault>,
    /// Collects the strings of one list, so that each list is allocated once.
    strings: Vec<Text>,
}

/// Syntax faults end the reading; all others are noted and read over.
type Read<T> = Result<T, SyntaxFault>;

const OBJECT: &str = "an object";
const STRING: &str = "a string";
const STRINGS: &str = "a string or a list of strings";
const STATEMENTS: &str = "an object or a list of objects";
const VALUES: &str = "a string, a number, a boolean or a list of these";

impl<'a> Reader<'a> {
    fn document(&mut self, document: &mut PolicyDocument) -> Read<()> {
        let mut seen = Seen::default();
        let is_object = self.object(0, OBJECT, |reader, key, name| {
            if !seen.insert(name) {
                return reader.duplicate(key, 1);
            }
            let faults = reader.faults.len();
            match &**name {
                "Version" => document.version = reader.text(STRING, 1)?,
                "Id" => document.id = reader.text(STRING, 1)?,
                "Statement" => document.statement = reader.statements()?,
                _ => {
                    let value = reader.json(1)?;
                    document.unknown.push(reader.share(key), value);
                }
            }
            if reader.faults.len() > faults {
                document.unread.mark(name);
            }
            Ok(())
        })?;
        if !is_object {
            document.unread = Unread::ALL;
        }
        self.scanner.end()
    }

    fn statements(&mut self) -> Read<Option<OneOrMany<Statement>>> {
        match self.scanner.peek() {
            Some(b'{') => {
                let mut statement = Statement::default();
                self.statement(1, &mut statement)?;
                Ok(Some(OneOrMany::one(statement)))
            }
            Some(b'[') => {
                // Most policies have one statement, and a statement is large.
                let mut statements = Vec::with_capacity(1);
                self.list(1, |reader| {
                    statements.push(Statement::default());
                    statements.last_mut().map_or(Ok(()), |last| reader.statement(2, last))
                })?;
                Ok(Some(OneOrMany::many(statements)))
            }
            _ => {
                self.wrong_type(STATEMENTS, 1)?;
                Ok(None)
            }
        }
    }

    fn statement(&mut self, depth: usize, statement: &mut Statement) -> Read<()> {
        let mut seen = Seen::default();
        let inner = depth + 1;
        let is_object = self.object(depth, OBJECT, |reader, key, name| {
            if !seen.insert(name) {
                return reader.duplicate(key, inner);
            }
            let faults = reader.faults.len();
            let s = &mut *statement;
            match &**name {
                "Sid" => s.sid = reader.text(STRING, inner)?,
                "Effect" => s.effect = reader.text(STRING, inner)?,
                "Principal" => s.principal = reader.principal(inner)?,
                "NotPrincipal" => s.not_principal = reader.principal(inner)?,
                "Action" => s.action = reader.strings(inner)?,
                "NotAction" => s.not_action = reader.strings(inner)?,
                "Resource" => s.resource = reader.strings(inner)?,
                "NotResource" => s.not_resource = reader.strings(inner)?,
                "Condition" => s.condition = reader.condition(inner)?,
                _ => {
                    let value = reader.json(inner)?;
                    s.unknown.push(reader.share(key), value);
                }
            }
            if reader.faults.len() > faults {
                s.unread.mark(name);
            }
            Ok(())
        })?;
        if !is_object {
            statement.unread = Unread::ALL;
        }
        Ok(())
    }

    fn principal(&mut self, depth: usize) -> Read<Option<PrincipalElement>> {
        if self.scanner.peek() == Some(b'"') {
            return Ok(self.text(STRING, depth)?.map(PrincipalElement::text));
        }
        let mut kinds = Members::new();
        let is_object = self.members(depth, "a string or an object", |reader, key| {
            if let Some(names) = reader.strings(depth + 1)? {
                kinds.push(key, names);
            }
            Ok(())
        })?;
        Ok(is_object.then(|| PrincipalElement::kinds(kinds)))
    }

    fn condition(&mut self, depth: usize) -> Read<Option<super::ConditionBlock>> {
        let mut block = Members::new();
        let is_object = self.members(depth, OBJECT, |reader, operator| {
            let mut entries: ConditionEntries = Members::new();
            let is_object = reader.members(depth + 1, OBJECT, |reader, key| {
                if let Some(values) = reader.values(depth + 2)? {
                    entries.push(key, values);
                }
                Ok(())
            })?;
            if is_object {
                block.push(operator, entries);
            }
            Ok(())
        })?;
        Ok(is_object.then_some(block))
    }

    fn values(&mut self, depth: usize) -> Read<Option<OneOrMany<ConditionValue>>> {
        if self.scanner.peek() != Some(b'[') {
            return Ok(self.value(VALUES, depth)?.map(OneOrMany::one));
        }
        let mut values = Vec::new();
        let faults = self.faults.len();
        self.list(depth, |reader| {
            let value = reader.value("a string, a number or a boolean", depth + 1)?;
            // Behind an entry that could not be read, the others would be counted wrong.
            values.extend(value.filter(|_| reader.faults.len() == faults));
            Ok(())
        })?;
        Ok(Some(OneOrMany::many(values)))
    }

    fn value(&mut self, expected: &'static str, depth: usize) -> Read<Option<ConditionValue>> {
        Ok(match self.scanner.peek() {
            Some(b'"') => self.text(expected, depth)?.map(ConditionValue::String),
            Some(b't') => {
                self.scanner.word("true")?;
                Some(ConditionValue::Bool(true))
            }
            Some(b'f') => {
                self.scanner.word("false")?;
                Some(ConditionValue::Bool(false))
            }
            Some(b'-' | b'0'..=b'9') => self.number()?.map(ConditionValue::Number),
            _ => {
                self.wrong_type(expected, depth)?;
                None
            }
        })
    }

    #[inline]
    fn strings(&mut self, depth: usize) -> Read<Option<OneOrMany<Text>>> {
        if self.scanner.peek() != Some(b'[') {
            return Ok(self.text(STRINGS, depth)?.map(OneOrMany::one));
        }
        let mut strings = std::mem::take(&mut self.strings);
        let faults = self.faults.len();
        self.list(depth, |reader| {
            let string = reader.text(STRING, depth + 1)?;
            // Behind an entry that could not be read, the others would be counted wrong.
            strings.extend(string.filter(|_| reader.faults.len() == faults));
            Ok(())
        })?;
        let mut list = Vec::with_capacity(strings.len());
        list.append(&mut strings);
        self.strings = strings;
        Ok(Some(OneOrMany::many(list)))
    }

    #[inline]
    fn text(&mut self, expected: &'static str, depth: usize) -> Read<Option<Text>> {
        if self.scanner.peek() == Some(b'"') {
            let token = self.scanner.string()?;
            return Ok(Some(self.share(token)));
        }
        self.wrong_type(expected, depth)?;
        Ok(None)
    }

    fn number(&mut self) -> Read<Option<Number>> {
        let (start, end) = self.scanner.number()?;
        let number = (end - start <= Number::MAX_LENGTH)
            .then(|| Text::shared(&self.source, start, end))
            .flatten()
            .and_then(Number::from_literal);
        if number.is_none() {
            self.faults.push(Fault { offset: start, kind: FaultKind::Number });
        }
        Ok(number)
    }

    fn json(&mut self, depth: usize) -> Read<Json> {
        Ok(match self.scanner.peek() {
            Some(b'{') => {
                let mut members = Members::new();
                self.members(depth, OBJECT, |reader, key| {
                    let value = reader.json(depth + 1)?;
                    members.push(key, value);
                    Ok(())
                })?;
                Json::Object(members)
            }
            Some(b'[') => {
                let mut values = Vec::new();
                self.list(depth, |reader| {
                    values.push(reader.json(depth + 1)?);
                    Ok(())
                })?;
                Json::Array(values)
            }
            Some(b'"') => {
                let token = self.scanner.string()?;
                Json::String(self.share(token))
            }
            Some(b't') => self.scanner.word("true").map(|()| Json::Bool(true))?,
            Some(b'f') => self.scanner.word("false").map(|()| Json::Bool(false))?,
            Some(b'-' | b'0'..=b'9') => self.number()?.map_or(Json::Null, Json::Number),
            Some(_) => self.scanner.word("null").map(|()| Json::Null)?,
            None => return self.scanner.fault(message::ENDS_BEFORE_VALUE),
        })
    }

    /// Reads an object of any keys, each once; says whether there was an object.
    fn members(
        &mut self,
        depth: usize,
        expected: &'static str,
        mut member: impl FnMut(&mut Self, Text) -> Read<()>,
    ) -> Read<bool> {
        let mut seen = Seen::default();
        self.object(depth, expected, |reader, key, name| {
            if !seen.insert(name) {
                return reader.duplicate(key, depth + 1);
            }
            let key = reader.share(key);
            member(reader, key)
        })
    }

    /// Reads an object, or notes that there is none.
    #[inline]
    fn object(
        &mut self,
        depth: usize,
        expected: &'static str,
        mut member: impl FnMut(&mut Self, StringToken, &Cow<'a, str>) -> Read<()>,
    ) -> Read<bool> {
        if self.scanner.peek() != Some(b'{') {
            self.wrong_type(expected, depth)?;
            return Ok(false);
        }
        self.scanner.enter(depth)?;
        self.scanner.take(b'{');
        if self.scanner.take(b'}') {
            return Ok(true);
        }
        loop {
            let key = self.scanner.key()?;
            let name = self.scanner.unescape(key);
            member(self, key, &name)?;
            if !self.scanner.more(b'}')? {
                return Ok(true);
            }
        }
    }

    #[inline]
    fn list(&mut self, depth: usize, mut element: impl FnMut(&mut Self) -> Read<()>) -> Read<()> {
        self.scanner.enter(depth)?;
        self.scanner.take(b'[');
        if self.scanner.take(b']') {
            return Ok(());
        }
        loop {
            element(self)?;
            if !self.scanner.more(b']')? {
                return Ok(());
            }
        }
    }

    #[inline]
    fn share(&self, token: StringToken) -> Text {
        if token.escaped {
            // Shared as well, since the places of findings hold keys.
            return Text::from(Arc::<str>::from(self.scanner.unescape(token)));
        }
        Text::shared(&self.source, token.start, token.end).unwrap_or_default()
    }

    #[cold]
    fn wrong_type(&mut self, expected: &'static str, depth: usize) -> Read<()> {
        let found = match self.scanner.peek() {
            Some(b'{') => "an object",
            Some(b'[') => "a list",
            Some(b'"') => "a string",
            Some(b't' | b'f') => "a boolean",
            Some(b'n') => "null",
            _ => "a number",
        };
        let offset = self.scanner.offset();
        // A value that is not JSON at all is a syntax fault, which `skip` gives.
        self.scanner.skip(depth)?;
        self.faults.push(Fault { offset, kind: FaultKind::Type { expected, found } });
        Ok(())
    }

    /// Notes a key that its object already has, and reads over its value.
    #[cold]
    fn duplicate(&mut self, key: StringToken, depth: usize) -> Read<()> {
        let kind = FaultKind::DuplicateKey(self.share(key));
        // The place of a key is that of its opening quote.
        self.faults.push(Fault { offset: key.start - 1, kind });
        self.scanner.skip(depth)
    }
}

/// The keys of one object so far; the usual few are kept without allocation.
#[derive(Default)]
struct Seen<'a> {
    few: [&'a str; 10],
    count: usize,
    many: Option<HashSet<Cow<'a, str>>>,
}

impl<'a> Seen<'a> {
    /// Whether the key is new.
    #[inline]
    #[expect(clippy::ptr_arg, reason = "a borrowed key is kept otherwise than an owned one")]
    fn insert(&mut self, name: &Cow<'a, str>) -> bool {
        let (few, _) = self.few.split_at(self.count);
        if few.contains(&&**name) || self.many.as_ref().is_some_and(|many| many.contains(&**name)) {
            return false;
        }
        match (name, self.few.get_mut(self.count)) {
            (Cow::Borrowed(name), Some(free)) => {
                *free = name;
                self.count += 1;
                true
            }
            _ => self.many.get_or_insert_default().insert(name.clone()),
        }
    }
}
