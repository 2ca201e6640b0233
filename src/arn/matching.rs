//! How the fields of a pattern match the fields of an ARN or of another pattern.

use super::Arn;
use super::wildcard::{self, compiled};

/// A piece of a pattern field.
#[derive(Clone, Copy)]
pub(super) enum Token<'a> {
    /// Text without `${…}`; its `*` and `?` are wildcards.
    Text(&'a str),
    /// `${*}`, `${?}` or `${$}`.
    Escape(&'a str),
    /// Any other `${…}`.
    Variable(&'a str),
}

impl<'a> Token<'a> {
    pub(super) fn text(self) -> &'a str {
        match self {
            Token::Text(text) | Token::Escape(text) | Token::Variable(text) => text,
        }
    }
}

/// Cuts a field at its policy variables. A `${` that nothing closes is text.
pub(super) fn tokens(field: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = field;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let start = rest.find("${").filter(|start| closes(rest, *start)).unwrap_or(rest.len());
        if start > 0 {
            let (text, tail) = rest.split_at_checked(start)?;
            rest = tail;
            return Some(Token::Text(text));
        }
        let (variable, tail) = rest.split_at_checked(rest.find('}')? + 1)?;
        rest = tail;
        Some(match variable {
            "${*}" | "${?}" | "${$}" => Token::Escape(variable),
            _ => Token::Variable(variable),
        })
    })
}

fn closes(text: &str, start: usize) -> bool {
    text.get(start..).is_some_and(|rest| rest.contains('}'))
}

/// A field for [`compiled`]. The same variable becomes the same byte; `None` if the bytes run out.
fn compile<'a>(field: &'a str, variables: &mut Vec<&'a str>) -> Option<Vec<u8>> {
    let mut pattern = Vec::with_capacity(field.len());
    for token in tokens(field) {
        match token {
            Token::Text(text) => pattern.extend(text.bytes().map(|byte| match byte {
                b'*' => compiled::STAR,
                b'?' => compiled::ANY,
                literal => literal,
            })),
            Token::Escape(escape) => pattern.extend(escape.as_bytes().get(2)),
            Token::Variable(variable) => {
                let known = variables.iter().position(|other| *other == variable);
                let index = known.unwrap_or_else(|| {
                    variables.push(variable);
                    variables.len() - 1
                });
                pattern.push(*compiled::VARIABLES.get(index)?);
            }
        }
    }
    Some(pattern)
}

/// Whether a field without variables matches a text.
pub(super) fn field(field: &str, text: &str, has_escapes: bool) -> bool {
    if has_escapes {
        compile(field, &mut Vec::new()).is_some_and(|pattern| compiled::matches(&pattern, text))
    } else {
        wildcard::matches(field, text)
    }
}

/// Whether one field covers another, where there may be escapes and variables.
pub(super) fn covers(general: &str, special: &str) -> bool {
    let mut variables = Vec::new();
    let special = compile(special, &mut variables);
    let general = compile(general, &mut variables);
    general.zip(special).is_some_and(|(general, special)| compiled::covers(&general, &special))
}

/// As [`covers`], for whole resources: a `*` runs past colons, as in [`past_colons`].
pub(crate) fn covers_text(general: &str, special: &str) -> bool {
    if general.contains("${") || special.contains("${") {
        covers(general, special)
    } else {
        wildcard::covers(general, special)
    }
}

/// Whether the fields match if a `*` at the end of a field may run past the colons after it.
///
/// Goes through the fields and keeps every place of the ARN where the next one may begin.
pub(super) fn past_colons(fields: [&str; 5], arn: &Arn, has_escapes: bool) -> bool {
    // Without a colon more than the five, no field can have run past one.
    if !arn.resource().contains(':') {
        return false;
    }
    let [first @ .., resource] = fields;
    let mut starts = vec![arn.as_str().strip_prefix("arn:").unwrap_or_default()];
    let mut after_star = false;
    for pattern in first {
        let mut ends = starts.iter().filter_map(|start| {
            let (text, rest) = start.split_once(':')?;
            field(pattern, text, has_escapes).then_some(rest)
        });
        after_star = pattern.ends_with('*');
        starts = if after_star {
            // The first place, and every one behind it.
            let Some(end) = ends.next() else { return false };
            let later = end.match_indices(':').filter_map(|(at, _)| end.get(at + 1..));
            std::iter::once(end).chain(later).collect()
        } else {
            ends.collect()
        };
    }
    match starts.as_slice() {
        // One match over all the places instead of one for each.
        [start, ..] if after_star => {
            field(&format!("*:{resource}"), &format!(":{start}"), has_escapes)
        }
        starts => starts.iter().any(|start| field(resource, start, has_escapes)),
    }
}
