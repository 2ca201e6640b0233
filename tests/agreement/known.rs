//! The differences that are known, with the reason of each.

use crate::answers::Answer;
use crate::names::Name;
use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// AWS has the finding, this crate does not.
    Missing,
    /// This crate has the finding, AWS does not.
    Extra,
}

pub(crate) struct Difference<'a> {
    pub(crate) kind: Kind,
    pub(crate) code: &'static str,
    pub(crate) answer: &'a Answer,
    pub(crate) paths: &'a [String],
}

impl Difference<'_> {
    fn is_missing(&self, code: &str) -> bool {
        self.kind == Kind::Missing && self.code == code
    }

    /// Whether all that the finding is about is so.
    fn names(&self, is_so: fn(&Name) -> bool) -> bool {
        self.paths.iter().all(|path| {
            let names = self.answer.names_at(path);
            !names.is_empty() && names.iter().any(is_so)
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Missing { "missing" } else { "extra" })
    }
}

impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, code, answer, paths } = self;
        write!(f, "{kind} {code} {} {} {}", answer.name, answer.date, paths.join(" "))
    }
}

/// A line of `known.txt`.
struct Line {
    text: &'static str,
    rule: Rule,
    reason: &'static str,
    explained: Vec<String>,
}

enum Rule {
    /// AWS did not know a name yet that the catalog knows now.
    Learned { code: &'static str },
    /// AWS no longer knows a name that the catalog keeps as retired.
    Retired { code: &'static str },
    /// AWS still knew a name that is retired since.
    Later { code: &'static str },
    /// AWS has not had the check since that day.
    Until { code: &'static str, day: &'static str },
    /// AWS has had the check only since that day.
    Since { code: &'static str, day: &'static str },
    /// One policy, by name; several dates of it are several answers to one question.
    Policy { kind: &'static str, code: &'static str, name: &'static str },
}

pub(crate) struct Known(Vec<Line>);

impl Known {
    /// The lines are described in the file; `#` begins a comment.
    pub(crate) fn read(text: &'static str) -> Self {
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(lines.map(Line::read).collect())
    }

    pub(crate) fn explains(&mut self, difference: &Difference<'_>) -> bool {
        let line = self.0.iter_mut().find(|line| line.rule.fits(difference));
        line.map(|line| line.explained.push(difference.to_string())).is_some()
    }

    /// What each line explains, by name.
    pub(crate) fn print(&self) {
        for Line { rule, reason, explained, .. } in &self.0 {
            if explained.is_empty() {
                continue;
            }
            match rule {
                Rule::Learned { code } | Rule::Retired { code } | Rule::Later { code } => {
                    println!("{} of {code}: {reason}", explained.len());
                }
                Rule::Until { code, day } => {
                    println!("{} of {code} until {day}: {reason}", explained.len());
                }
                Rule::Since { code, day } => {
                    println!("{} of {code} before {day}: {reason}", explained.len());
                }
                Rule::Policy { .. } => println!("{}: {reason}", explained.len()),
            }
            for difference in explained {
                println!("    {difference}");
            }
        }
    }

    /// The lines that explain nothing.
    pub(crate) fn idle(&self) -> Vec<&'static str> {
        self.0.iter().filter(|line| line.explained.is_empty()).map(|line| line.text).collect()
    }
}

impl Line {
    fn read(text: &'static str) -> Self {
        let (rule, reason) = text.split_once(": ").unwrap_or_else(|| panic!("no reason: {text}"));
        let rule = match rule.split(' ').collect::<Vec<_>>()[..] {
            ["learned", code] => Rule::Learned { code },
            ["retired", code] => Rule::Retired { code },
            ["later", code] => Rule::Later { code },
            ["until", code, day] => Rule::Until { code, day },
            ["since", code, day] => Rule::Since { code, day },
            [kind @ ("missing" | "extra"), code, name] => Rule::Policy { kind, code, name },
            _ => panic!("no known difference: {text}"),
        };
        Self { text, rule, reason, explained: Vec::new() }
    }
}

impl Rule {
    fn fits(&self, difference: &Difference<'_>) -> bool {
        let answer = difference.answer;
        match *self {
            Self::Learned { code } => {
                difference.is_missing(code) && difference.names(Name::is_live)
            }
            Self::Retired { code } => {
                difference.is_missing(code) && difference.names(Name::is_retired)
            }
            Self::Later { code } => {
                difference.kind == Kind::Extra
                    && difference.code == code
                    && difference.names(Name::is_retired)
            }
            Self::Until { code, day } => difference.is_missing(code) && *answer.date < *day,
            Self::Since { code, day } => {
                difference.kind == Kind::Extra && difference.code == code && *answer.date < *day
            }
            Self::Policy { kind, code, name } => {
                difference.kind.to_string() == kind
                    && difference.code == code
                    && answer.name == name
            }
        }
    }
}
