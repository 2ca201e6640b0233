use std::mem;

use crate::name::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// An action of an AWS service, or a pattern of actions.
    ///
    /// Source: IAM User Guide, *IAM JSON policy elements: Action*.
    ///
    /// AWS compares service prefix and action name without case: [`same_as`](Self::same_as).
    /// `==` compares the text as it is.
    ///
    /// # Syntax
    ///
    /// - `*` alone: every action
    /// - `service:name`; the service is letters, digits, `-` and `.`; `*:*` is taken as well
    /// - the name is letters, digits, `-`, `_`, and the wildcards `*` and `?`
    ///
    /// Whether AWS has such an action is not part of the grammar.
    ///
    /// # Errors
    ///
    /// - `` (empty): `empty`
    /// - `s3PutObject`: ``no service prefix``
    /// - `s3:Put:Object`: ``second colon `:` at byte 6``
    /// - `s*:Get*`: ``wildcard in the service prefix `*` at byte 1``
    /// - `s3_:Get`: ``unexpected character in the service prefix `_` at byte 2``
    /// - `:GetObject`: `empty service prefix`
    /// - `s3:`: `no action name`
    /// - `s3:Get Object`: ``unexpected character in the action name ` ` at byte 6``
    /// - `**`: ``no service prefix``
    ///
    /// ```
    /// use iam_policy::Action;
    ///
    /// let read = Action::new("s3:Get*")?;
    /// assert_eq!((read.service(), read.name()), (Some("s3"), "Get*"));
    /// assert!(read.matches(&Action::new("S3:getobject")?));
    /// assert_eq!(
    ///     Action::new("s3PutObject").unwrap_err().to_string(),
    ///     "invalid action `s3PutObject`: no service prefix",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct Action;
    what = "action";
    parse = parse;
    pattern = r"^(\*|(\*(?=:\*$)|[a-zA-Z0-9.-]+):[a-zA-Z0-9*?_-]+)$";
    example = "s3:GetObject";
}

const SERVICE: Class = Class::ALPHANUMERIC.or(Class::of(b"-."));
const NAME: Class = Class::WORD.or(Class::of(b"-*?"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if let [b'*'] | [b'*', b':', b'*'] = bytes {
        return Ok(());
    }
    if bytes.is_empty() {
        return Err(Fault::whole("empty"));
    }
    let mut offset = 0;
    let mut rest = bytes;
    let mut bad_service = None;
    while let [byte, tail @ ..] = rest {
        if *byte == b':' {
            return match bad_service {
                Some(fault) => Err(fault),
                None if offset == 0 => Err(Fault::whole("empty service prefix")),
                None => parse_name(tail, offset + 1),
            };
        }
        if bad_service.is_none() && !SERVICE.contains(*byte) {
            bad_service = Some(match *byte {
                b'*' | b'?' => Fault::at(offset, "wildcard in the service prefix"),
                _ => Fault::at(offset, "unexpected character in the service prefix"),
            });
        }
        offset += 1;
        rest = tail;
    }
    Err(Fault::whole("no service prefix").help("write it as `service:action`"))
}

/// Whether it is an action of the usual form: letters, digits and hyphens around one colon, perhaps
/// with a `*` at the end. Told in one pass, without looking for a fault.
pub(crate) fn is_usual(bytes: &[u8]) -> bool {
    let body = bytes.strip_suffix(b"*").unwrap_or(bytes);
    let weight = |byte: &u8| WEIGHTS.get(usize::from(*byte)).copied().map_or(0, usize::from);
    !matches!(bytes, [b':', ..] | [.., b':']) && body.iter().map(weight).sum::<usize>() == 1
}

/// Nothing for what may stand on both sides of the colon, 1 for a colon, more for all else.
static WEIGHTS: [u8; 256] = weights();

#[expect(clippy::indexing_slicing, reason = "every byte is below 256")]
const fn weights() -> [u8; 256] {
    let mut weights = [2; 256];
    weights[b':' as usize] = 1;
    let mut byte = 0;
    while byte < 128 {
        if SERVICE.contains(byte) && NAME.contains(byte) {
            weights[byte as usize] = 0;
        }
        byte += 1;
    }
    weights
}

const fn parse_name(bytes: &[u8], start: usize) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::whole("no action name"));
    }
    let mut offset = start;
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        if *byte == b':' {
            return Err(Fault::at(offset, "second colon"));
        }
        if !NAME.contains(*byte) {
            return Err(Fault::at(offset, "unexpected character in the action name"));
        }
        offset += 1;
        rest = tail;
    }
    Ok(())
}

impl Action {
    /// Every action of every service.
    pub const ALL: Self = Self::from_static("*");

    /// The service prefix, or `None` for `*`.
    ///
    /// ```
    /// use iam_policy::{Action, action};
    ///
    /// assert_eq!(action!("s3:GetObject").service(), Some("s3"));
    /// assert_eq!(Action::ALL.service(), None);
    /// ```
    pub fn service(&self) -> Option<&str> {
        self.as_str().split_once(':').map(|(service, _)| service)
    }

    /// The action name, or `*` where the whole action is `*`.
    ///
    /// ```
    /// use iam_policy::{Action, action};
    ///
    /// assert_eq!(action!("s3:GetObject").name(), "GetObject");
    /// assert_eq!(Action::ALL.name(), "*");
    /// ```
    pub fn name(&self) -> &str {
        self.as_str().split_once(':').map_or("*", |(_, name)| name)
    }

