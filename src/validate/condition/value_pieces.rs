//! What a condition value is made of: fixed text, wildcards and policy variables.

/// A part of a condition value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Piece<'a> {
    /// Text that stands for itself; `${*}`, `${?}` and `${$}` are such text too.
    Fixed(&'a str),
    /// `*` or `?`.
    Wildcard,
    /// What stands between `${` and `}`.
    Variable(&'a str),
}

impl<'a> Piece<'a> {
    /// The condition key of a variable, without its default value.
    pub(in crate::validate) fn variable_key(self) -> Option<&'a str> {
        match self {
            Self::Variable(inner) => Some(inner.split_once(',').map_or(inner, |(key, _)| key)),
            _ => None,
        }
    }
}

/// The pieces of a value from left to right.
pub(in crate::validate) fn pieces(value: &str) -> Pieces<'_> {
    Pieces { rest: value, may_close: true }
}

/// Whether the value has a wildcard or a variable.
pub(in crate::validate) fn is_pattern(value: &str) -> bool {
    value.contains(['*', '?']) || value.contains("${")
}

#[derive(Clone)]
pub(in crate::validate) struct Pieces<'a> {
    rest: &'a str,
    /// Without this a text of many `${` would be searched once for each.
    may_close: bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let text = self.rest;
        match text.bytes().next()? {
            b'*' | b'?' => return self.cut(1).map(|_| Piece::Wildcard),
            b'$' if self.may_close && text.starts_with("${") => match text.find('}') {
                Some(end) => {
                    let inner = text.get(2..end)?;
                    let whole = self.cut(end + 1)?;
                    let is_escape = matches!(inner, "*" | "?" | "$");
                    return Some(if is_escape {
                        Piece::Fixed(whole)
                    } else {
                        Piece::Variable(inner)
                    });
                }
                None => self.may_close = false,
            },
            _ => {}
        }
        let may_begin = |index: &usize| {
            let rest = text.get(*index..).unwrap_or_default();
            rest.starts_with(['*', '?']) || self.may_close && rest.starts_with("${")
        };
        let specials = text.match_indices(['*', '?', '$']).map(|(index, _)| index);
        let end = specials.filter(|index| *index > 0).find(may_begin);
        self.cut(end.unwrap_or(text.len())).map(Piece::Fixed)
    }
}

impl<'a> Pieces<'a> {
    fn cut(&mut self, at: usize) -> Option<&'a str> {
        let (piece, rest) = self.rest.split_at_checked(at)?;
        self.rest = rest;
        Some(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::Piece::{Fixed, Variable, Wildcard};
    use super::*;

    fn all(value: &str) -> Vec<Piece<'_>> {
        pieces(value).collect()
    }

    #[test]
    fn wildcards_and_variables_part_the_fixed_text() {
        assert_eq!(all(""), []);
        assert_eq!(all("abc"), [Fixed("abc")]);
        assert_eq!(all("*?"), [Wildcard, Wildcard]);
        assert_eq!(all("ab*c"), [Fixed("ab"), Wildcard, Fixed("c")]);
        assert_eq!(all("a${aws:userid}"), [Fixed("a"), Variable("aws:userid")]);
        assert_eq!(all("${a:b, 'c'}*"), [Variable("a:b, 'c'"), Wildcard]);
        assert_eq!(all("$a$"), [Fixed("$a$")]);
        assert_eq!(all("ä*ö"), [Fixed("ä"), Wildcard, Fixed("ö")]);
    }

    #[test]
    fn an_escape_is_fixed_text_and_an_open_brace_is_no_variable() {
        assert_eq!(all("a${*}b"), [Fixed("a"), Fixed("${*}"), Fixed("b")]);
        assert_eq!(all("a${b*"), [Fixed("a"), Fixed("${b"), Wildcard]);
        assert_eq!(all("${${"), [Fixed("${${")]);
    }

    #[test]
    fn the_key_of_a_variable_stands_before_its_default() {
        assert_eq!(Variable("aws:username, 'x'").variable_key(), Some("aws:username"));
        assert_eq!(Variable("aws:username").variable_key(), Some("aws:username"));
        assert_eq!(Wildcard.variable_key(), None);
    }

    #[test]
    fn a_value_is_a_pattern_by_either() {
        assert!(is_pattern("a*") && is_pattern("a?") && is_pattern("${a:b}"));
        assert!(!is_pattern("a$b") && !is_pattern(""));
    }
}
