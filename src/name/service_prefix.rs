use super::{Class, bucket_name, check, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The namespace of an AWS service: what stands before the colon of an action, and in the third
    /// field of an ARN.
    ///
    /// IAM ignores the case of the prefix of an action; this type holds the lowercase form that AWS
    /// writes. AWS adds services all the time, so any well-formed prefix is one.
    ///
    /// Source: IAM User Guide, *Identify AWS resources with Amazon Resource Names (ARNs)*.
    ///
    /// # Syntax
    ///
    /// - at least one character
    /// - only `a`–`z`, `0`–`9` and `-`; first and last a letter or digit
    ///
    /// # Errors
    ///
    /// - the empty text: `empty`
    /// - `S3`: ``uppercase letter `S` at byte 0``
    /// - `s*`: ``unexpected character `*` at byte 1``
    /// - `-s3`: `does not begin with a letter or digit`
    /// - `s3-`: `does not end with a letter or digit`
    ///
    /// ```
    /// use iam_policy::ServicePrefix;
    ///
    /// let service = ServicePrefix::new("s3")?;
    /// assert_eq!(service, "s3");
    /// assert_eq!(
    ///     ServicePrefix::new("S3").unwrap_err().to_string(),
    ///     "invalid service prefix `S3`: uppercase letter `S` at byte 0",
    /// );
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ServicePrefix;
    what = "service prefix";
    parse = parse;
    pattern = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";
    example = "s3";
}

impl ServicePrefix {
    /// Amazon S3.
    pub const S3: Self = Self::from_static("s3");
    /// AWS Identity and Access Management.
    pub const IAM: Self = Self::from_static("iam");
    /// AWS Security Token Service.
    pub const STS: Self = Self::from_static("sts");
    /// AWS Key Management Service.
    pub const KMS: Self = Self::from_static("kms");
    /// Amazon Forecast.
    pub const FORECAST: Self = Self::from_static("forecast");
    /// Amazon CloudWatch Logs.
    pub const LOGS: Self = Self::from_static("logs");
    /// AWS Lambda.
    pub const LAMBDA: Self = Self::from_static("lambda");
    /// Amazon DynamoDB.
    pub const DYNAMODB: Self = Self::from_static("dynamodb");
    /// Amazon SQS.
    pub const SQS: Self = Self::from_static("sqs");
    /// Amazon SNS.
    pub const SNS: Self = Self::from_static("sns");
    /// AWS Secrets Manager.
    pub const SECRETS_MANAGER: Self = Self::from_static("secretsmanager");
}

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(Class::LOWER_DIGIT_HYPHEN.check(bytes));
    bucket_name::check_edges(bytes)
}
