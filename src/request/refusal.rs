//! What IAM's API would answer to the text of a policy.

mod operation;
mod policy;
mod principals;
mod resources;
mod stages;

pub use operation::ApiOperation;

use std::borrow::Cow;
use std::fmt;

use crate::Location;

/// The answer with which IAM's API would refuse a document.
///
/// Its parts are those of the API's error: a [code](Self::code), the status of the HTTP answer, and
/// the [message](Self::message) word for word. Beside them it says how far the message is
/// [known](Self::wording), and [where](Self::location) in the document the cause is.
///
/// Source: IAM API Reference, *CreatePolicy*, *CreateRole*, *PutRolePolicy*.
///
/// ```
/// use iam_policy::request::{ApiOperation, ErrorCode};
///
/// let text = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3","Resource":"*"}]}"#;
/// let refusal = ApiOperation::create_policy().check(text).unwrap_err();
/// assert_eq!(refusal.code(), ErrorCode::MalformedPolicyDocument);
/// assert_eq!(
///     refusal.to_string(),
///     "MalformedPolicyDocument: Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, \
///      ec2, etc. (Statement[0].Action at line 1 column 65)",
/// );
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Refusal(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    code: ErrorCode,
    message: Cow<'static, str>,
    wording: Wording,
    other_wording: Option<&'static str>,
    location: Location,
}

/// The code of an error of IAM's API.
///
/// Source: IAM API Reference, *CreateRole* and *Common error types*.
///
/// ```
/// use iam_policy::request::ErrorCode;
///
/// assert_eq!(ErrorCode::LimitExceeded.to_string(), "LimitExceeded");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// The document does not follow the policy language.
    MalformedPolicyDocument,
    /// The document, or all of them together, would be larger than the quota.
    LimitExceeded,
    /// The parameter has a length or characters that no document may have.
    ValidationError,
}

impl ErrorCode {
    /// The code as AWS writes it.
    ///
    /// ```
    /// use iam_policy::request::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::ValidationError.as_str(), "ValidationError");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MalformedPolicyDocument => "MalformedPolicyDocument",
            Self::LimitExceeded => "LimitExceeded",
            Self::ValidationError => "ValidationError",
        }
    }

    /// The status of the HTTP answer.
    ///
    /// ```
    /// use iam_policy::request::ErrorCode;
    ///
    /// assert_eq!(ErrorCode::MalformedPolicyDocument.http_status(), 400);
    /// assert_eq!(ErrorCode::LimitExceeded.http_status(), 409);
    /// ```
    pub const fn http_status(self) -> u16 {
        match self {
            Self::LimitExceeded => 409,
            Self::MalformedPolicyDocument | Self::ValidationError => 400,
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How far the message of a [`Refusal`] is known. AWS documents none of them.
///
/// ```
/// use iam_policy::request::{ApiOperation, Wording};
///
/// let refusal = ApiOperation::create_policy().check("{}").unwrap_err();
/// assert_eq!(refusal.wording(), Wording::Imitated);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wording {
    /// Users of the service have quoted it.
    Reported,
    /// It is the message of an imitation of the service, or formed after a reported one.
    Imitated,
}

impl Refusal {
    fn new(reason: Reason, location: Location) -> Self {
        let Reason { code, message, wording, other_wording } = reason;
        Self(Box::new(Inner { code, message, wording, other_wording, location }))
    }

    /// The code of the error.
    ///
    /// ```
    /// use iam_policy::request::{ApiOperation, ErrorCode};
    ///
    /// let refusal = ApiOperation::create_policy().check("").unwrap_err();
    /// assert_eq!(refusal.code(), ErrorCode::ValidationError);
    /// ```
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// The message, word for word.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let refusal = ApiOperation::create_policy().check("[]").unwrap_err();
    /// assert_eq!(refusal.message(), "Syntax errors in policy.");
    /// ```
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// How far the message is known.
    ///
    /// ```
    /// use iam_policy::request::{ApiOperation, Wording};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":
    ///     {"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}"#;
    /// let refusal = ApiOperation::create_policy().check(text).unwrap_err();
    /// assert_eq!(refusal.message(), "Policy document should not specify a principal.");
    /// assert_eq!(refusal.wording(), Wording::Reported);
    /// ```
    pub fn wording(&self) -> Wording {
        self.0.wording
    }

    /// Another message for the same cause, which users have quoted too.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let refusal = ApiOperation::create_role().check("trust.json").unwrap_err();
    /// assert_eq!(refusal.message(), "Syntax errors in policy.");
    /// assert_eq!(refusal.other_wording(), Some("This policy contains invalid Json"));
    /// ```
    pub fn other_wording(&self) -> Option<&'static str> {
        self.0.other_wording
    }

    /// The place of the cause, with line and column where the text is JSON up to there.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"allow"}}"#;
    /// let refusal = ApiOperation::create_policy().check(text).unwrap_err();
    /// assert_eq!(refusal.location().to_string(), "Statement.Effect");
    /// assert_eq!(refusal.location().span().unwrap().start.column, 47);
    /// ```
    pub fn location(&self) -> &Location {
        &self.0.location
    }
}

/// Code, message and place, such as `MalformedPolicyDocument: Syntax errors in policy. (policy)`.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { code, message, location, .. } = &*self.0;
        write!(f, "{code}: {message} ({location}")?;
        match location.span() {
            Some(span) => write!(f, " at {})", span.start),
            None => f.write_str(")"),
        }
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Refusal {}

/// What the API answers, without the place.
struct Reason {
    code: ErrorCode,
    message: Cow<'static, str>,
    wording: Wording,
    other_wording: Option<&'static str>,
}

impl Reason {
    /// A fault of the document, in the words of an imitation.
    fn malformed(message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code: ErrorCode::MalformedPolicyDocument,
            message: message.into(),
            wording: Wording::Imitated,
            other_wording: None,
        }
    }

    fn syntax() -> Self {
        Self::malformed("Syntax errors in policy.")
    }

    fn legacy() -> Self {
        Self::malformed("The policy failed legacy parsing")
    }

    fn coded(self, code: ErrorCode) -> Self {
        Self { code, ..self }
    }

    fn reported(self) -> Self {
        Self { wording: Wording::Reported, ..self }
    }

    fn or(self, other_wording: Option<&'static str>) -> Self {
        Self { other_wording, ..self }
    }

    fn at(self, location: Location) -> Refusal {
        Refusal::new(self, location)
    }
}

type Answer<T = ()> = Result<T, Refusal>;
