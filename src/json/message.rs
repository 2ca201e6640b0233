//! What is wrong with text that is not JSON.

pub(crate) const VALUE: &str = "expected a JSON value";
pub(crate) const KEY: &str = "expected a key in double quotes";
pub(crate) const COLON: &str = "expected `:` after a key";
pub(crate) const COMMA_IN_OBJECT: &str = "expected `,` or `}` after a member";
pub(crate) const COMMA_IN_LIST: &str = "expected `,` or `]` after an element";
pub(crate) const COMMA_BEFORE_BRACKET: &str = "comma before a closing bracket";
pub(crate) const TEXT_BEHIND: &str = "text after the end of the document";
pub(crate) const ENDS_IN_OBJECT: &str = "the text ends inside an object";
pub(crate) const ENDS_IN_LIST: &str = "the text ends inside a list";
pub(crate) const ENDS_IN_STRING: &str = "the text ends inside a string";
pub(crate) const ENDS_BEFORE_VALUE: &str = "the text ends where a value should begin";
pub(crate) const CONTROL_CHARACTER: &str = "control character in a string; write it as an escape";
pub(crate) const ESCAPE: &str = "unknown escape sequence in a string";
pub(crate) const NUMBER: &str = "malformed number";
