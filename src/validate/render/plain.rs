//! Findings in the style of rustc.

use std::fmt::{self, Write as _};

use super::source::{Source, marked};
use super::width::{Plain, columns, width};
use super::{Document, Placed, Report, cut};
use crate::document::{Location, Span};
use crate::json::Json;
use crate::validate::finding::Finding;
use crate::validate::finding_type::FindingType;
use crate::validate::fix::{Change, Fix};

/// The most columns of a line that are shown.
const WIDEST: usize = 100;
/// How much of a line that is cut is shown before what is marked, at least.
const LEAD: usize = 30;

/// As rustc does, with a line of counts at the end.
impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for document in &self.documents {
            for placed in &document.findings {
                write_finding(f, document, placed)?;
                f.write_str("\n")?;
            }
        }
        let mut separator = "";
        for finding_type in FindingType::ALL {
            let of_type = |finding: &&Finding| finding.finding_type() == *finding_type;
            let count = self.findings().filter(of_type).count();
            if count > 0 {
                let plural = if count == 1 { "" } else { "s" };
                write!(f, "{separator}{count} {}{plural}", name(*finding_type))?;
                separator = ", ";
            }
        }
        f.write_str(if separator.is_empty() { "no findings\n" } else { "\n" })
    }
}

fn name(finding_type: FindingType) -> &'static str {
    match finding_type {
        FindingType::Error => "error",
        FindingType::SecurityWarning => "security warning",
        FindingType::Warning => "warning",
        FindingType::Suggestion => "suggestion",
    }
}

fn write_finding(
    f: &mut fmt::Formatter<'_>,
    document: &Document<'_>,
    placed: &Placed<'_>,
) -> fmt::Result {
    let finding = placed.finding;
    let level = name(finding.finding_type());
    writeln!(f, "{level}[{}]: {}", finding.rule(), Plain(finding.message()))?;
    let margin = match &document.source {
        Some(source) => write_places(f, document.name, source, placed)?,
        None => write_paths(f, document.name, placed)?,
    };
    if let Some(help) = finding.help() {
        writeln!(f, "{:margin$} = help: {}", "", Plain(help))?;
    }
    if let Some(fix) = finding.fix().filter(|_| finding.help().is_none()) {
        writeln!(f, "{:margin$} = fix: {}", "", Plain(&told(fix)))?;
    }
    if let Some(code) = finding.issue_code() {
        writeln!(f, "{:margin$} = aws: {code}", "")?;
    }
    Ok(())
}

/// What a fix does, for findings whose help does not say it already.
pub(super) fn told(fix: &Fix) -> String {
    let edits = fix.edits().iter().map(|edit| {
        let place = path(edit.location());
        match edit.change() {
            Change::Remove => format!("remove {place}"),
            Change::Rename(key) => format!("rename {place} to `{}`", cut(key)),
            Change::Replace(Json::String(text)) => format!("write `{}` at {place}", cut(text)),
            Change::Replace(value) => format!("write {} at {place}", cut(&value.to_string())),
        }
    });
    edits.collect::<Vec<_>>().join(", ")
}

/// A path of bounded length.
pub(super) fn path(location: &Location) -> String {
    let mut short = Short { text: String::new(), room: 200 };
    if write!(short, "{location}").is_err() {
        short.text.push('…');
    }
    short.text
}

/// Takes text until there is no more room.
struct Short {
    text: String,
    room: usize,
}

impl fmt::Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let cut = text.char_indices().nth(self.room).map(|(end, _)| end);
        let taken = cut.and_then(|end| text.get(..end)).unwrap_or(text);
        self.text.push_str(taken);
        self.room = self.room.saturating_sub(taken.chars().count());
        if cut.is_some() { Err(fmt::Error) } else { Ok(()) }
    }
}

