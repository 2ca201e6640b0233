use crate::ParseError;
use crate::parse_error::Fault;
use std::fmt;
use std::time::Duration;

/// How long a session of an IAM role may last at most: one to twelve hours, in seconds.
///
/// Source: IAM API Reference, *CreateRole*. A role that was given none has one hour, the default.
///
/// # Syntax
///
/// - a whole number of seconds from 3,600 to 43,200
///
/// # Errors
///
/// - 3,599: `shorter than 3600 seconds`
/// - 43,201: `longer than 43200 seconds`
///
/// ```
/// use iam_policy::MaxSessionDuration;
///
/// let hours = MaxSessionDuration::new(2 * 3600)?;
/// assert_eq!(hours.as_secs(), 7200);
/// assert_eq!(MaxSessionDuration::default().as_secs(), 3600);
/// assert_eq!(
///     MaxSessionDuration::new(60).unwrap_err().to_string(),
///     "invalid maximum session duration `60`: shorter than 3600 seconds",
/// );
/// # Ok::<(), iam_policy::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MaxSessionDuration(u32);

const WHAT: &str = "maximum session duration";

impl MaxSessionDuration {
    /// One hour, the least and the default.
    ///
    /// ```
    /// assert_eq!(iam_policy::MaxSessionDuration::ONE_HOUR.as_secs(), 3600);
    /// ```
    pub const ONE_HOUR: Self = Self(3600);

    /// Twelve hours, the most.
    ///
    /// ```
    /// assert_eq!(iam_policy::MaxSessionDuration::TWELVE_HOURS.as_secs(), 43_200);
    /// ```
    pub const TWELVE_HOURS: Self = Self(43_200);

    /// Takes a number of seconds.
    ///
    /// # Errors
    ///
    /// The rules are on the type.
    ///
    /// ```
    /// assert_eq!(iam_policy::MaxSessionDuration::new(7200)?.as_secs(), 7200);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn new(seconds: u32) -> Result<Self, ParseError> {
        match seconds {
            ..3600 => Err(refused(&seconds.to_string(), "shorter than 3600 seconds")),
            43_201.. => Err(refused(&seconds.to_string(), "longer than 43200 seconds")),
            _ => Ok(Self(seconds)),
        }
    }

    /// The number of seconds.
    ///
    /// ```
    /// assert_eq!(iam_policy::MaxSessionDuration::new(7200)?.as_secs(), 7200);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub const fn as_secs(self) -> u32 {
        self.0
    }
}

fn refused(input: &str, reason: &'static str) -> ParseError {
    ParseError::new(WHAT, input, Fault::whole(reason))
}

impl Default for MaxSessionDuration {
    fn default() -> Self {
        Self::ONE_HOUR
    }
}

impl TryFrom<u32> for MaxSessionDuration {
    type Error = ParseError;
    fn try_from(seconds: u32) -> Result<Self, ParseError> {
        Self::new(seconds)
    }
}

impl TryFrom<Duration> for MaxSessionDuration {
    type Error = ParseError;
    /// A part of a second is refused rather than dropped.
    fn try_from(duration: Duration) -> Result<Self, ParseError> {
        if duration.subsec_nanos() != 0 {
            return Err(refused(&format!("{duration:?}"), "not a whole number of seconds"));
        }
        Self::new(u32::try_from(duration.as_secs()).unwrap_or(u32::MAX))
    }
}

impl From<MaxSessionDuration> for Duration {
    fn from(duration: MaxSessionDuration) -> Self {
        Self::from_secs(duration.0.into())
    }
}

impl From<MaxSessionDuration> for u32 {
    fn from(duration: MaxSessionDuration) -> Self {
        duration.0
    }
}

impl fmt::Display for MaxSessionDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for MaxSessionDuration {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

impl<'de> serde::Deserialize<'de> for MaxSessionDuration {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

crate::name::value_schema!(
    MaxSessionDuration,
    schemars::json_schema!({
        "title": WHAT,
        "type": "integer",
        "minimum": 3600,
        "maximum": 43200,
    })
);
