use std::fmt;

use serde::Serialize;

use super::super::always_valid;
use super::S3Location;
use super::kms::check_key;
use crate::Operator::StringLike;
use crate::{
    Arn, BucketName, Error, IdentityPolicy, IdentityStatement, PolicyName, Statement, action,
    actions,
};

/// What a role lets Amazon Forecast do with S3.
///
/// Three forms: the guide's own policy on a bucket ([`for_bucket`](Self::for_bucket)), and the
/// least that an import ([`import_from`](Self::import_from)) or an export
/// ([`export_to`](Self::export_to)) needs. It writes itself; [`IdentityPolicy`] is made of it on
/// demand.
///
/// Source: Amazon Forecast Developer Guide, *Set Up Permissions for Amazon Forecast*.
///
/// ```
/// use iam_policy::{ForecastPolicy, IdentityPolicy};
///
/// let policy = ForecastPolicy::for_bucket("bucket-name")?;
/// assert_eq!(
///     policy.to_json(),
///     r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:PutObject"],"Resource":["arn:aws:s3:::bucket-name","arn:aws:s3:::bucket-name/*"]}]}"#,
/// );
/// let policy: IdentityPolicy = policy.into();
/// assert_eq!(policy.size().characters, 173);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ForecastPolicy(Access);

#[derive(Clone, PartialEq, Eq)]
enum Access {
    Bucket(BucketName),
    Other(Box<IdentityPolicy>),
}

impl ForecastPolicy {
    /// The guide's name for the inline policy.
    pub const NAME: PolicyName = PolicyName::from_static("ForecastBucketAccessPolicy");

    /// The guide's name for the same policy as a managed policy, in its console steps.
    pub const MANAGED_NAME: PolicyName = PolicyName::from_static("AWSS3BucketAccess");

    /// The guide's policy: `s3:Get*`, `s3:List*` and `s3:PutObject` on a bucket and its objects.
    ///
    /// # Errors
    ///
    /// If the bucket name breaks a rule of [`BucketName`].
    ///
    /// ```
    /// use iam_policy::ForecastPolicy;
    ///
    /// println!("{:#}", ForecastPolicy::for_bucket("my-bucket")?);
    /// assert_eq!(
    ///     ForecastPolicy::for_bucket("My_bucket").unwrap_err().to_string(),
    ///     "invalid bucket name `My_bucket`: uppercase letter `M` at byte 0",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[inline]
    pub fn for_bucket<B>(bucket: B) -> Result<Self, Error>
    where
        B: TryInto<BucketName>,
        B::Error: Into<Error>,
    {
        Ok(Self(Access::Bucket(bucket.try_into().map_err(Into::into)?)))
    }

    /// The least that an import needs: to read one object, or to list and read a folder.
    ///
    /// The guide does not print this form; it follows from what an import does.
    ///
    /// # Errors
    ///
    /// If the location is none, or a policy cannot hold it.
    ///
    /// ```
    /// use iam_policy::ForecastPolicy;
    ///
    /// assert_eq!(
    ///     ForecastPolicy::import_from("s3://my-bucket/sales.csv")?.to_json(),
    ///     r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/sales.csv"}]}"#,
    /// );
    /// let folder = ForecastPolicy::import_from("s3://my-bucket/sales/")?;
    /// assert!(folder.to_json().contains(r#"{"StringLike":{"s3:prefix":"sales/*"}}"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn import_from<L>(location: L) -> Result<Self, Error>
    where
        L: TryInto<S3Location>,
        L::Error: Into<Error>,
    {
        let location = location.try_into().map_err(Into::into)?;
        let read = IdentityStatement::allow(action!("s3:GetObject"));
        if !location.is_folder() {
            let object = location.bucket().object_arn(location.key())?;
            return IdentityPolicy::new([read.resources(object)]).map(Self::from_policy);
        }
        let policy = list(&location)?.with_statements([read.resources(location.objects()?)])?;
        Ok(Self::from_policy(policy))
    }

    /// The least that an export needs: to list a folder and write into it.
    ///
    /// The guide does not print this form; it follows from what an export does.
    ///
    /// # Errors
    ///
    /// If the location is none, or a policy cannot hold it.
    ///
    /// ```
    /// use iam_policy::ForecastPolicy;
    ///
    /// let export = ForecastPolicy::export_to("s3://my-bucket/forecasts/")?;
    /// assert!(export.to_json().contains(
    ///     r#"{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::my-bucket/forecasts/*"}"#,
    /// ));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn export_to<L>(location: L) -> Result<Self, Error>
    where
        L: TryInto<S3Location>,
        L::Error: Into<Error>,
    {
        let location = location.try_into().map_err(Into::into)?;
        let write = IdentityStatement::allow(action!("s3:PutObject"));
        let policy = list(&location)?.with_statements([write.resources(location.objects()?)])?;
        Ok(Self::from_policy(policy))
    }

