use super::{Class, check, ends_with, string_newtype};
use crate::parse_error::Fault;

string_newtype! {
    /// The name under which an AWS service assumes roles and calls other services: a `Service`
    /// principal.
    ///
    /// Most services are `service.amazonaws.com` in every partition; a few have parts of their own,
    /// such as `replication.dynamodb.amazonaws.com`. A trust policy names the service without a
    /// Region. AWS adds services, so any well-formed name is one.
    ///
    /// Source: IAM User Guide, *AWS JSON policy elements: Principal*.
    ///
    /// # Syntax
    ///
    /// - parts of `a`–`z`, `0`–`9` and `-` joined by periods, each with a letter or digit at both
    ///   ends
    /// - ends with `.amazonaws.com`, `.amazonaws.com.cn` or `.amazonaws.eu`
    /// - or `alexa-appkit.amazon.com` or `alexa-connectedhome.amazon.com`
    ///
    /// # Errors
    ///
    /// - `forecast`: ``does not end with `.amazonaws.com` ``
    /// - `Forecast.amazonaws.com`: ``uppercase letter `F` at byte 0``
    /// - `*`: ``unexpected character `*` at byte 0``
    /// - `a..amazonaws.com`: `empty part at byte 2`
    /// - `-a.amazonaws.com`: ``part begins with a hyphen `-` at byte 0``
    /// - `a-.amazonaws.com`: ``part ends with a hyphen `-` at byte 1``
    ///
    /// ```
    /// use iam_policy::ServicePrincipal;
    ///
    /// let service = ServicePrincipal::new("forecast.amazonaws.com")?;
    /// assert_eq!(service, "forecast.amazonaws.com");
    /// assert_eq!(
    ///     ServicePrincipal::new("forecast").unwrap_err().to_string(),
    ///     "invalid service principal `forecast`: does not end with `.amazonaws.com`",
    /// );
    /// assert_eq!(service, ServicePrincipal::FORECAST);
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub struct ServicePrincipal;
    what = "service principal";
    parse = parse;
    pattern = concat!(
        r"^(alexa-appkit\.amazon\.com|alexa-connectedhome\.amazon\.com|",
        r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*",
        r"\.amazonaws\.(com|com\.cn|eu))$",
    );
    example = "forecast.amazonaws.com";
}

impl ServicePrincipal {
    /// Amazon Forecast.
    pub const FORECAST: Self = Self::from_static("forecast.amazonaws.com");
    /// AWS Lambda.
    pub const LAMBDA: Self = Self::from_static("lambda.amazonaws.com");
    /// Amazon EC2.
    pub const EC2: Self = Self::from_static("ec2.amazonaws.com");
    /// Tasks of Amazon ECS.
    pub const ECS_TASKS: Self = Self::from_static("ecs-tasks.amazonaws.com");
    /// Amazon S3.
    pub const S3: Self = Self::from_static("s3.amazonaws.com");
    /// AWS CloudFormation.
    pub const CLOUDFORMATION: Self = Self::from_static("cloudformation.amazonaws.com");
    /// AWS CloudTrail.
    pub const CLOUDTRAIL: Self = Self::from_static("cloudtrail.amazonaws.com");
    /// AWS CodeBuild.
    pub const CODEBUILD: Self = Self::from_static("codebuild.amazonaws.com");
    /// Amazon EventBridge.
    pub const EVENTS: Self = Self::from_static("events.amazonaws.com");
    /// Amazon Data Firehose.
    pub const FIREHOSE: Self = Self::from_static("firehose.amazonaws.com");
    /// AWS Glue.
    pub const GLUE: Self = Self::from_static("glue.amazonaws.com");
    /// Amazon CloudWatch Logs.
    pub const LOGS: Self = Self::from_static("logs.amazonaws.com");
    /// Amazon Personalize.
    pub const PERSONALIZE: Self = Self::from_static("personalize.amazonaws.com");
    /// Amazon SageMaker.
    pub const SAGEMAKER: Self = Self::from_static("sagemaker.amazonaws.com");
    /// Amazon EventBridge Scheduler.
    pub const SCHEDULER: Self = Self::from_static("scheduler.amazonaws.com");
    /// AWS Step Functions.
    pub const STATES: Self = Self::from_static("states.amazonaws.com");

    /// The name without the domain.
    ///
    /// ```
    /// use iam_policy::ServicePrincipal;
    ///
    /// assert_eq!(ServicePrincipal::FORECAST.service(), "forecast");
    /// assert_eq!(ServicePrincipal::new("ec2.amazonaws.com.cn")?.service(), "ec2");
    /// assert_eq!(ServicePrincipal::new("alexa-appkit.amazon.com")?.service(), "alexa-appkit");
    /// # Ok::<(), iam_policy::ParseError>(())
    /// ```
    pub fn service(&self) -> &str {
        let name = self.as_str();
        name.rfind(".amazon").and_then(|end| name.get(..end)).unwrap_or(name)
    }
}

const CHARACTERS: Class = Class::LOWER_DIGIT_HYPHEN.or(Class::of(b"."));

pub(crate) const fn parse(bytes: &[u8]) -> Result<(), Fault> {
    check!(CHARACTERS.check(bytes));
    if let b"alexa-appkit.amazon.com" | b"alexa-connectedhome.amazon.com" = bytes {
        return Ok(());
    }
    let Some(name) = strip_suffix(bytes) else {
        return Err(Fault::whole("does not end with `.amazonaws.com`")
            .help("write the service with its domain, such as `forecast.amazonaws.com`"));
    };
    check_parts(name)
}

const fn strip_suffix(bytes: &[u8]) -> Option<&[u8]> {
    let length = if ends_with(bytes, b".amazonaws.com") {
        b".amazonaws.com".len()
    } else if ends_with(bytes, b".amazonaws.com.cn") {
        b".amazonaws.com.cn".len()
    } else if ends_with(bytes, b".amazonaws.eu") {
        b".amazonaws.eu".len()
    } else {
        return None;
    };
    Some(bytes.split_at(bytes.len() - length).0)
}

/// Letters, digits and hyphens between periods, as in every host name.
pub(super) const fn check_parts(bytes: &[u8]) -> Result<(), Fault> {
    let mut rest = bytes;
    let mut offset = 0;
    let mut before = b'.';
    loop {
        let byte = match rest {
            [byte, ..] => *byte,
            [] => b'.',
        };
        match (before, byte) {
            (b'.', b'.') => return Err(Fault::at(offset, "empty part")),
            (b'.', b'-') => return Err(Fault::at(offset, "part begins with a hyphen")),
            (b'-', b'.') => return Err(Fault::at(offset - 1, "part ends with a hyphen")),
            _ => before = byte,
        }
        let [_, tail @ ..] = rest else { return Ok(()) };
        offset += 1;
        rest = tail;
    }
}
