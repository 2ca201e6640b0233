//! Fixes as changes of a text, which is what editors and code hosts make.

use super::fix::{Change, Edit, Fix};
use crate::document::{PathElement, PolicyDocument, Position, Span, positions, spans};
use crate::error::Error;
use crate::json::{Json, Style, WriteJson};

/// What a [`Fix`] changes in the text of a document: a range that other text takes the place of.
///
/// ```
/// use iam_policy::{PolicyDocument, PolicyType};
///
/// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
/// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
/// let edit = &findings[0].fix().unwrap().text_edits(text).unwrap()[0];
/// assert_eq!(&text[edit.span().start.offset..edit.span().end.offset], r#""allow""#);
/// assert_eq!(edit.text(), r#""Allow""#);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    span: Span,
    text: String,
}

impl TextEdit {
    /// What goes; nothing where text is only put in.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// # let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// # let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let edits = findings[0].fix().unwrap().text_edits(text).unwrap();
    /// assert_eq!(edits[0].span().start.to_string(), "line 1 column 47");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn span(&self) -> Span {
        self.span
    }

    /// What comes in its place; nothing where text is only taken out.
    ///
    /// ```
    /// # use iam_policy::{PolicyDocument, PolicyType};
    /// # let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// # let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let edits = findings[0].fix().unwrap().text_edits(text).unwrap();
    /// assert_eq!(edits[0].text(), r#""Allow""#);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same as one with positions of its text.
    pub(super) fn of(raw: RawEdit, position: impl Fn(usize) -> Position) -> Self {
        let RawEdit { start, end, text } = raw;
        Self { span: Span { start: position(start), end: position(end) }, text }
    }
}

/// A change of a text in bytes.
pub(super) struct RawEdit {
    pub(super) start: usize,
    pub(super) end: usize,
    text: String,
}

impl Fix {
    /// What it changes in a text of the document, from the beginning to the end, or `None` where
    /// the text is not one of the document.
    ///
    /// The rest of the text stays as it is, white space and all. With an entry of a list or a
    /// member of an object, one comma goes.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// let fix = findings[0].fix().unwrap();
    /// assert_eq!(fix.text_edits(text).unwrap().len(), 1);
    /// assert_eq!(fix.text_edits("{}"), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn text_edits(&self, text: &str) -> Option<Vec<TextEdit>> {
        let raw = self.raw_edits_in(text)?;
        let ends = raw.iter().flat_map(|edit| [edit.start, edit.end]).collect();
        let position = positions(text, ends);
        Some(raw.into_iter().map(|edit| TextEdit::of(edit, &position)).collect())
    }

    /// The text as it is after the change, or `None` where it is not a text of the document.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let text = r#"{"Version":"2012-10-17", "Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#;
    /// let findings = PolicyDocument::from_json(text)?.validate(PolicyType::Identity);
    /// assert_eq!(
    ///     findings[0].fix().unwrap().apply_to_text(text).unwrap(),
    ///     r#"{"Version":"2012-10-17", "Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#,
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn apply_to_text(&self, text: &str) -> Option<String> {
        let mut changed = String::with_capacity(text.len());
        let mut at = 0;
        for RawEdit { start, end, text: new } in self.raw_edits_in(text)? {
            changed.push_str(text.get(at..start)?);
            changed.push_str(&new);
            at = end;
        }
        changed.push_str(text.get(at..)?);
        Some(changed)
    }

    /// The document as it is after the change.
    ///
    /// # Errors
    ///
    /// If the document does not have a place that is changed, or would have a key twice.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType};
    ///
    /// let document = PolicyDocument::from_json(
    ///     r#"{"Version":"2012-10-17","Statement":{"Effect":"allow","Action":"*","Resource":"*"}}"#,
    /// )?;
    /// let findings = document.validate(PolicyType::Identity);
    /// let mended = findings[0].fix().unwrap().apply(&document)?;
    /// assert!(!mended.validate(PolicyType::Identity).has_errors());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn apply(&self, document: &PolicyDocument) -> Result<PolicyDocument, Error> {
        match self.apply_to_text(&document.to_json()) {
            Some(changed) => PolicyDocument::from_json(&changed),
            None => Err(Error::message("the document does not have the place that is changed")),
        }
    }

    fn raw_edits_in(&self, text: &str) -> Option<Vec<RawEdit>> {
        let paths: Vec<_> = self.edits().iter().flat_map(Edit::ends).collect();
        let mut spans = spans(text, paths.iter().map(Vec::as_slice)).into_iter();
        self.raw_edits(text, &mut spans)
    }

    /// The changes in a text, of which `spans` are those of the paths of each [`Edit::ends`]; it
    /// takes all of them in any case.
    pub(super) fn raw_edits(
        &self,
        text: &str,
        spans: &mut impl Iterator<Item = Option<Span>>,
    ) -> Option<Vec<RawEdit>> {
        let ends = |edit| (edit, spans.next().flatten(), spans.next().flatten());
        let places: Vec<(&Edit, _, _)> = self.edits().iter().map(ends).collect();
        let range = |(edit, first, last): (_, Option<Span>, Option<Span>)| {
            Some((first?.start.offset, last?.end.offset, edit))
        };
        let mut ranges: Vec<(usize, usize, &Edit)> =
            places.into_iter().map(range).collect::<Option<_>>()?;
        ranges.sort_by_key(|(start, end, _)| (*start, *end));
        let mut removed = None;
        let mut edits = Vec::with_capacity(ranges.len());
        for (start, end, edit) in ranges {
            let (start, end, new) = match edit.change() {
                Change::Remove => {
                    let (start, end) = removal(text, start, end, &mut removed)?;
                    (start, end, String::new())
                }
                Change::Replace(Json::String(part)) if edit.is_of_part() => {
                    let quoted = json(part.as_str());
                    (start, end, quoted.get(1..quoted.len() - 1)?.to_owned())
                }
                Change::Replace(value) => (start, end, json(value)),
                Change::Rename(key) => (start, end, json(key.as_str())),
            };
            edits.push(RawEdit { start, end, text: new });
        }
        let overlap =
            edits.iter().zip(edits.iter().skip(1)).any(|(one, next)| one.end > next.start);
        (!overlap).then_some(edits)
    }
}

