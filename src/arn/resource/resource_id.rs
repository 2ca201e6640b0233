use crate::name::string_newtype;
use crate::parse_error::Fault;

string_newtype! {
    /// The name or id of a resource for which this crate has no type of its own: a queue, a
    /// function, a log group.
    ///
    /// It is checked for what would break an ARN, not against the rules of its service.
    ///
    /// # Syntax
    ///
    /// - 1 to 512 characters
    /// - printable ASCII without `*` and `?`; no `$` before `{`
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - 513 characters: `longer than 512 characters`
    /// - `orders-*`: ``wildcard `*` at byte 7``
    /// - `${aws:username}`: ``policy variable beginning with `$` at byte 0``
    /// - `größe`: ``unexpected character `ö` at byte 2``
    ///
    /// ```
    /// use iam_policy::arn::{self, ResourceId};
    /// use iam_policy::{AccountId, Region};
    ///
    /// let account = AccountId::new("111122223333")?;
    /// let queue = arn::sqs::queue(&Region::US_EAST_1, &account, &ResourceId::new("orders")?);
    /// assert_eq!(queue, "arn:aws:sqs:us-east-1:111122223333:orders");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ResourceId;
    what = "resource id";
    parse = parse;
    pattern = r"^([ !\x22#%-)+->@-~]|\$(?!\{)){1,512}$";
    example = "orders";
}

const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    if bytes.is_empty() {
        return Err(Fault::whole("empty"));
    }
    let mut rest = bytes;
    let mut offset = 0;
    while let [byte, tail @ ..] = rest {
        match rest {
            [b'*' | b'?', ..] => return Err(Fault::at(offset, "wildcard")),
            [b'$', b'{', ..] => {
                return Err(Fault::at(offset, "policy variable beginning with"));
            }
            _ if !matches!(byte, b' '..=b'~') => {
                return Err(Fault::at(offset, "unexpected character"));
            }
            _ => {}
        }
        offset += 1;
        rest = tail;
    }
    if offset > 512 { Err(Fault::whole("longer than 512 characters")) } else { Ok(()) }
}