/// The places of a document without a text. Returns how far to the right what follows begins.
fn write_paths(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    placed: &Placed<'_>,
) -> Result<usize, fmt::Error> {
    let mut arrow = "-->";
    for (location, _) in placed.locations() {
        writeln!(f, " {arrow} {}: {}", Plain(name), Plain(&path(location)))?;
        arrow = ":::";
    }
    for (location, _, label) in placed.related() {
        writeln!(f, " ::: {}: {}: {label}", Plain(name), Plain(&path(location)))?;
    }
    Ok(1)
}

/// Something to mark in a line.
struct Mark {
    span: Span,
    sign: char,
    label: String,
}

/// The places with the lines of the text. Returns how far to the right what follows begins.
fn write_places(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    source: &Source<'_>,
    placed: &Placed<'_>,
) -> Result<usize, fmt::Error> {
    let mut marks = Vec::new();
    for (location, span) in placed.locations() {
        marks.extend(span.map(|span| Mark { span, sign: '^', label: path(location) }));
    }
    let Some(start) = marks.first().map(|mark| mark.span.start) else {
        return write_paths(f, name, placed);
    };
    for (_, span, label) in placed.related() {
        marks.extend(span.map(|span| Mark { span, sign: '-', label: label.to_owned() }));
    }
    marks.sort_by_key(|mark| mark.span.start);
    let last = marks.last().map_or(1, |mark| mark.span.start.line);
    let margin = last.to_string().len();
    writeln!(f, "{:margin$}--> {}:{}:{}", "", Plain(name), start.line, start.column)?;
    writeln!(f, "{:margin$} |", "")?;
    let mut shown: Option<Row<'_>> = None;
    for mark in &marks {
        let row = match shown {
            Some(row) if row.has(mark) => row,
            before => {
                let Some(row) = Row::around(source, mark) else { continue };
                if before.is_some_and(|before| before.number + 1 < row.number) {
                    f.write_str("...\n")?;
                }
                row.write(f, margin)?;
                row
            }
        };
        row.write_mark(f, margin, mark)?;
        shown = Some(row);
    }
    writeln!(f, "{:margin$} |", "")?;
    Ok(margin)
}

/// A line, or as much of it as is shown.
#[derive(Clone, Copy)]
struct Row<'a> {
    number: usize,
    /// The offset at which it begins.
    start: usize,
    text: &'a str,
    is_cut_before: bool,
    is_cut_behind: bool,
}

impl<'a> Row<'a> {
    fn around(source: &Source<'a>, mark: &Mark) -> Option<Self> {
        let number = mark.span.start.line;
        let (start, line) = source.line(number)?;
        let at = mark.span.start.offset.checked_sub(start)?;
        let (before, behind) = line.split_at_checked(at.min(line.len()))?;
        // Each side gets what the other leaves over.
        let (right, room) = fill(behind.chars(), WIDEST - LEAD);
        let (left, room) = fill(before.chars().rev(), LEAD + room);
        let (more, _) = fill(behind.get(right..)?.chars(), room);
        let (from, to) = (before.len() - left, at + right + more);
        Some(Self {
            number,
            start: start + from,
            text: line.get(from..to)?,
            is_cut_before: from > 0,
            is_cut_behind: to < line.len(),
        })
    }

    /// Whether what is marked begins in what is shown.
    fn has(self, mark: &Mark) -> bool {
        let at = mark.span.start.offset;
        self.number == mark.span.start.line
            && (self.start..=self.start + self.text.len()).contains(&at)
    }

    fn write(self, f: &mut fmt::Formatter<'_>, margin: usize) -> fmt::Result {
        write!(f, "{:margin$} | ", self.number)?;
        f.write_str(if self.is_cut_before { "…" } else { "" })?;
        // A line that ends in spaces would look odd in a log.
        write!(f, "{}", Plain(self.text.trim_end()))?;
        f.write_str(if self.is_cut_behind { "…\n" } else { "\n" })
    }

