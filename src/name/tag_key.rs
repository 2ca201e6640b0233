use super::{Class, check, string_newtype, unicode};
use crate::parse_error::Fault;

string_newtype! {
    /// The key of a tag that one can set on a resource, a user, a role or a session.
    ///
    /// AWS's own tags, such as `aws:cloudformation:stack-name`, are not among them. IAM does not
    /// tell keys apart by case; two values are equal only where every character is. Letters,
    /// numbers and spaces are those of Unicode 16.
    ///
    /// Source: IAM API Reference, *Tag*.
    ///
    /// # Syntax
    ///
    /// - 1 to 128 characters
    /// - only letters, numbers and spaces of any script, and `_`, `.`, `:`, `/`, `=`, `+`, `-`, `@`
    /// - not the reserved prefix `aws:`, in any case
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 129 × `a`: `longer than 128 characters`
    /// - `a*`: ``unexpected character `*` at byte 1``
    /// - `AWS:x`: ``begins with the reserved prefix `aws:` ``
    ///
    /// ```
    /// use iam_policy::TagKey;
    ///
    /// let key = TagKey::new("cost-center")?;
    /// assert_eq!(key, "cost-center");
    /// assert_eq!(
    ///     TagKey::new("AWS:x").unwrap_err().to_string(),
    ///     "invalid tag key `AWS:x`: begins with the reserved prefix `aws:`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct TagKey;
    what = "tag key";
    parse = parse;
    pattern = r"^(?![aA][wW][sS]:)(?=[\s\S]{1,128}$)[\p{L}\p{Z}\p{N}_.:/=+@-]+$";
    example = "cost-center";
}

const ASCII: Class = Class::WORD.or(Class::of(b" .:/=+-@"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let count = match count_characters(bytes) {
        Ok(count) => count,
        Err(fault) => return Err(fault),
    };
    if count > 128 {
        return Err(Fault::whole("longer than 128 characters"));
    }
    match bytes {
        [] => Err(Fault::whole("empty")),
        [b'a' | b'A', b'w' | b'W', b's' | b'S', b':', ..] => {
            Err(Fault::whole("begins with the reserved prefix `aws:`")
                .help("only AWS itself sets such tags"))
        }
        _ => Ok(()),
    }
}

/// How many characters there are, all of them fit for a key or a value of a tag.
pub(super) const fn count_characters(bytes: &[u8]) -> Result<usize, Fault> {
    let mut rest = bytes;
    let mut count = 0;
    while let Some((character, tail)) = unicode::split_first(rest) {
        check!(check_character(character, bytes.len() - rest.len()));
        count += 1;
        rest = tail;
    }
    Ok(count)
}

const fn check_character(character: u32, offset: usize) -> Result<(), Fault> {
    let fits = match character {
        0..=0x7f => ASCII.contains(character.to_le_bytes()[0]),
        _ => unicode::is_letter_number_or_space(character),
    };
    if fits { Ok(()) } else { Err(Fault::at(offset, "unexpected character")) }
}