impl Edit {
    /// The paths of the first and the last thing that is changed: of a member that goes, these are
    /// its key and its value.
    pub(super) fn ends(&self) -> [Vec<PathElement>; 2] {
        let path = self.location().path().to_vec();
        let mut key = path.clone();
        if let Some(PathElement::Value(name)) = path.last() {
            let name = PathElement::Key(name.clone());
            key.pop();
            key.push(name);
        }
        match self.change() {
            Change::Replace(_) => [path.clone(), path],
            Change::Rename(_) => [key.clone(), key],
            Change::Remove => [key, path],
        }
    }

    fn is_of_part(&self) -> bool {
        matches!(self.location().path().last(), Some(PathElement::Substring { .. }))
    }
}

fn json<T: WriteJson + ?Sized>(value: &T) -> String {
    let mut text = String::new();
    value.write_to(&mut text, Style::Compact);
    text
}

/// An entry that went: where it ended, and whether one before it stays.
type Removed = Option<(usize, bool)>;

const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];

/// What goes with the entry or member from `start` to `end`: the comma before it where an entry
/// before it stays, else the comma behind it.
fn removal(text: &str, start: usize, end: usize, removed: &mut Removed) -> Option<(usize, usize)> {
    let before = text.get(..start)?.trim_end_matches(SPACE);
    let previous = before.strip_suffix(',').map(|rest| rest.trim_end_matches(SPACE).len());
    let stays = match (previous, *removed) {
        (Some(previous), Some((went, stays))) if previous == went => stays,
        (previous, _) => previous.is_some(),
    };
    *removed = Some((end, stays));
    if let Some(previous) = previous.filter(|_| stays) {
        return Some((previous, end));
    }
    let behind = text.get(end..)?.trim_start_matches(SPACE);
    match behind.strip_prefix(',') {
        Some(rest) => Some((start, text.len() - rest.trim_start_matches(SPACE).len())),
        None => Some((start, end)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fix::Fix;
    use crate::document::{Location, PolicyDocument};

    fn action(index: usize) -> Location {
        Location::root().value("Statement").value("Action").index(index)
    }

    fn removed(indexes: &[usize], text: &str) -> String {
        let fixes = indexes.iter().map(|index| Fix::remove(action(*index)));
        fixes.reduce(Fix::and).unwrap().apply_to_text(text).unwrap()
    }

    #[test]
    fn an_entry_goes_with_one_comma_and_its_white_space() {
        let text = "{\"Statement\": {\"Action\": [ \"a\" ,\n  \"b\",\n  \"c\" ]}}";
        for (indexes, expected) in [
            (&[0][..], "{\"Statement\": {\"Action\": [ \"b\",\n  \"c\" ]}}"),
            (&[1], "{\"Statement\": {\"Action\": [ \"a\",\n  \"c\" ]}}"),
            (&[2], "{\"Statement\": {\"Action\": [ \"a\" ,\n  \"b\" ]}}"),
            (&[0, 1], "{\"Statement\": {\"Action\": [ \"c\" ]}}"),
            (&[2, 1], "{\"Statement\": {\"Action\": [ \"a\" ]}}"),
            (&[0, 2], "{\"Statement\": {\"Action\": [ \"b\" ]}}"),
            (&[0, 1, 2], "{\"Statement\": {\"Action\": [  ]}}"),
        ] {
            let changed = removed(indexes, text);
            assert_eq!(changed, expected, "{indexes:?}");
            assert!(PolicyDocument::from_json(&changed).is_ok(), "{changed}");
        }
    }

    #[test]
    fn a_member_goes_with_its_key() {
        let text = r#"{"Statement": {"Sid": "a", "Action": "b", "Resource": "c"}}"#;
        let statement = || Location::root().value("Statement");
        for (key, expected) in [
            ("Sid", r#"{"Statement": {"Action": "b", "Resource": "c"}}"#),
            ("Action", r#"{"Statement": {"Sid": "a", "Resource": "c"}}"#),
            ("Resource", r#"{"Statement": {"Sid": "a", "Action": "b"}}"#),
        ] {
            let fix = Fix::remove(statement().value(key));
            assert_eq!(fix.apply_to_text(text).unwrap(), expected);
        }
        let both =
            Fix::remove(statement().value("Sid")).and(Fix::remove(statement().value("Action")));
        assert_eq!(both.apply_to_text(text).unwrap(), r#"{"Statement": {"Resource": "c"}}"#);
    }

    #[test]
    fn keys_values_and_parts_of_strings_are_written_as_json() {
        let text = r#"{"Statement": {"Action": ["a\"bc"]}}"#;
        let fix = Fix::replace(action(0).substring(1, 2), "x\\\"");
        assert_eq!(fix.apply_to_text(text).unwrap(), r#"{"Statement": {"Action": ["ax\\\"c"]}}"#);
        let fix = Fix::replace(action(0), "\"");
        assert_eq!(fix.apply_to_text(text).unwrap(), r#"{"Statement": {"Action": ["\""]}}"#);
        let fix = Fix::rename(Location::root().value("Statement").value("Action"), "Not\n");
        assert_eq!(fix.apply_to_text(text).unwrap(), r#"{"Statement": {"Not\n": ["a\"bc"]}}"#);
    }

    #[test]
    fn changes_inside_of_one_another_or_of_other_texts_are_none() {
        let text = r#"{"Statement": {"Action": ["a"]}}"#;
        let statement = Fix::remove(Location::root().value("Statement"));
        assert_eq!(statement.clone().and(Fix::remove(action(0))).text_edits(text), None);
        assert_eq!(statement.apply_to_text("[1]"), None);
        let document = PolicyDocument::from_json(text).unwrap();
        assert_eq!(
            Fix::remove(action(1)).apply(&document).unwrap_err().to_string(),
            "the document does not have the place that is changed"
        );
    }
}
