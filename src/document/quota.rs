use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use super::{PolicyDocument, Size};
use crate::error::Error;

/// How large the documents of one kind may be.
///
/// A quota counts a document without the white space between its tokens, characters or bytes.
/// IAM's quotas of inline policies are for all of one user, group or role together: add up their
/// sizes. Some quotas can be [raised](Self::raised_to) for an account.
///
/// Source: IAM User Guide, *IAM and AWS STS quotas*; for other services, their own guides.
///
/// ```
/// use iam_policy::{PolicyDocument, Quota, Size};
///
/// let document = PolicyDocument::from_json(r#"{"Version":"2012-10-17","Statement":[]}"#)?;
/// assert_eq!(document.fits(Quota::ROLE_TRUST)?.characters, 39);
///
/// let inline = [&document, &document];
/// let together: Size = inline.into_iter().map(PolicyDocument::size).sum();
/// assert_eq!(together.fits(Quota::USER_INLINE)?.characters, 78);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quota {
    limit: usize,
    unit: Unit,
    /// What it is for, as the end of a sentence.
    holder: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Unit {
    Characters,
    Bytes,
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Characters => "characters",
            Self::Bytes => "bytes",
        })
    }
}

impl Quota {
    /// A version of a managed policy: 6,144 characters.
    pub const MANAGED: Self = Self::characters(6144, "a managed policy");
    /// All inline policies of a user: 2,048 characters.
    pub const USER_INLINE: Self = Self::characters(2048, "the inline policies of a user together");
    /// All inline policies of a group: 5,120 characters.
    pub const GROUP_INLINE: Self =
        Self::characters(5120, "the inline policies of a group together");
    /// All inline policies of a role: 10,240 characters.
    pub const ROLE_INLINE: Self =
        Self::characters(10_240, "the inline policies of a role together");
    /// The trust policy of a role: 2,048 characters; AWS raises it to 4,096 on request.
    pub const ROLE_TRUST: Self = Self::characters(2048, "the trust policy of a role");
    /// A session policy, together with the ARNs of managed policies passed with it: 2,048
    /// characters.
    pub const SESSION: Self = Self::characters(2048, "a session policy");
    /// A service control policy: 10,240 characters.
    pub const SERVICE_CONTROL: Self = Self::characters(10_240, "a service control policy");
    /// A resource control policy: 5,120 characters.
    pub const RESOURCE_CONTROL: Self = Self::characters(5120, "a resource control policy");
    /// The policy of a VPC endpoint: 20,480 characters. AWS counts the white space that is sent, so
    /// send the compact text, which has none.
    pub const VPC_ENDPOINT: Self = Self::characters(20_480, "the policy of a VPC endpoint");
    /// The policy of an S3 bucket: 20,480 bytes.
    pub const S3_BUCKET: Self = Self::bytes(20_480, "the policy of an S3 bucket");
    /// The policy of a KMS key: 32,768 bytes.
    pub const KMS_KEY: Self = Self::bytes(32_768, "the policy of a KMS key");
    /// The policy of an SQS queue: 8,192 bytes.
    pub const SQS_QUEUE: Self = Self::bytes(8192, "the policy of an SQS queue");
    /// The policy of an SNS topic: 30,720 bytes.
    pub const SNS_TOPIC: Self = Self::bytes(30_720, "the policy of an SNS topic");
    /// The policy of a secret of Secrets Manager: 20,480 characters.
    pub const SECRETSMANAGER_SECRET: Self = Self::characters(20_480, "the policy of a secret");
    /// The policy of an ECR repository: 10,240 characters.
    pub const ECR_REPOSITORY: Self = Self::characters(10_240, "the policy of an ECR repository");

    const fn characters(limit: usize, holder: &'static str) -> Self {
        Self { limit, unit: Unit::Characters, holder }
    }

    const fn bytes(limit: usize, holder: &'static str) -> Self {
        Self { limit, unit: Unit::Bytes, holder }
    }

    /// The greatest number of characters, or bytes, that fits.
    ///
    /// ```
    /// assert_eq!(iam_policy::Quota::MANAGED.limit(), 6144);
    /// ```
    pub const fn limit(self) -> usize {
        self.limit
    }

    /// The same quota with the limit that AWS set for the account.
    ///
    /// ```
    /// use iam_policy::Quota;
    ///
    /// assert_eq!(Quota::ROLE_TRUST.raised_to(4096).limit(), 4096);
    /// ```
    #[must_use]
    pub const fn raised_to(self, limit: usize) -> Self {
        Self { limit, ..self }
    }

    /// Whether both are for the same documents.
    pub(crate) fn is_of(self, other: Self) -> bool {
        self.holder == other.holder
    }

    /// What is wrong with a size, where it does not fit.
    pub(crate) fn excess(self, size: Size) -> Option<String> {
        let count = match self.unit {
            Unit::Characters => size.characters,
            Unit::Bytes => size.bytes,
        };
        let Self { limit, unit, holder } = self;
        (count > limit)
            .then(|| format!("{count} {unit} are more than the {limit} allowed for {holder}"))
    }
}

/// The limit and what it is for.
impl fmt::Display for Quota {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} for {}", self.limit, self.unit, self.holder)
    }
}

impl Size {
    /// The size itself where it is within a quota.
    ///
    /// # Errors
    ///
    /// If it is larger; the message has both numbers.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, Quota};
    ///
    /// let size = PolicyDocument::default().size();
    /// assert!(size.fits(Quota::MANAGED).is_ok());
    /// assert_eq!(
    ///     size.fits(Quota::MANAGED.raised_to(1)).unwrap_err().to_string(),
    ///     "2 characters are more than the 1 allowed for a managed policy",
    /// );
    /// ```
    pub fn fits(self, quota: Quota) -> Result<Self, Error> {
        quota.excess(self).map_or(Ok(self), |message| Err(Error::message(message)))
    }
}

impl Add for Size {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            characters: self.characters.saturating_add(other.characters),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }
}

impl AddAssign for Size {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

/// What several documents count together.
impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), Add::add)
    }
}

impl PolicyDocument {
    /// The size of the document where it is within a quota.
    ///
    /// # Errors
    ///
    /// If it is larger; the message has both numbers.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, Quota};
    ///
    /// let document = PolicyDocument::from_json(r#"{"Statement":[]}"#)?;
    /// assert_eq!(document.fits(Quota::S3_BUCKET)?.bytes, 16);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn fits(&self, quota: Quota) -> Result<Size, Error> {
        self.size().fits(quota)
    }
}