    /// Whether it stands for more than one action, or may.
    ///
    /// ```
    /// use iam_policy::action;
    ///
    /// assert!(action!("s3:Get*").is_pattern());
    /// assert!(!action!("s3:GetObject").is_pattern());
    /// ```
    pub fn is_pattern(&self) -> bool {
        self.as_str().contains(['*', '?'])
    }

    /// Whether both name the same action or pattern: compared without case, as AWS does.
    ///
    /// ```
    /// use iam_policy::action;
    ///
    /// assert!(action!("s3:GetObject").same_as(&action!("S3:getobject")));
    /// assert_ne!(action!("s3:GetObject"), action!("S3:getobject"));
    /// ```
    pub fn same_as(&self, other: &Self) -> bool {
        self.as_str().eq_ignore_ascii_case(other.as_str())
    }

    /// Whether this pattern covers `action`, compared without case.
    ///
    /// A `*` in `action` is covered only by a `*`.
    ///
    /// ```
    /// use iam_policy::action;
    ///
    /// assert!(action!("s3:Get*").matches(&action!("S3:getobject")));
    /// assert!(action!("s3:Get*").matches(&action!("s3:GetObject*")));
    /// assert!(!action!("s3:Get?bject").matches(&action!("s3:Get*bject")));
    /// ```
    pub fn matches(&self, action: &Self) -> bool {
        crate::arn::wildcard::covers_ignore_case(self.as_str(), action.as_str())
    }
}

/// What the macros turn into.
impl Action {
    /// The feature `catalog` has another one, which also looks the action up.
    #[cfg(not(feature = "catalog"))]
    #[doc(hidden)]
    #[track_caller]
    pub const fn __literal(text: &'static str) -> Self {
        Self::from_static(text)
    }

    #[doc(hidden)]
    #[track_caller]
    pub const fn __literals<const N: usize>(texts: [&'static str; N]) -> [Self; N] {
        let mut actions = [const { Self::ALL }; N];
        let mut rest: (&[&str], &mut [Self]) = (&texts, &mut actions);
        while let ([text, texts @ ..], [action, actions @ ..]) = rest {
            // The compiler cannot drop an action, but forget it.
            mem::forget(mem::replace(action, Self::__literal(text)));
            rest = (texts, actions);
        }
        actions
    }
}

/// An [`Action`] written in the program, checked by the compiler.
///
/// With the feature `catalog`, which is on by default, AWS must have the action, or have had it: so
/// says the catalog that comes with the crate. A pattern must match an action. Letters count in
/// either case, and the value keeps the spelling of the literal.
///
/// ```
/// use iam_policy::{Action, action};
///
/// const READ: Action = action!("s3:GetObject");
/// assert_eq!(READ.service(), Some("s3"));
/// assert!(action!("s3:Get*").matches(&READ));
/// ```
///
/// What is not an action does not compile, nor, with the catalog, a name that was misspelt or is that
/// of an API operation only. The compiler says what was meant.
///
/// ```compile_fail
/// let put = iam_policy::action!("s3PutObject");
/// ```
#[cfg_attr(feature = "catalog", doc = "```compile_fail")]
#[cfg_attr(not(feature = "catalog"), doc = "```")]
/// let get = iam_policy::action!("s3:GetObjct");
/// ```
///
/// An action that is newer than the catalog is written as [`Action::from_static`], in a `const` or
/// not, which knows the syntax only. So is one that comes from elsewhere, as [`Action::new`].
///
/// ```
/// use iam_policy::Action;
///
/// const NEW: Action = Action::from_static("s3:GetRainbow");
/// assert_eq!(NEW.name(), "GetRainbow");
/// ```
///
/// The program does not grow by the catalog: only the compiler reads it.
#[macro_export]
macro_rules! action {
    ($action:literal) => {{
        const ACTION: $crate::Action = $crate::Action::__literal($action);
        ACTION
    }};
}

/// An array of [`Action`]s written in the program, each checked as [`action!`] does. A long list is
/// compiled faster so.
///
/// ```
/// use iam_policy::{Action, IdentityStatement, actions};
///
/// const READ: [Action; 2] = actions!["s3:GetObject", "s3:ListBucket"];
/// let statement = IdentityStatement::allow(READ).resources("*");
/// # let _ = statement;
/// ```
///
/// ```compile_fail
/// let put = iam_policy::actions!["s3:GetObject", "s3PutObject"];
/// ```
///
/// [`action!`]: crate::action!
#[macro_export]
macro_rules! actions {
    ($($action:literal),* $(,)?) => {{
        const TEXTS: &[&str] = &[$($action),*];
        const ACTIONS: [$crate::Action; TEXTS.len()] = $crate::Action::__literals([$($action),*]);
        ACTIONS
    }};
}

#[cfg(test)]
mod tests {
    use super::{is_usual, parse};

    #[test]
    fn what_is_of_the_usual_form_is_an_action() {
        for text in ["s3:GetObject", "s3:Get*", "s3:*", "a4b:Get-1", "s3-x:a", "A:b"] {
            assert!(is_usual(text.as_bytes()) && parse(text.as_bytes()).is_ok(), "{text}");
        }
        for text in ["*", "*:*", "s3:G*t", "s3:Get_?", "s3.x:Get", "s3:a**"] {
            assert!(!is_usual(text.as_bytes()) && parse(text.as_bytes()).is_ok(), "{text}");
        }
        for text in
            ["", ":", ":*", ":a", "s3:", "s3", "s3*", "s3*:a", "a:b:c", "a::", "s3:Gé", "a :b"]
        {
            assert!(!is_usual(text.as_bytes()) && parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
