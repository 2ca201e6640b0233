//! Advice for text that is not JSON: what people write that JSON does not have.

use crate::json::message;

/// What to do about a fault of syntax at an offset of the text, where that is known.
#[cold]
pub(super) fn of(text: &str, offset: usize, fault: &str) -> Option<&'static str> {
    let (before, rest) = text.split_at_checked(offset)?;
    let is_first = before.trim().is_empty();
    match fault {
        message::COMMA_BEFORE_BRACKET => Some("remove the comma"),
        message::ENDS_IN_STRING => Some("close the string, and what is open around it"),
        message::ENDS_IN_OBJECT => Some("close the object by `}`"),
        message::ENDS_IN_LIST => Some("close the list by `]`"),
        message::ENDS_BEFORE_VALUE if is_first => Some("the text is empty"),
        message::NUMBER => Some("if it is meant as text, write it in double quotes"),
        message::ESCAPE => Some(r"write a backslash as `\\`"),
        message::CONTROL_CHARACTER => Some(control_character(rest)),
        message::TEXT_BEHIND => odd(rest).or(Some(match rest.chars().next() {
            Some('{') => "give one policy at a time",
            _ => "remove what stands behind the closing bracket",
        })),
        message::COLON => odd(rest).or(Some("write `:` between a key and its value")),
        message::KEY => odd(rest).or_else(|| closing(rest)).or_else(|| bare(rest, KEYS)),
        message::COMMA_IN_OBJECT | message::COMMA_IN_LIST => odd(rest)
            .or_else(|| closing(rest))
            .or_else(|| begins_value(rest).then_some("write a comma before it")),
        message::VALUE if is_first => odd(rest).or_else(|| Some(no_json(rest))),
        message::VALUE if before.trim_end().ends_with(':') && !begins_word(rest) => {
            odd(rest).filter(|_| !rest.starts_with(',')).or(Some("write a value"))
        }
        message::VALUE => odd(rest).or_else(|| closing(rest)).or_else(|| bare(rest, STRINGS)),
        _ => None,
    }
}

const KEYS: &str = "write keys in double quotes";
const STRINGS: &str = "write strings in double quotes";

fn control_character(rest: &str) -> &'static str {
    match rest.chars().next() {
        Some('\n' | '\r') => r"close the string on its line, or write `\n` for the line break",
        Some('\t') => r"write `\t` for the tab",
        _ => r"remove it, or write it as `\u` and four hexadecimal digits",
    }
}

/// What means the same wherever it stands.
fn odd(rest: &str) -> Option<&'static str> {
    if ["//", "/*", "#"].iter().any(|start| rest.starts_with(start)) {
        return Some("remove the comment; JSON has none");
    }
    match rest.chars().next()? {
        '\u{feff}' => Some("remove the byte order mark"),
        '\'' => Some(STRINGS),
        '‘' | '’' | '‚' | '‛' | '`' | '´' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' => {
            Some("replace typographic quotes by `\"`")
        }
        ',' => Some("remove the comma"),
        ';' => Some("write `,`"),
        '=' => Some("write `:`"),
        c if c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}') => {
            Some("replace it by a plain space")
        }
        _ => None,
    }
}

fn closing(rest: &str) -> Option<&'static str> {
    match rest.chars().next()? {
        '}' => Some("a `]` is missing before it, or it is one too many"),
        ']' => Some("a `}` is missing before it, or it is one too many"),
        _ => None,
    }
}

fn begins_value(rest: &str) -> bool {
    rest.starts_with(['"', '{', '[', '-']) || rest.starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn begins_word(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

fn bare(rest: &str, help: &'static str) -> Option<&'static str> {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    Some(match rest.get(..end)? {
        "True" | "TRUE" => "write `true`",
        "False" | "FALSE" => "write `false`",
        "None" | "NULL" | "Null" | "nil" | "undefined" => "write `null`",
        _ if begins_word(rest) => help,
        _ => return None,
    })
}

/// What a text is that does not even begin like JSON.
fn no_json(rest: &str) -> &'static str {
    let first = rest.lines().next().unwrap_or(rest).trim_end();
    let is_name = |c: char| c.is_ascii_alphanumeric() || "._-/\\:~ ".contains(c);
    if rest.starts_with("%7B") || rest.starts_with("%7b") {
        return "the text is URL-encoded; decode it first";
    }
    if first.len() == rest.trim_end().len() && looks_like_file(first) && first.chars().all(is_name)
    {
        return FILE_NAME;
    }
    if first == "---" || first.split_once(':').is_some_and(|(key, _)| is_yaml_key(key)) {
        return "the text looks like YAML; a policy is JSON";
    }
    if rest.starts_with('<') {
        return "the text looks like XML or HTML; a policy is JSON";
    }
    "a policy is a JSON object and begins with `{`"
}

/// For what looks like the name of a file.
pub(super) const FILE_NAME: &str = "this looks like a file's name; give what the file holds";

/// Whether a text looks like the name of a file that a policy may be in.
pub(super) fn looks_like_file(text: &str) -> bool {
    let ends = |extension: &str| {
        let start = text.len().saturating_sub(extension.len());
        text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(extension))
    };
    text.starts_with("file://") || [".json", ".tf", ".yaml", ".yml", ".tpl"].into_iter().any(ends)
}

fn is_yaml_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}
