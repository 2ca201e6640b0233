use std::fmt;
use std::str::FromStr;

use super::check::Check;
use super::checks;
use super::finding::Finding;
use super::finding_type::FindingType;
use super::issue_code::IssueCode;
use crate::document::{Location, PathElement, PolicyDocument};
use crate::error::Error;
use crate::near::nearest;
use crate::one_or_many::OneOrMany;
use crate::parse_error::Quoted;
use crate::text::Text;

/// Which findings a setting of a [`Validator`](crate::Validator) is about.
///
/// All of them, or those of one rule, of one of AWS's codes or of one type; anywhere in the
/// document, or only [at](Self::at) a path or in the [statement](Self::in_statement) of a Sid.
///
/// Text is read as a rule, a code or a type, and is an error where it is none.
///
/// ```
/// use iam_policy::{FindingType, IssueCode, Selection};
///
/// let rule: Selection = "effect-invalid".parse()?;
/// let code: Selection = "INVALID_EFFECT".parse()?;
/// assert_eq!(code, "INVALID_EFFECT".parse::<IssueCode>()?.into());
/// assert_eq!("WARNING".parse::<Selection>()?, FindingType::Warning.into());
/// assert_ne!(rule, code);
///
/// let error = "efect-invalid".parse::<Selection>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`efect-invalid` is neither a rule, a code of Access Analyzer nor a finding type",
/// );
/// assert_eq!(error.help(), Some("write `effect-invalid`"));
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    subject: Subject,
    path: Option<PathPrefix>,
    sid: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Subject {
    Everything,
    Check(&'static Check),
    Code(IssueCode),
    Type(FindingType),
}

impl Selection {
    /// Every finding.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, PolicyType, Selection, Validator};
    ///
    /// let quiet = Validator::new().allow(Selection::everything().at("Statement[0]")?)?;
    /// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17","Statement":[{}]}"#)?;
    /// assert!(quiet.validate(&document, PolicyType::Identity).is_empty());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub const fn everything() -> Self {
        Self::of(Subject::Everything)
    }

    const fn of(subject: Subject) -> Self {
        Self { subject, path: None, sid: None }
    }

    /// Only those whose first location is at the path or below it.
    ///
    /// A path is written as a [`Location`] shows it, such as `Statement[0].Resource` or
    /// `Statement[1].Condition.StringLike["aws:SourceArn"]`; `[*]` is any element of a list. A
    /// statement that stands alone, without a list, is `Statement[0]` as well. `policy` is the
    /// document as a whole, and nothing below it.
    ///
    /// # Errors
    ///
    /// - `Statement[`, `Statement[first]`, `.Resource`: not a path
    ///
    /// ```
    /// use iam_policy::Selection;
    ///
    /// let resources = Selection::everything().at("Statement[*].Resource")?;
    /// let error = Selection::everything().at("Statement[first]").unwrap_err();
    /// assert_eq!(error.to_string(), "`Statement[first]` is no path: unexpected text `[first]`");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn at(self, path: &str) -> Result<Self, Error> {
        Ok(Self { path: Some(PathPrefix::parse(path)?), ..self })
    }

    /// Only those whose first location is in a statement with this Sid.
    ///
    /// ```
    /// use iam_policy::{Selection, Validator};
    ///
    /// let legacy = "version-old".parse::<Selection>()?.in_statement("LegacyAccess");
    /// let validator = Validator::new().allow(legacy)?;
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn in_statement(self, sid: impl Into<Text>) -> Self {
        Self { sid: Some(sid.into()), ..self }
    }

    /// Whether it takes the document to tell if a finding is meant.
    pub(super) fn needs_document(&self) -> bool {
        self.path.is_some() || self.sid.is_some()
    }

    /// Whether it names the check that made the finding, by rule or by code.
    pub(super) fn names(&self, check: &Check) -> bool {
        match self.subject {
            Subject::Check(named) => named == check,
            Subject::Code(code) => check.issue_codes().any(|of| of == code),
            Subject::Everything | Subject::Type(_) => false,
        }
    }

    pub(super) fn has(&self, finding: &Finding, document: &PolicyDocument) -> bool {
        let is_meant = match self.subject {
            Subject::Everything => true,
            Subject::Check(check) => finding.check() == check,
            Subject::Code(code) => finding.issue_code() == Some(code),
            Subject::Type(finding_type) => finding.finding_type() == finding_type,
        };
        let is_there = || {
            let is_alone = document.statement.as_ref().is_some_and(|all| !all.is_list());
            self.path.as_ref().is_none_or(|path| path.leads_to(finding.location(), is_alone))
        };
        let is_in = || match &self.sid {
            Some(sid) => statement_sid(document, finding.location()) == Some(sid.as_str()),
            None => true,
        };
        is_meant && is_there() && is_in()
    }
}

