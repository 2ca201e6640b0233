//! Text that a template, or whoever copied an example, has left to be filled in.

use std::ops::Range;

use super::telling::Telling;

/// Words that stand for what they name.
const WORDS: [&str; 6] =
    ["ACCOUNT_ID", "AWS_ACCOUNT_ID", "ACCOUNT_NUMBER", "AWS_REGION", "BUCKET_NAME", "ROLE_NAME"];

/// Whether the text has a character that all placeholders have one of.
pub(super) fn may_hold_placeholder(text: &str) -> bool {
    Telling::of(text).has(Telling::PLACEHOLDER)
}

/// Where such text stands: `${AWS::Region}`, `<account-id>`, `{{bucket}}`, `ACCOUNT_ID`.
#[cold]
pub(super) fn find_placeholder(text: &str) -> Option<Range<usize>> {
    find_template(text).or_else(|| find_word(text))
}

/// The same without the words, which mean themselves where any text may stand.
#[cold]
pub(super) fn find_template(text: &str) -> Option<Range<usize>> {
    // No policy variable has a double colon.
    find_between(text, *b"${", *b"}", |inner| inner.contains("::"))
        .or_else(|| find_between(text, *b"<", *b">", is_word))
        .or_else(|| find_between(text, *b"{{", *b"}}", is_expression))
}

/// The first text that is fit, from the mark that opens it to the one that closes it; of several
/// that open, the last.
fn find_between<const N: usize, const M: usize>(
    text: &str,
    open: [u8; N],
    close: [u8; M],
    is_fit: impl Fn(&str) -> bool,
) -> Option<Range<usize>> {
    let mut rest = text.as_bytes();
    let mut opened = None;
    while let [_, behind @ ..] = rest {
        let at = text.len() - rest.len();
        if let Some(behind) = rest.strip_prefix(&close) {
            if let Some(start) = opened.take()
                && is_fit(text.get(start + N..at)?)
            {
                return Some(start..at + M);
            }
            rest = behind;
            continue;
        }
        if rest.starts_with(&open) {
            opened = Some(at);
        }
        rest = behind;
    }
    None
}

/// Whether it begins with a letter and is one name, or several words.
fn is_word(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b' ');
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(is_plain)
}

/// Whether it begins with a letter, after spaces if any, and has no braces.
fn is_expression(text: &str) -> bool {
    text.trim_start().starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.contains(['{', '}'])
}

/// One of the known words, or `YOUR_` and anything, as long as no other letter or digit touches it.
fn find_word(text: &str) -> Option<Range<usize>> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    if !text.contains('_') {
        return None;
    }
    let mut start = 0;
    for word in text.split(|character| !is_part(character)) {
        let end = start + word.len();
        if WORDS.contains(&word) || word.starts_with("YOUR_") {
            return Some(start..end);
        }
        start = end + text.get(end..)?.chars().next()?.len_utf8();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{find_placeholder, find_template, may_hold_placeholder};

    fn found(text: &str) -> Option<&str> {
        assert!(may_hold_placeholder(text) || find_placeholder(text).is_none(), "{text}");
        text.get(find_placeholder(text)?)
    }

    #[test]
    fn references_of_templates_have_a_double_colon() {
        assert_eq!(found("b-${AWS::AccountId}-x"), Some("${AWS::AccountId}"));
        assert_eq!(found("${aws:username}${AWS::Region}"), Some("${AWS::Region}"));
        assert_eq!(found("${aws:username}::${aws:userid}"), None);
        assert_eq!(found("${AWS::"), None);
    }

    #[test]
    fn brackets_hold_a_name() {
        assert_eq!(found("role/<role name>"), Some("<role name>"));
        assert_eq!(found("<1><account-id>"), Some("<account-id>"));
        assert_eq!(found("a<<b>"), Some("<b>"));
        assert_eq!(found("a<b"), None);
        assert_eq!(found("a<>b"), None);
        assert_eq!(found("a<b/c>"), None);
    }

    #[test]
    fn braces_are_double() {
        assert_eq!(found("{{resolve:ssm:bucket}}/*"), Some("{{resolve:ssm:bucket}}"));
        assert_eq!(found("{{ bucket }}"), Some("{{ bucket }}"));
        assert_eq!(found("{{{bucket}}}"), Some("{{bucket}}"));
        assert_eq!(found("{bucket}"), None);
        assert_eq!(found("{{bucket}"), None);
    }

    #[test]
    fn words_stand_alone() {
        assert_eq!(found("logs-ACCOUNT_ID/*"), Some("ACCOUNT_ID"));
        assert_eq!(found("é/YOUR_BUCKET"), Some("YOUR_BUCKET"));
        assert_eq!(found("MY_ACCOUNT_ID"), None);
        assert_eq!(found("ACCOUNT_IDS"), None);
        assert_eq!(find_template("<b>/ACCOUNT_ID"), Some(0..3));
        assert_eq!(find_template("ACCOUNT_ID"), None);
        assert_eq!(found("account_id"), None);
        assert_eq!(found("EXPORT_DATA"), None);
    }

    /// Many openings without an end, or with one, are gone through once.
    #[test]
    fn long_texts_are_searched_once() {
        for part in ["<", "${", "{{", "<a/", "${}", "_", "<>", "{{}"] {
            for end in ["", ">", "}}"] {
                let text = part.repeat(1 << 14) + "/" + end;
                assert_eq!(found(&text), None, "{part} {end}");
            }
        }
    }
}
