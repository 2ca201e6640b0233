use crate::name::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The key of a condition, such as `aws:SourceAccount` or `aws:ResourceTag/team`.
    ///
    /// Source: IAM User Guide, *IAM JSON policy elements: Condition*.
    ///
    /// AWS compares keys without case, the tag key in them included:
    /// [`same_as`](Self::same_as). `==` compares the text as it is.
    ///
    /// # Syntax
    ///
    /// - `prefix:name`, optionally followed by more, such as `/tag-key` or `:context-key`
    /// - the prefix is a service prefix, `aws`, or the host and path of an identity provider:
    ///   letters, digits, `-`, `.`, `_`, `/`
    ///
    /// # Errors
    ///
    /// - `SourceAccount`: `no prefix before a colon`
    /// - `:SourceAccount`: `no prefix before a colon`
    /// - `aws:`: `no name behind the colon`
    /// - `a ws:SourceArn`: ``unexpected character in the prefix ` ` at byte 1``
    ///
    /// ```
    /// use iam_policy::ConditionKey;
    ///
    /// let key = ConditionKey::new("aws:ResourceTag/team")?;
    /// assert_eq!((key.prefix(), key.name(), key.tag_key()), ("aws", "ResourceTag", Some("team")));
    /// assert!(key.same_as(&ConditionKey::new("AWS:resourcetag/Team")?));
    /// assert_eq!(
    ///     ConditionKey::new("SourceAccount").unwrap_err().to_string(),
    ///     "invalid condition key `SourceAccount`: no prefix before a colon",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ConditionKey;
    what = "condition key";
    parse = parse;
    pattern = r"^[a-zA-Z0-9._/-]+:[\s\S]+$";
    example = "aws:SourceAccount";
}

const PREFIX: Class = Class::WORD.or(Class::of(b"-./"));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let mut offset = 0;
    let mut rest = bytes;
    let mut bad = None;
    while let [byte, tail @ ..] = rest {
        if *byte == b':' {
            return match bad {
                Some(at) => Err(Fault::at(at, "unexpected character in the prefix")),
                None if offset == 0 => Err(Fault::whole("no prefix before a colon")),
                None if tail.is_empty() => Err(Fault::whole("no name behind the colon")),
                None => Ok(()),
            };
        }
        if bad.is_none() && !PREFIX.contains(*byte) {
            bad = Some(offset);
        }
        offset += 1;
        rest = tail;
    }
    Err(Fault::whole("no prefix before a colon"))
}

impl ConditionKey {
    /// The part before the colon: `aws`, a service prefix, or an identity provider.
    ///
    /// ```
    /// let key = iam_policy::ConditionKey::from_static("aws:ResourceTag/team");
    /// assert_eq!(key.prefix(), "aws");
    /// ```
    pub fn prefix(&self) -> &str {
        self.as_str().split_once(':').map_or("", |(prefix, _)| prefix)
    }

    /// The name, without the tag key or the like behind it.
    ///
    /// ```
    /// let key = iam_policy::ConditionKey::from_static("aws:ResourceTag/team");
    /// assert_eq!(key.name(), "ResourceTag");
    /// ```
    pub fn name(&self) -> &str {
        let name = self.as_str().split_once(':').map_or("", |(_, name)| name);
        name.split(['/', ':']).next().unwrap_or(name)
    }

    /// What follows the first `/` of the name.
    ///
    /// ```
    /// use iam_policy::ConditionKey;
    ///
    /// assert_eq!(ConditionKey::from_static("aws:ResourceTag/team").tag_key(), Some("team"));
    /// assert_eq!(ConditionKey::from_static("aws:SourceArn").tag_key(), None);
    /// ```
    pub fn tag_key(&self) -> Option<&str> {
        let (_, name) = self.as_str().split_once(':')?;
        name.split_once('/').map(|(_, tag_key)| tag_key)
    }

    /// Whether both name the same key: compared without case, as AWS does.
    ///
    /// ```
    /// use iam_policy::ConditionKey;
    ///
    /// let key = ConditionKey::from_static("aws:SourceArn");
    /// assert!(key.same_as(&ConditionKey::from_static("AWS:sourcearn")));
    /// assert_ne!(key, ConditionKey::from_static("AWS:sourcearn"));
    /// ```
    pub fn same_as(&self, other: &Self) -> bool {
        self.as_str().eq_ignore_ascii_case(other.as_str())
    }
}