    fn write_mark(self, f: &mut fmt::Formatter<'_>, margin: usize, mark: &Mark) -> fmt::Result {
        let (start, end) = marked(mark.span);
        let inside = |offset: usize| offset.saturating_sub(self.start).min(self.text.len());
        let before = self.text.get(..inside(start)).unwrap_or_default();
        let text = self.text.get(inside(start)..inside(end)).unwrap_or_default();
        let indent = columns(before) + usize::from(self.is_cut_before);
        write!(f, "{:margin$} | {:indent$}", "", "")?;
        for _ in 0..columns(text).max(1) {
            f.write_char(mark.sign)?;
        }
        writeln!(f, " {}", Plain(&mark.label))
    }
}

/// How many bytes of characters fit into so many columns, and how many columns are left over.
fn fill(characters: impl Iterator<Item = char>, mut room: usize) -> (usize, usize) {
    let mut length = 0;
    for character in characters {
        match room.checked_sub(width(character)) {
            Some(less) => room = less,
            None => return (length, 0),
        }
        length += character.len_utf8();
    }
    (length, room)
}

#[cfg(test)]
mod tests {
    use crate::document::Location;
    use crate::validate::checks;
    use crate::validate::finding::{Finding, Findings};
    use crate::validate::fix::Fix;

    fn place(path: &[&'static str]) -> Location {
        path.iter().fold(Location::root(), |place, key| place.value(*key))
    }

    fn shown(finding: Finding, text: Option<&str>) -> String {
        let findings = Findings::from_iter([finding]);
        let report = super::Report::new();
        match text {
            Some(text) => report.document("policy.json", text, &findings).to_string(),
            None => report.built_document("role", &findings).to_string(),
        }
    }

    #[test]
    fn related_places_have_their_labels_and_a_fix_tells_what_help_does_not() {
        let text = "{\n\"a\": {\"b\": 1}, \"c\": [\n1]\n}";
        let finding = || {
            let fix = Fix::remove(place(&["a"])).and(Fix::rename(place(&["c"]), "C"));
            let fix = fix.and(Fix::replace(place(&["a", "b"]), "x"));
            Finding::new(checks::ALL[0], place(&["a", "b"]), "wrong")
                .related_to(place(&["c"]), "because of this")
                .related_to(place(&["d"]), "which is not there")
                .with_fix(fix)
        };
        assert_eq!(
            shown(finding(), Some(text)),
            "\
error[action-empty]: wrong
 --> policy.json:2:12
  |
2 | \"a\": {\"b\": 1}, \"c\": [
  |            ^ a.b
  |                     - because of this
  |
  = fix: remove a, rename c to `C`, write `x` at a.b
  = aws: EMPTY_ARRAY_ACTION

1 error
"
        );
        assert_eq!(
            shown(finding().with_help("write less"), None),
            "\
error[action-empty]: wrong
 --> role: a.b
 ::: role: c: because of this
 ::: role: d: which is not there
  = help: write less
  = aws: EMPTY_ARRAY_ACTION

1 error
"
        );
    }

    #[test]
    fn places_that_the_text_does_not_have_are_shown_by_their_paths() {
        let finding = Finding::new(checks::ALL[0], place(&["x"]), "wrong");
        assert_eq!(
            shown(finding, Some("{")),
            "error[action-empty]: wrong\n --> policy.json: x\n  = aws: EMPTY_ARRAY_ACTION\n\n1 error\n"
        );
    }

    #[test]
    fn long_paths_and_values_are_cut() {
        let long = "k".repeat(10_000);
        let finding = Finding::new(checks::ALL[0], Location::root().value(long.clone()), "wrong");
        let text = shown(finding.clone(), None);
        assert!(text.contains(&format!("role: [\"{}…\n", "k".repeat(198))), "{text}");
        let fix = Fix::replace(place(&["a"]), long);
        assert!(shown(finding.with_fix(fix), None).len() < 1000);
    }
}
