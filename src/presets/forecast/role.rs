use super::access::ForecastPolicy;
use super::kms::{KMS_POLICY_NAME, kms_access_policy};
use super::trust::{guarded_trust_policy, trust_policy};
use crate::request::{CreatePolicyRequest, CreateRoleRequest, PutRolePolicyRequest};
use crate::{
    AccountId, Arn, BucketName, Error, IdentityPolicy, ManagedPolicy, PolicyName, Region, RoleName,
    TrustPolicy,
};

/// The role that Amazon Forecast assumes to reach a bucket: its trust policy and its inline
/// policies, under the names of the guide.
///
/// It yields the requests that create the role, and the same as commands of the AWS CLI.
///
/// Source: Amazon Forecast Developer Guide, *Set Up Permissions for Amazon Forecast*.
///
/// ```
/// use iam_policy::ForecastRole;
///
/// let role = ForecastRole::for_bucket("my-bucket")?.guarded("111122223333", "us-east-1")?;
/// assert_eq!(role.role_name(), &"ForecastRole");
/// assert_eq!(role.trust_policy().size().characters, 279);
/// let names: Vec<_> = role.inline_policies().map(|(name, _)| name.to_string()).collect();
/// assert_eq!(names, ["ForecastBucketAccessPolicy"]);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForecastRole {
    name: RoleName,
    trust: TrustPolicy,
    access: ForecastPolicy,
    kms: Option<IdentityPolicy>,
}

impl ForecastRole {
    /// The guide's name for the role.
    pub const NAME: RoleName = RoleName::from_static("ForecastRole");

    /// A role with the guide's policy on a bucket.
    ///
    /// Its trust policy is the guide's plain one; [`guarded`](Self::guarded) makes it the
    /// recommended one.
    ///
    /// # Errors
    ///
    /// If the bucket name breaks a rule of [`BucketName`].
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?;
    /// assert_eq!(role.trust_policy().size().characters, 132);
    /// assert_eq!(
    ///     ForecastRole::for_bucket("My_bucket").unwrap_err().to_string(),
    ///     "invalid bucket name `My_bucket`: uppercase letter `M` at byte 0",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn for_bucket<B>(bucket: B) -> Result<Self, Error>
    where
        B: TryInto<BucketName>,
        B::Error: Into<Error>,
    {
        Ok(Self::new(ForecastPolicy::for_bucket(bucket)?))
    }

