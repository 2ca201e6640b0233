//! Policy variables and the escapes of wildcard characters.

use std::borrow::Cow;

use crate::name::string_newtype;
use crate::parse_error::Fault;

string_newtype! {
    /// A policy variable: the value of a condition key in the request, inside a resource or a
    /// condition value.
    ///
    /// Only a policy of version `2012-10-17` has variables; an older one takes the text as it
    /// stands. The key is any condition key with a single value; its case does not count. Write a
    /// literal `*`, `?` or `$` with [`escape_literal`].
    ///
    /// Source: IAM User Guide, *IAM policy elements: Variables and tags*.
    ///
    /// # Syntax
    ///
    /// - `${key}`, or `${key, 'default'}` with one space and single quotes; the default stands in
    ///   for a key that the request does not have
    /// - the key has a prefix and a name, `prefix:name`, without spaces and without any of
    ///   `{` `}` `$` `*` `?` `,` `'`
    /// - the default holds neither `'` nor `}`
    ///
    /// # Errors
    ///
    /// - `aws:username`: ``does not begin with `${` ``
    /// - `${aws:username`: ``does not end with `}` ``
    /// - `${}`: ``no key before `}` at byte 2``
    /// - `${*}`: ``unexpected character `*` at byte 2``
    /// - `${aws: username}`: ``space in the key ` ` at byte 6``
    /// - `${username}`: `key without a prefix`
    /// - `${aws:username, none}`: ``default value without quotes, beginning with `n` at byte 16``
    ///
    /// ```
    /// use iam_policy::{ArnPattern, PolicyVariable};
    ///
    /// let user = PolicyVariable::new("${aws:username}")?;
    /// let home = ArnPattern::new(format!("arn:aws:s3:::my-bucket/home/{user}/*"))?;
    /// assert!(home.has_variables());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct PolicyVariable;
    what = "policy variable";
    parse = parse;
    pattern = r"^\$\{[^:{}$*?,' \x00-\x1f\x7f]+:[^{}$*?,' \x00-\x1f\x7f]+(, '[^'}]*')?\}$";
    example = "${aws:username}";
}

impl PolicyVariable {
    /// The condition key.
    ///
    /// ```
    /// let variable = iam_policy::PolicyVariable::new("${aws:PrincipalTag/team, 'all'}")?;
    /// assert_eq!(variable.key(), "aws:PrincipalTag/team");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn key(&self) -> &str {
        self.parts().0
    }

    /// The text that stands in where the request does not have the key.
    ///
    /// ```
    /// let variable = iam_policy::PolicyVariable::new("${aws:PrincipalTag/team, 'all'}")?;
    /// assert_eq!(variable.default_value(), Some("all"));
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn default_value(&self) -> Option<&str> {
        self.parts().1
    }

    fn parts(&self) -> (&str, Option<&str>) {
        let text = self.as_str();
        let inner = text.strip_prefix("${").and_then(|text| text.strip_suffix('}')).unwrap_or(text);
        match inner.split_once(", '") {
            Some((key, default)) => (key, default.strip_suffix('\'')),
            None => (inner, None),
        }
    }
}

const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [b'$', b'{', inner @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `${`"));
    };
    let [inner @ .., b'}'] = inner else { return Err(Fault::whole("does not end with `}`")) };
    let mut rest = inner;
    let mut offset = 2;
    let mut colon = 0;
    while let [byte, tail @ ..] = rest {
        match byte {
            b',' if offset > 2 => break,
            b' ' => return Err(Fault::at(offset, "space in the key")),
            0..=0x1f | 0x7f | b'{' | b'}' | b'$' | b'*' | b'?' | b',' | b'\'' => {
                return Err(Fault::at(offset, "unexpected character"));
            }
            b':' if colon == 0 => colon = offset,
            _ => {}
        }
        offset += 1;
        rest = tail;
    }
    if offset == 2 {
        return Err(Fault::at(2, "no key before"));
    }
    if colon <= 2 || colon + 1 == offset {
        return Err(Fault::whole("key without a prefix")
            .help("a condition key has the form `prefix:name`, such as `aws:username`"));
    }
    if rest.is_empty() { Ok(()) } else { parse_default(rest, offset) }
}

/// `, 'text'`
const fn parse_default(bytes: &[u8], offset: usize) -> Result<(), Fault> {
    let [b',', b' ', text @ ..] = bytes else {
        return Err(Fault::at(offset, "no space after"));
    };
    let [b'\'', text @ ..] = text else {
        return Err(Fault::at(offset + 2, "default value without quotes, beginning with"));
    };
    let [text @ .., b'\''] = text else {
        return Err(Fault::at(offset + 2, "default value without the quote that ends it, from"));
    };
    let mut rest = text;
    let mut offset = offset + 3;
    while let [byte, tail @ ..] = rest {
        if matches!(byte, b'\'' | b'}') {
            return Err(Fault::at(offset, "unexpected character"));
        }
        offset += 1;
        rest = tail;
    }
    Ok(())
}

/// Writes text so that a resource or a `Like` value takes it literally: `*`, `?` and `$` become
/// `${*}`, `${?}` and `${$}`.
///
/// The escapes work in policies of version `2012-10-17`.
///
/// ```
/// use iam_policy::arn::escape_literal;
///
/// assert_eq!(escape_literal("reports/2026"), "reports/2026");
/// assert_eq!(escape_literal("what?*"), "what${?}${*}");
/// ```
pub fn escape_literal(text: &str) -> Cow<'_, str> {
    if !text.contains(['*', '?', '$']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if matches!(character, '*' | '?' | '$') {
            escaped.extend(['$', '{', character, '}']);
        } else {
            escaped.push(character);
        }
    }
    Cow::Owned(escaped)
}