/// The Sid of the statement that a place is in.
fn statement_sid<'a>(document: &'a PolicyDocument, location: &Location) -> Option<&'a str> {
    let statements = document.statement.as_ref()?;
    let index = match location.path() {
        [PathElement::Value(element), PathElement::Index(index), ..] if *element == "Statement" => {
            *index
        }
        [PathElement::Value(element), ..] if *element == "Statement" && !statements.is_list() => 0,
        _ => return None,
    };
    OneOrMany::as_slice(statements).get(index)?.sid()
}

impl FromStr for Selection {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        if let Some(check) = checks::ALL.iter().find(|check| check.rule() == text) {
            return Ok(Self::from(*check));
        }
        if let Ok(code) = text.parse::<IssueCode>() {
            return Ok(Self::from(code));
        }
        if let Ok(finding_type) = text.parse::<FindingType>() {
            return Ok(Self::from(finding_type));
        }
        let known = checks::ALL.iter().map(|check| check.rule());
        let codes = IssueCode::ALL.iter().map(|code| code.as_str());
        let error = Error::message(format!(
            "{} is neither a rule, a code of Access Analyzer nor a finding type",
            Quoted(text)
        ));
        Err(match nearest(text, known.chain(codes)) {
            Some(near) => error.with_help(format!("write `{near}`")),
            None => error,
        })
    }
}

impl TryFrom<&str> for Selection {
    type Error = Error;
    fn try_from(text: &str) -> Result<Self, Error> {
        text.parse()
    }
}

impl TryFrom<&String> for Selection {
    type Error = Error;
    fn try_from(text: &String) -> Result<Self, Error> {
        text.parse()
    }
}

impl TryFrom<String> for Selection {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<&'static Check> for Selection {
    fn from(check: &'static Check) -> Self {
        Self::of(Subject::Check(check))
    }
}

impl From<IssueCode> for Selection {
    fn from(code: IssueCode) -> Self {
        Self::of(Subject::Code(code))
    }
}

impl From<FindingType> for Selection {
    fn from(finding_type: FindingType) -> Self {
        Self::of(Subject::Type(finding_type))
    }
}

/// The beginning of paths.
#[derive(Clone, PartialEq, Eq)]
struct PathPrefix {
    text: String,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// A key in letters and digits.
    Name(String),
    /// Any key, as it is written between quotes.
    Quoted(String),
    Index(usize),
    AnyIndex,
}

impl PathPrefix {
    fn parse(text: &str) -> Result<Self, Error> {
        let mut steps = Vec::new();
        let mut rest = if text == "policy" { "" } else { text };
        while !rest.is_empty() || (steps.is_empty() && text.is_empty()) {
            let Some((step, behind)) = Step::parse(rest, steps.is_empty()) else {
                let (path, rest) = (Quoted(text), Quoted(rest));
                let message = format!("{path} is no path: unexpected text {rest}");
                return Err(Error::message(message)
                    .with_help("write it as findings show it, such as `Statement[0].Resource`"));
            };
            steps.push(step);
            rest = behind;
        }
        Ok(Self { text: text.to_owned(), steps })
    }

    /// Whether the place is here or below; `is_alone` says that the statement is in no list.
    fn leads_to(&self, location: &Location, is_alone: bool) -> bool {
        let mut path = location.path().iter();
        if self.steps.is_empty() {
            return path.len() == 0;
        }
        self.steps.iter().enumerate().all(|(at, step)| {
            let is_only = at == 1 && is_alone && matches!(step, Step::Index(0) | Step::AnyIndex);
            is_only || path.next().is_some_and(|element| step.is(element))
        })
    }
}

