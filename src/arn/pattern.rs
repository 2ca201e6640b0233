//! ARNs with wildcards and policy variables.

use std::borrow::Cow;

use super::grammar::{self, Shape};
use super::matching;
use super::text_type::text_type;
use super::variable::{PolicyVariable, escape_literal};
use super::{Arn, wildcard};
use crate::ParseError;
use crate::text::Text;

/// An ARN as a policy writes it: it may hold wildcards and policy variables, and its last fields
/// may be missing.
///
/// It refuses what the IAM API refuses as a resource, no more; that a pattern is wise is another
/// question. `*` alone, which stands for every resource, is not an ARN and not an `ArnPattern`.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Resource* and *Variables and tags*.
///
/// # Syntax
///
/// - `arn:partition:service:region:account:resource`, at most 2,048 characters
/// - partition: `aws`, a name that begins with `aws-` (see [`Partition`](crate::Partition)), or `*`
/// - service: not empty
/// - `*` is any run of characters and `?` exactly one; neither crosses a colon between fields (one
///   exception: see [`match_arn`](Self::match_arn)), both cross `/`
/// - `${key}` is a policy variable; a colon inside it does not end a field. AWS documents
///   variables for the resource field only
/// - `${*}`, `${?}` and `${$}` are the literal characters `*`, `?` and `$`
/// - with fewer than six fields, none of them empty, the rest counts as `*`: `arn:aws:sqs` is
///   every queue. Such a pattern grants more than it seems to, and some kinds of policy refuse it
///
/// # Errors
///
/// - 2,049 characters: `longer than 2048 characters`
/// - `*`, `my-bucket`: ``does not begin with `arn:` ``
/// - `arn:`: `no partition at the end`
/// - `arn::s3:::my-bucket`: ``no partition before `:` at byte 4``
/// - `arn:asw:s3:::my-bucket`: ``unknown partition beginning with `a` at byte 4``
/// - `arn:aws-*:s3:::my-bucket`: ``wildcard `*` at byte 8``
/// - `arn:aws`: `no service at the end`
/// - `arn:aws::::my-bucket`: ``no service before `:` at byte 8``
/// - `arn:aws:s3::my-bucket`: `fewer than six fields, one of them empty`
///
/// ```
/// use iam_policy::{Arn, ArnPattern};
///
/// let reports = ArnPattern::new("arn:aws:s3:::my-bucket/*/reports/*")?;
/// assert!(reports.matches(&Arn::new("arn:aws:s3:::my-bucket/2026/05/reports/a.csv")?));
/// assert!(!reports.matches(&Arn::new("arn:aws:s3:::my-bucket/reports/a.csv")?));
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
#[derive(Clone)]
pub struct ArnPattern {
    text: Text,
    shape: Shape,
}

text_type! {
    ArnPattern;
    title = "ARN pattern";
    pattern = r"^arn:(\*|aws(-[a-z0-9]+)*):(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])+((:(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])+)?(:(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])*)?|:(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])*:(\$\{[^}]*\}|\$(?!\{[^}]*\})|[^:$])*:[\s\S]*)$";
    example = "arn:aws:s3:::my-bucket/*";
}

/// How an ARN matches a pattern.
///
/// Source: IAM User Guide, *IAM JSON policy elements: Resource*.
///
/// ```
/// use iam_policy::arn::ArnMatch;
/// use iam_policy::{arn, arn_pattern};
///
/// let bucket = arn!("arn:aws:s3:::my-bucket");
/// assert_eq!(arn_pattern!("arn:aws:s3:::*").match_arn(&bucket), Some(ArnMatch::FieldByField));
/// assert_eq!(arn_pattern!("arn:aws:s3:::my-bucket/*").match_arn(&bucket), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ArnMatch {
    /// Every field matches its field.
    FieldByField,
    /// Only if a `*` that ends a field of the pattern runs past the colon after it.
    PastColons,
}