    /// The same policy, for objects that are encrypted with a KMS key of one's own (SSE-KMS).
    ///
    /// Reading such objects takes `kms:Decrypt`, writing them `kms:GenerateDataKey`, and writing
    /// in several parts both.
    ///
    /// # Errors
    ///
    /// If the ARN is not one of a KMS key.
    ///
    /// ```
    /// use iam_policy::{ForecastPolicy, arn};
    ///
    /// let key = arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    /// let policy = ForecastPolicy::import_from("s3://my-bucket/sales.csv")?.with_sse_kms(&key)?;
    /// assert!(policy.to_json().contains(r#""Action":"kms:Decrypt""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn with_sse_kms(self, key: &Arn) -> Result<Self, Error> {
        check_key(key)?;
        let policy = IdentityPolicy::from(self);
        let actions = policy.statements().iter().filter_map(Statement::action).flatten();
        let writes = actions.into_iter().any(|action| action == "s3:PutObject");
        let statement = if writes {
            IdentityStatement::allow(actions!["kms:Decrypt", "kms:GenerateDataKey"])
        } else {
            IdentityStatement::allow(action!("kms:Decrypt"))
        };
        policy.with_statements([statement.resources(key)]).map(Self::from_policy)
    }

    fn from_policy(policy: IdentityPolicy) -> Self {
        Self(Access::Other(Box::new(policy)))
    }

    /// The policy as compact JSON.
    ///
    /// ```
    /// let policy = iam_policy::ForecastPolicy::for_bucket("my-bucket")?;
    /// assert!(policy.to_json().contains(r#""Resource":["arn:aws:s3:::my-bucket","#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn to_json(&self) -> String {
        let mut text = String::with_capacity(256);
        self.write_json(&mut text);
        text
    }

    /// Appends the policy to `buffer` as compact JSON.
    ///
    /// The guide's policy is written without building the model first.
    ///
    /// ```
    /// use iam_policy::ForecastPolicy;
    ///
    /// let mut lines = String::new();
    /// for bucket in ["sales", "stock"] {
    ///     ForecastPolicy::for_bucket(bucket)?.write_json(&mut lines);
    ///     lines.push('\n');
    /// }
    /// assert_eq!(lines.lines().count(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[inline]
    pub fn write_json(&self, buffer: &mut String) {
        match &self.0 {
            Access::Bucket(bucket) => {
                buffer.push_str(BEFORE_BUCKET);
                buffer.push_str(bucket.as_str());
                buffer.push_str(BETWEEN);
                buffer.push_str(bucket.as_str());
                buffer.push_str(BEHIND_BUCKET);
            }
            Access::Other(policy) => policy.write_json(buffer),
        }
    }
}

const BEFORE_BUCKET: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:PutObject"],"Resource":["arn:aws:s3:::"#;
const BETWEEN: &str = r#"","arn:aws:s3:::"#;
const BEHIND_BUCKET: &str = r#"/*"]}]}"#;

/// Finding the bucket and, in it, the objects below the location.
fn list(location: &S3Location) -> Result<IdentityPolicy, Error> {
    let bucket = location.bucket().arn();
    if location.key().is_empty() {
        let find = actions!["s3:GetBucketLocation", "s3:ListBucket"];
        return IdentityPolicy::new([IdentityStatement::allow(find).resources(bucket)]);
    }
    // `s3:GetBucketLocation` has no `s3:prefix`, so a condition on it would never hold.
    IdentityPolicy::new([
        IdentityStatement::allow(action!("s3:GetBucketLocation")).resources(&bucket),
        IdentityStatement::allow(action!("s3:ListBucket")).resources(&bucket).condition(
            StringLike,
            "s3:prefix",
            location.prefix_pattern(),
        ),
    ])
}

impl From<ForecastPolicy> for IdentityPolicy {
    fn from(policy: ForecastPolicy) -> Self {
        match policy.0 {
            Access::Bucket(bucket) => bucket_policy(&bucket),
            Access::Other(policy) => *policy,
        }
    }
}

fn bucket_policy(bucket: &BucketName) -> IdentityPolicy {
    let bucket = bucket.arn();
    let objects = format!("{bucket}/*");
    let actions = actions!["s3:Get*", "s3:List*", "s3:PutObject"];
    let statement = IdentityStatement::allow(actions).resources([bucket.as_str(), &objects]);
    always_valid(IdentityPolicy::new([statement]))
}

/// The guide's policy as serde writes it, without allocation.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct BucketDocument<'a> {
    version: &'static str,
    statement: [BucketStatement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct BucketStatement<'a> {
    effect: &'static str,
    action: [&'static str; 3],
    resource: [BucketResource<'a>; 2],
}

struct BucketResource<'a> {
    bucket: &'a BucketName,
    suffix: &'static str,
}

impl fmt::Display for BucketResource<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("arn:aws:s3:::")?;
        f.write_str(self.bucket.as_str())?;
        f.write_str(self.suffix)
    }
}

impl Serialize for BucketResource<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for ForecastPolicy {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Access::Bucket(bucket) => BucketDocument {
                version: "2012-10-17",
                statement: [BucketStatement {
                    effect: "Allow",
                    action: ["s3:Get*", "s3:List*", "s3:PutObject"],
                    resource: ["", "/*"].map(|suffix| BucketResource { bucket, suffix }),
                }],
            }
            .serialize(serializer),
            Access::Other(policy) => policy.serialize(serializer),
        }
    }
}

/// `{}` is compact JSON, `{:#}` pretty JSON.
impl fmt::Display for ForecastPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Access::Bucket(_) if !f.alternate() => f.write_str(&self.to_json()),
            Access::Bucket(bucket) => fmt::Display::fmt(&bucket_policy(bucket), f),
            Access::Other(policy) => fmt::Display::fmt(policy, f),
        }
    }
}

impl fmt::Debug for ForecastPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ForecastPolicy({})", self.to_json())
    }
}