impl fmt::Debug for PathPrefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Step {
    /// The first step of a path, and what follows it.
    fn parse(text: &str, is_first: bool) -> Option<(Self, &str)> {
        if let Some(quoted) = text.strip_prefix("[\"") {
            let mut escaped = false;
            let end = quoted.find(|character: char| {
                let ends = character == '"' && !escaped;
                escaped = character == '\\' && !escaped;
                ends
            })?;
            let (key, behind) = quoted.split_at_checked(end)?;
            return Some((Self::Quoted(key.to_owned()), behind.strip_prefix("\"]")?));
        }
        if let Some(bracket) = text.strip_prefix('[') {
            let (index, behind) = bracket.split_once(']')?;
            return Some(match index {
                "*" => (Self::AnyIndex, behind),
                _ => (Self::Index(index.parse().ok()?), behind),
            });
        }
        let name = if is_first { text } else { text.strip_prefix('.')? };
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let (name, behind) = name.split_at_checked(end.unwrap_or(name.len()))?;
        (!name.is_empty()).then(|| (Self::Name(name.to_owned()), behind))
    }

    fn is(&self, element: &PathElement) -> bool {
        match (self, element) {
            (Self::Name(name), PathElement::Value(key) | PathElement::Key(key)) => *key == **name,
            (Self::Quoted(name), PathElement::Value(key) | PathElement::Key(key)) => {
                key.escape_debug().eq(name.chars())
            }
            (Self::Index(index), PathElement::Index(other)) => index == other,
            (Self::AnyIndex, PathElement::Index(_)) => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PathPrefix, Step};
    use crate::document::Location;

    fn statement() -> Location {
        Location::root().value("Statement")
    }

    fn leads(path: &str, location: &Location) -> bool {
        PathPrefix::parse(path).unwrap().leads_to(location, false)
    }

    #[test]
    fn a_path_leads_to_itself_and_what_is_below() {
        let place = statement().index(1).value("Resource").index(12).substring(3, 4);
        for path in [
            "Statement",
            "Statement[1]",
            "Statement[*]",
            "Statement[1].Resource",
            "Statement[*].Resource[12]",
            "Statement[1][\"Resource\"][*]",
        ] {
            assert!(leads(path, &place), "{path}");
        }
        for path in [
            "policy",
            "Version",
            "Statement[0]",
            "Statement[11]",
            "Statement.Resource",
            "Statement[1].Res",
            "Statement[1].Resource[1]",
            "Statement[1].Resource[12].x",
        ] {
            assert!(!leads(path, &place), "{path}");
        }
        assert!(leads("policy", &Location::root()));
        assert!(!leads("Statement", &Location::root()));
    }

    #[test]
    fn every_shown_path_leads_to_its_place() {
        for key in ["aws:SourceArn", "a\"]b", "\\", "\n\u{1b}é\u{301}", "", &"k".repeat(200)] {
            let place = statement().index(0).value("Condition").value("Bool").key(key).index(3);
            assert!(leads(&place.to_string(), &place), "{place}");
            let other = statement().index(0).value("Condition").value("Bool").key("other").index(3);
            assert!(!leads(&place.to_string(), &other), "{place}");
        }
    }

    #[test]
    fn a_statement_that_stands_alone_is_the_first() {
        let place = statement().value("Effect");
        for path in ["Statement[0].Effect", "Statement[*]", "Statement.Effect"] {
            let path = PathPrefix::parse(path).unwrap();
            assert!(path.leads_to(&place, true), "{path:?}");
        }
        assert!(!PathPrefix::parse("Statement[1]").unwrap().leads_to(&place, true));
        assert!(!PathPrefix::parse("Statement[0].Effect").unwrap().leads_to(&place, false));
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for (path, rest) in [
            ("", "``"),
            (".Resource", "`.Resource`"),
            ("Statement.", "`.`"),
            ("Statement[", "`[`"),
            ("Statement[-1]", "`[-1]`"),
            ("Statement[0]Resource", "`Resource`"),
            ("Statement[\"a]", "`[\"a]`"),
            ("Statement[\"a\\\"]", "`[\"a\\\"]`"),
            ("Statement[0..3]", "`[0..3]`"),
            ("Stat ement", "` ement`"),
        ] {
            let error = PathPrefix::parse(path).unwrap_err();
            assert_eq!(error.to_string(), format!("`{path}` is no path: unexpected text {rest}"));
        }
        assert_eq!(PathPrefix::parse("A[0]").unwrap().steps[1], Step::Index(0));
    }
}
