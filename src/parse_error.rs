//! The error of every string grammar: names, ARNs, actions, condition keys.

use std::fmt;

/// Why a string is not a valid name, ARN, action or other value with a grammar of its own.
///
/// It says [`what`](Self::what) was expected, quotes the [`input`](Self::input), gives the
/// [`reason`](Self::reason) and, where one place is to blame, the [`offset`](Self::offset) in
/// bytes. Advice stands apart, in [`help`](Self::help). Neither text is meant to be matched on by
/// programs.
///
/// ```
/// use iam_policy::BucketName;
///
/// let error = BucketName::new("My_bucket").unwrap_err();
/// assert_eq!(error.to_string(), "invalid bucket name `My_bucket`: uppercase letter `M` at byte 0");
/// assert_eq!(error.what(), "bucket name");
/// assert_eq!(error.input(), "My_bucket");
/// assert_eq!(error.reason(), "uppercase letter");
/// assert_eq!(error.offset(), Some(0));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ParseError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    what: &'static str,
    input: String,
    fault: Fault,
}

/// What a `const fn` parser finds wrong: the part of a [`ParseError`] known at compile time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) reason: &'static str,
    pub(crate) help: Option<&'static str>,
    pub(crate) offset: Option<usize>,
}

impl Fault {
    /// A fault of the whole input, such as its length.
    pub(crate) const fn whole(reason: &'static str) -> Self {
        Self { reason, help: None, offset: None }
    }

    /// A fault of the character at `offset`; `reason` names what is wrong with that character.
    pub(crate) const fn at(offset: usize, reason: &'static str) -> Self {
        Self { reason, help: None, offset: Some(offset) }
    }

    /// The same fault with advice.
    pub(crate) const fn help(self, help: &'static str) -> Self {
        Self { help: Some(help), ..self }
    }

    /// The same fault, `by` bytes further right, for a grammar that is part of another.
    pub(crate) const fn shifted(self, by: usize) -> Self {
        let offset = match self.offset {
            Some(offset) => Some(offset + by),
            None => None,
        };
        Self { offset, ..self }
    }
}

impl ParseError {
    #[cold]
    pub(crate) fn new(what: &'static str, input: &str, fault: Fault) -> Self {
        Self(Box::new(Inner { what, input: input.to_owned(), fault }))
    }

    /// What the input was read as, such as `bucket name`.
    ///
    /// ```
    /// let error = iam_policy::AccountId::new("1234").unwrap_err();
    /// assert_eq!(error.what(), "account id");
    /// ```
    pub fn what(&self) -> &'static str {
        self.0.what
    }

    /// The whole input.
    ///
    /// ```
    /// let error = iam_policy::AccountId::new("1234").unwrap_err();
    /// assert_eq!(error.input(), "1234");
    /// ```
    pub fn input(&self) -> &str {
        &self.0.input
    }

    /// What is wrong, without the input and the place.
    ///
    /// ```
    /// let error = iam_policy::Action::new("s3PutObject").unwrap_err();
    /// assert_eq!(error.reason(), "no service prefix");
    /// ```
    pub fn reason(&self) -> &'static str {
        self.0.fault.reason
    }

    /// The byte offset of the character to blame, or `None` for a fault of the whole input.
    ///
    /// ```
    /// use iam_policy::Action;
    ///
    /// assert_eq!(Action::new("s3:Put Object").unwrap_err().offset(), Some(6));
    /// assert_eq!(Action::new("s3PutObject").unwrap_err().offset(), None);
    /// ```
    pub fn offset(&self) -> Option<usize> {
        self.0.fault.offset
    }

    /// Advice on how to write it, where there is some.
    ///
    /// ```
    /// let error = iam_policy::Action::new("s3PutObject").unwrap_err();
    /// assert_eq!(error.help(), Some("write it as `service:action`"));
    /// ```
    pub fn help(&self) -> Option<&'static str> {
        self.0.fault.help
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { what, input, fault } = &*self.0;
        write!(f, "invalid {what} {}: {}", Quoted(input), fault.reason)?;
        let Some(offset) = fault.offset else { return Ok(()) };
        match input.get(offset..).and_then(|rest| rest.chars().next()) {
            Some(character) => {
                write!(f, " {} at byte {offset}", Quoted(character.encode_utf8(&mut [0; 4])))
            }
            None => f.write_str(" at the end"),
        }
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for ParseError {}

/// User text inside a message: in backticks, on one line, cut after 100 characters.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl Quoted<'_> {
    const MOST: usize = 100;
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`")?;
        for (count, character) in self.0.chars().enumerate() {
            if count == Self::MOST {
                f.write_str("…")?;
                break;
            }
            if character.is_control()
                || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            {
                write!(f, "{}", character.escape_default())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        f.write_str("`")
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, ParseError};

    #[test]
    fn control_characters_and_long_inputs_stay_on_one_short_line() {
        let error = ParseError::new("sid", "a\nb\u{202e}", Fault::at(1, "unexpected character"));
        assert_eq!(
            error.to_string(),
            r"invalid sid `a\nb\u{202e}`: unexpected character `\n` at byte 1"
        );
        let long = "x".repeat(1000);
        let text = ParseError::new("sid", &long, Fault::whole("too long")).to_string();
        assert_eq!(text, format!("invalid sid `{}…`: too long", "x".repeat(100)));
    }

    #[test]
    fn an_offset_at_the_end_of_the_input_reads_as_the_end() {
        let error = ParseError::new("ARN", "arn:", Fault::at(4, "missing partition"));
        assert_eq!(error.to_string(), "invalid ARN `arn:`: missing partition at the end");
    }
}