    /// A role with another policy on S3, such as one for an import alone.
    ///
    /// ```
    /// use iam_policy::{ForecastPolicy, ForecastRole};
    ///
    /// let import = ForecastPolicy::import_from("s3://my-bucket/sales/")?;
    /// let role = ForecastRole::new(import.clone());
    /// assert_eq!(role.access(), &import);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new(access: ForecastPolicy) -> Self {
        Self { name: Self::NAME, trust: trust_policy(), access, kms: None }
    }

    /// The same role under another name.
    ///
    /// # Errors
    ///
    /// If the name breaks a rule of [`RoleName`].
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?.with_name("sales-forecast")?;
    /// assert_eq!(role.role_name(), &"sales-forecast");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn with_name<N>(self, name: N) -> Result<Self, Error>
    where
        N: TryInto<RoleName>,
        N::Error: Into<Error>,
    {
        Ok(Self { name: name.try_into().map_err(Into::into)?, ..self })
    }

    /// The same role, which Forecast may assume only for resources of this account in this Region.
    ///
    /// # Errors
    ///
    /// - an account id or Region that is none
    /// - a Region without Forecast
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?.guarded("111122223333", "us-east-1")?;
    /// let trust = role.trust_policy().to_json();
    /// assert!(trust.contains(r#""aws:SourceArn":"arn:aws:forecast:us-east-1:111122223333:*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn guarded<A, R>(self, account: A, region: R) -> Result<Self, Error>
    where
        A: TryInto<AccountId>,
        A::Error: Into<Error>,
        R: TryInto<Region>,
        R::Error: Into<Error>,
    {
        Ok(Self { trust: guarded_trust_policy(account, region)?, ..self })
    }

    /// The same role with a trust policy of one's own.
    ///
    /// ```
    /// use iam_policy::{ForecastRole, presets::forecast};
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?.with_trust_policy(forecast::console_trust_policy());
    /// assert_eq!(role.trust_policy(), &forecast::console_trust_policy());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn with_trust_policy(self, trust: TrustPolicy) -> Self {
        Self { trust, ..self }
    }

    /// The same role with the guide's policy on a KMS key.
    ///
    /// # Errors
    ///
    /// - an ARN that is not one of a KMS key
    /// - a key in a Region without Forecast
    ///
    /// ```
    /// use iam_policy::{ForecastRole, arn};
    ///
    /// let key = arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
    /// let role = ForecastRole::for_bucket("my-bucket")?.with_kms_key(&key)?;
    /// assert_eq!(role.inline_policies().nth(1).unwrap().0, "ForecastKMSAccessPolicy");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn with_kms_key(self, key: &Arn) -> Result<Self, Error> {
        Ok(Self { kms: Some(kms_access_policy(key)?), ..self })
    }

    /// The name of the role, `ForecastRole` unless named otherwise.
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// assert_eq!(ForecastRole::for_bucket("my-bucket")?.role_name(), &ForecastRole::NAME);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn role_name(&self) -> &RoleName {
        &self.name
    }

    /// Who may assume the role.
    ///
    /// ```
    /// use iam_policy::{ForecastRole, presets::forecast};
    ///
    /// assert_eq!(ForecastRole::for_bucket("my-bucket")?.trust_policy(), &forecast::trust_policy());
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn trust_policy(&self) -> &TrustPolicy {
        &self.trust
    }

    /// What the role may do with S3.
    ///
    /// ```
    /// use iam_policy::{ForecastPolicy, ForecastRole};
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?;
    /// assert_eq!(role.access(), &ForecastPolicy::for_bucket("my-bucket")?);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn access(&self) -> &ForecastPolicy {
        &self.access
    }

    /// The inline policies under the guide's names.
    ///
    /// ```
    /// let role = iam_policy::ForecastRole::for_bucket("my-bucket")?;
    /// for (name, policy) in role.inline_policies() {
    ///     println!("{name}: {policy}");
    /// }
    /// assert_eq!(role.inline_policies().count(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn inline_policies(&self) -> impl Iterator<Item = (PolicyName, IdentityPolicy)> {
        let access = (ForecastPolicy::NAME, self.access.clone().into());
        let kms = self.kms.iter().map(|policy| (KMS_POLICY_NAME, policy.clone()));
        std::iter::once(access).chain(kms)
    }

    /// Step 1 of the guide: the body of CreateRole.
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?;
    /// let body = serde_json::to_string(&role.create_role_request()).unwrap();
    /// assert!(body.starts_with(r#"{"RoleName":"ForecastRole","AssumeRolePolicyDocument":"{\"Version\""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn create_role_request(&self) -> CreateRoleRequest {
        CreateRoleRequest::new(self.name.clone(), self.trust.clone())
    }

    /// Step 2 of the guide: the body of PutRolePolicy for each inline policy.
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?;
    /// let request = role.put_role_policy_requests().next().unwrap();
    /// assert_eq!(request.policy_name(), "ForecastBucketAccessPolicy");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn put_role_policy_requests(&self) -> impl Iterator<Item = PutRolePolicyRequest> {
        self.inline_policies()
            .map(|(name, policy)| PutRolePolicyRequest::new(self.name.clone(), name, policy))
    }

    /// The guide's console steps instead: the body of CreatePolicy for a managed policy named
    /// `AWSS3BucketAccess`.
    ///
    /// # Errors
    ///
    /// None for the policies that this crate makes.
    ///
    /// ```
    /// let request = iam_policy::ForecastRole::for_bucket("my-bucket")?.create_policy_request()?;
    /// assert!(request.command().starts_with("aws iam create-policy --policy-name AWSS3BucketAccess "));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn create_policy_request(&self) -> Result<CreatePolicyRequest, Error> {
        let policy = IdentityPolicy::from(self.access.clone()).into_document();
        let policy = ManagedPolicy::try_from(policy)?;
        Ok(CreatePolicyRequest::new(ForecastPolicy::MANAGED_NAME, policy))
    }

    /// Both steps as commands of the AWS CLI for a POSIX shell, one a line.
    ///
    /// The first prints the role, whose ARN the import of a dataset needs.
    ///
    /// ```
    /// use iam_policy::ForecastRole;
    ///
    /// let role = ForecastRole::for_bucket("my-bucket")?;
    /// let commands = role.commands();
    /// assert!(commands.starts_with("aws iam create-role --role-name ForecastRole "));
    /// assert_eq!(commands.lines().count(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn commands(&self) -> String {
        let mut commands = self.create_role_request().command();
        for request in self.put_role_policy_requests() {
            commands.push('\n');
            commands.push_str(&request.command());
        }
        commands.push('\n');
        commands
    }
}