impl ArnPattern {
    /// Reads an ARN pattern.
    ///
    /// # Errors
    ///
    /// The rules are on the type.
    ///
    /// ```
    /// use iam_policy::ArnPattern;
    ///
    /// assert_eq!(ArnPattern::new("arn:aws:s3:::*")?, "arn:aws:s3:::*");
    /// assert_eq!(
    ///     ArnPattern::new("my-bucket/*").unwrap_err().to_string(),
    ///     "invalid ARN pattern `my-bucket/*`: does not begin with `arn:`",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn new(text: impl AsRef<str>) -> Result<Self, ParseError> {
        let text = text.as_ref();
        match grammar::parse_pattern(text.as_bytes()) {
            Ok(shape) => Ok(Self { text: Text::from(text), shape }),
            Err(fault) => Err(ParseError::new("ARN pattern", text, fault)),
        }
    }

    /// Takes an ARN pattern from the program's text; in a `const`, the compiler checks it. The
    /// macro [`arn_pattern!`](crate::arn_pattern!) always has it checked.
    ///
    /// # Panics
    ///
    /// If the text breaks a rule of the type; in a `const` that is a compile error.
    ///
    /// ```
    /// use iam_policy::ArnPattern;
    ///
    /// const BUCKETS: ArnPattern = ArnPattern::from_static("arn:aws:s3:::*");
    /// assert_eq!(BUCKETS.resource(), "*");
    /// ```
    #[expect(clippy::panic, reason = "in a `const` it is a compile error")]
    #[track_caller]
    pub const fn from_static(text: &'static str) -> Self {
        match grammar::parse_pattern(text.as_bytes()) {
            Ok(shape) => Self { text: Text::from_static(text), shape },
            Err(fault) => panic!("{}", fault.reason),
        }
    }

    /// The same text, checked and kept without a copy.
    pub(crate) fn from_text(text: Text) -> Result<Self, ParseError> {
        match grammar::parse_pattern(text.as_bytes()) {
            Ok(shape) => Ok(Self { text, shape }),
            Err(fault) => Err(ParseError::new("ARN pattern", &text, fault)),
        }
    }

    /// The partition.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert_eq!(arn_pattern!("arn:*:s3:::my-bucket").partition(), "*");
    /// ```
    pub fn partition(&self) -> &str {
        let [partition, _, _, _, _] = self.fields();
        partition
    }

    /// The service's namespace.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert_eq!(arn_pattern!("arn:aws:s3:::my-bucket/*").service(), "s3");
    /// ```
    pub fn service(&self) -> &str {
        let [_, service, _, _, _] = self.fields();
        service
    }

    /// The Region; `*` if the field is missing.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert_eq!(arn_pattern!("arn:aws:sqs:us-*:111122223333:*").region(), "us-*");
    /// assert_eq!(arn_pattern!("arn:aws:sqs").region(), "*");
    /// ```
    pub fn region(&self) -> &str {
        let [_, _, region, _, _] = self.fields();
        region
    }

    /// The account; `*` if the field is missing.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// let keys = arn_pattern!("arn:aws:kms:*:${aws:PrincipalAccount}:key/*");
    /// assert_eq!(keys.account(), "${aws:PrincipalAccount}");
    /// ```
    pub fn account(&self) -> &str {
        let [_, _, _, account, _] = self.fields();
        account
    }

    /// Everything after the fifth colon; `*` if the field is missing.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert_eq!(arn_pattern!("arn:aws:s3:::my-bucket/*").resource(), "my-bucket/*");
    /// ```
    pub fn resource(&self) -> &str {
        let [_, _, _, _, resource] = self.fields();
        resource
    }

    /// Whether all six fields are written.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert!(arn_pattern!("arn:aws:s3:::*").is_complete());
    /// assert!(!arn_pattern!("arn:aws:s3").is_complete());
    /// ```
    pub fn is_complete(&self) -> bool {
        self.shape.fields == 6
    }

    /// Whether the pattern is an exact ARN, and which.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert!(arn_pattern!("arn:aws:s3:::my-bucket").to_arn().is_some());
    /// assert!(arn_pattern!("arn:aws:s3:::my-bucket/*").to_arn().is_none());
    /// ```
    pub fn to_arn(&self) -> Option<Arn> {
        Arn::from_text(self.text.clone()).ok()
    }

    /// Whether there is a policy variable; the escapes `${*}`, `${?}` and `${$}` are none.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// assert!(arn_pattern!("arn:aws:s3:::my-bucket/${aws:username}/*").has_variables());
    /// assert!(!arn_pattern!("arn:aws:s3:::my-bucket/${*}").has_variables());
    /// ```
    pub fn has_variables(&self) -> bool {
        self.shape.has_variables
    }

    /// The pattern with the values of its policy variables put in, as literal text.
    ///
    /// `value` is asked for the value of a condition key; where it has none, the variable's default
    /// counts. `None` where a variable has neither, is malformed, or would bring a colon into a
    /// field before the resource: such a pattern matches no resource.
    ///
    /// ```
    /// use iam_policy::{Arn, ArnPattern};
    ///
    /// let home = ArnPattern::new("arn:aws:s3:::my-bucket/${aws:username}/*")?;
    /// let resolved = home.resolve(|key| (key == "aws:username").then(|| "jo*".into())).unwrap();
    /// assert_eq!(resolved, "arn:aws:s3:::my-bucket/jo${*}/*");
    /// assert!(home.resolve(|_| None).is_none());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn resolve<'v>(&self, mut value: impl FnMut(&str) -> Option<Cow<'v, str>>) -> Option<Self> {
        if !self.has_variables() {
            return Some(self.clone());
        }
        let mut resolved = String::from("arn");
        let fields = self.fields();
        for (index, field) in fields.iter().take(usize::from(self.shape.fields) - 1).enumerate() {
            resolved.push(':');
            for token in matching::tokens(field) {
                let matching::Token::Variable(text) = token else {
                    resolved.push_str(token.text());
                    continue;
                };
                let variable = PolicyVariable::new(text).ok()?;
                let found = value(variable.key());
                let text = found.as_deref().or(variable.default_value())?;
                if index < 4 && text.contains(':') {
                    return None;
                }
                resolved.push_str(&escape_literal(text));
            }
        }
        Self::new(resolved).ok()
    }

    /// Whether the pattern matches an ARN, in either way of [`match_arn`](Self::match_arn).
    ///
    /// A pattern with a policy variable matches nothing: [`resolve`](Self::resolve) it first.
    ///
    /// ```
    /// use iam_policy::{arn, arn_pattern};
    ///
    /// let roles = arn_pattern!("arn:aws:iam::*:role/service-role/*");
    /// assert!(roles.matches(&arn!("arn:aws:iam::111122223333:role/service-role/Example")));
    /// assert!(!roles.matches(&arn!("arn:aws:iam::111122223333:role/Example")));
    /// ```
    pub fn matches(&self, arn: &Arn) -> bool {
        self.match_arn(arn).is_some()
    }

    /// How the pattern matches an ARN, if it does.
    ///
    /// Fields are compared one by one, with regard to case. AWS's guides disagree about a `*` at the
    /// end of a field: by the IAM User Guide it goes on matching behind the colon, by the Amazon S3
    /// User Guide it stops there. A match that needs the former is
    /// [`PastColons`](ArnMatch::PastColons).
    ///
    /// ```
    /// use iam_policy::arn::ArnMatch;
    /// use iam_policy::{arn, arn_pattern};
    ///
    /// let group = arn!("arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f");
    /// let exact = arn_pattern!("arn:aws:logs:*:*:log-group:/aws/lambda/*");
    /// let short = arn_pattern!("arn:aws:logs:*:*:/aws/lambda/*");
    /// assert_eq!(exact.match_arn(&group), Some(ArnMatch::FieldByField));
    /// assert_eq!(short.match_arn(&group), Some(ArnMatch::PastColons));
    /// ```
    pub fn match_arn(&self, arn: &Arn) -> Option<ArnMatch> {
        if self.shape.has_variables {
            return None;
        }
        let texts = [arn.partition(), arn.service(), arn.region(), arn.account(), arn.resource()];
        let fields = self.fields();
        let escapes = self.shape.has_escapes;
        if fields.iter().zip(texts).all(|(field, text)| matching::field(field, text, escapes)) {
            Some(ArnMatch::FieldByField)
        } else if matching::past_colons(fields, arn, escapes) {
            Some(ArnMatch::PastColons)
        } else {
            None
        }
    }

    /// Whether this pattern matches every ARN that `other` matches.
    ///
    /// Fields are compared one by one, taking `*` for something that only a `*` matches and a
    /// policy variable for something that only a `*` or the same variable matches. A `true` is
    /// certain; a `false` may miss a cover that depends on the values of the wildcards.
    ///
    /// ```
    /// use iam_policy::arn_pattern;
    ///
    /// let objects = arn_pattern!("arn:aws:s3:::my-bucket/*");
    /// assert!(objects.covers(&arn_pattern!("arn:aws:s3:::my-bucket/a?/*")));
    /// assert!(!objects.covers(&arn_pattern!("arn:aws:s3:::*")));
    /// ```
    pub fn covers(&self, other: &Self) -> bool {
        if self == other {
            return true;
        }
        let mut pairs = self.fields().into_iter().zip(other.fields());
        let plain = |pattern: &Self| !pattern.shape.has_variables && !pattern.shape.has_escapes;
        if plain(self) && plain(other) {
            pairs.all(|(general, special)| wildcard::covers(general, special))
        } else {
            pairs.all(|(general, special)| matching::covers(general, special))
        }
    }

    /// Partition, service, Region, account and resource; `*` for a missing one.
    fn fields(&self) -> [&str; 5] {
        // The last written field ends at the end, so a missing one begins behind it.
        let mut start = 4;
        let mut next = |end: usize| {
            let field = self.text.get(start..end).unwrap_or("*");
            start = end + 1;
            field
        };
        let [partition, service, region, account] = self.shape.ends.map(|end| next(end.into()));
        [partition, service, region, account, next(self.text.len())]
    }
}

impl From<Arn> for ArnPattern {
    fn from(arn: Arn) -> Self {
        let Arn { text, ends } = arn;
        Self { text, shape: Shape { ends, fields: 6, has_variables: false, has_escapes: false } }
    }
}

impl From<&Arn> for ArnPattern {
    fn from(arn: &Arn) -> Self {
        Self::from(arn.clone())
    }
}
