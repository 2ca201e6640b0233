use super::{Class, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// A group of AWS Regions with accounts and ARNs of its own: the second field of an ARN.
    ///
    /// AWS adds partitions, so any well-formed text is one; [`is_known`](Self::is_known) tells the
    /// ones of today.
    ///
    /// Source: IAM User Guide, *Identify AWS resources with Amazon Resource Names (ARNs)*.
    ///
    /// # Syntax
    ///
    /// - `aws`, then any number of `-` with one or more of `a`–`z` and `0`–`9`
    ///
    /// # Errors
    ///
    /// - `amazon`: ``does not begin with `aws` ``
    /// - `aws_cn`: ``unexpected character `_` at byte 3``
    /// - `awscn`: ``unexpected character `c` at byte 3``
    /// - `aws-`: `empty part after a hyphen at the end`
    ///
    /// ```
    /// use iam_policy::Partition;
    ///
    /// let partition = Partition::new("aws")?;
    /// assert_eq!(partition, "aws");
    /// assert_eq!(
    ///     Partition::new("amazon").unwrap_err().to_string(),
    ///     "invalid partition `amazon`: does not begin with `aws`",
    /// );
    /// assert_eq!(partition, Partition::AWS);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct Partition;
    what = "partition";
    parse = parse;
    pattern = "^aws(-[a-z0-9]+)*$";
    example = "aws";
}

impl Partition {
    /// The commercial Regions.
    pub const AWS: Self = Self::from_static("aws");
    /// China.
    pub const AWS_CN: Self = Self::from_static("aws-cn");
    /// AWS GovCloud (US).
    pub const AWS_US_GOV: Self = Self::from_static("aws-us-gov");
    /// The isolated Regions of the first US cloud.
    pub const AWS_ISO: Self = Self::from_static("aws-iso");
    /// The isolated Regions of the second US cloud.
    pub const AWS_ISO_B: Self = Self::from_static("aws-iso-b");
    /// The isolated Region in Europe.
    pub const AWS_ISO_E: Self = Self::from_static("aws-iso-e");
    /// The isolated Regions of the third US cloud.
    pub const AWS_ISO_F: Self = Self::from_static("aws-iso-f");
    /// The AWS European Sovereign Cloud.
    pub const AWS_EUSC: Self = Self::from_static("aws-eusc");

    const KNOWN: &[Self] = &[
        Self::AWS,
        Self::AWS_CN,
        Self::AWS_US_GOV,
        Self::AWS_ISO,
        Self::AWS_ISO_B,
        Self::AWS_ISO_E,
        Self::AWS_ISO_F,
        Self::AWS_EUSC,
    ];

    /// The partitions that AWS has today.
    ///
    /// ```
    /// use iam_policy::Partition;
    ///
    /// assert!(Partition::known().contains(&Partition::AWS_CN));
    /// ```
    pub const fn known() -> &'static [Self] {
        Self::KNOWN
    }

    /// Whether AWS has the partition today.
    ///
    /// ```
    /// use iam_policy::Partition;
    ///
    /// assert!(Partition::AWS_US_GOV.is_known());
    /// assert!(!Partition::new("aws-moon")?.is_known());
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn is_known(&self) -> bool {
        Self::KNOWN.contains(self)
    }

    /// The domain that the endpoints of the partition's services end with, where it is known.
    ///
    /// ```
    /// use iam_policy::Partition;
    ///
    /// assert_eq!(Partition::AWS_CN.dns_suffix(), Some("amazonaws.com.cn"));
    /// assert_eq!(Partition::new("aws-moon")?.dns_suffix(), None);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn dns_suffix(&self) -> Option<&'static str> {
        Some(match self.as_str() {
            "aws" | "aws-us-gov" => "amazonaws.com",
            "aws-cn" => "amazonaws.com.cn",
            "aws-iso" => "c2s.ic.gov",
            "aws-iso-b" => "sc2s.sgov.gov",
            "aws-iso-e" => "cloud.adc-e.uk",
            "aws-iso-f" => "csp.hci.ic.gov",
            "aws-eusc" => "amazonaws.eu",
            _ => return None,
        })
    }
}

impl Default for Partition {
    /// `aws`, where nearly every policy is.
    fn default() -> Self {
        Self::AWS
    }
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    let [b'a', b'w', b's', tail @ ..] = bytes else {
        return Err(Fault::whole("does not begin with `aws`"));
    };
    if let Err(fault) = Class::LOWER_DIGIT_HYPHEN.check(tail) {
        return Err(fault.shifted(3));
    }
    let mut rest = tail;
    while let [byte, after @ ..] = rest {
        let offset = bytes.len() - after.len();
        match (*byte, after) {
            (b'-', [] | [b'-', ..]) => return Err(Fault::at(offset, "empty part after a hyphen")),
            (b'-', _) => {}
            _ if offset == 4 => return Err(Fault::at(3, "unexpected character")),
            _ => {}
        }
        rest = after;
    }
    Ok(())
}
