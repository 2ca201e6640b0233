use super::policy::{parse, place_of, policy};
use super::stages::{common, identity, trust};
use super::{Answer, ErrorCode, Reason, Refusal};
use crate::document::{Location, Size, locate};
use crate::json::{Count, Json, Style, WriteJson as _};
use crate::{GroupName, PolicyType, Quota, RoleName, UserName};

/// An operation of IAM's API that takes a policy document.
///
/// It knows what the API [answers](Self::check) to a text. AWS documents neither the rules nor the
/// messages in full; where the service itself has not been quoted they are those of moto, an
/// imitation of the service. [`Refusal::wording`] tells which.
///
/// A document that the API takes may still be of no use, which is what
/// [`validate`](crate::PolicyDocument::validate) is for. Whether principals and other things that a
/// document names exist is not looked at, nor whether the account may have one more of them.
///
/// Source: IAM API Reference, *Actions*.
///
/// ```
/// use iam_policy::request::ApiOperation;
///
/// let text = r#"{"Version":"2012-10-17","Statement":
///     [{"Effect":"Allow","Action":"s3:GetObject","Resource":"my-bucket"}]}"#;
/// let refusal = ApiOperation::put_role_policy("Reader".parse()?).check(text).unwrap_err();
/// assert_eq!(refusal.code().http_status(), 400);
/// assert_eq!(refusal.message(), r#"Resource my-bucket must be in ARN format or "*"."#);
/// # Ok::<(), iam_policy::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiOperation {
    call: Call,
    quota: Quota,
    beside: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Call {
    CreateRole,
    UpdateAssumeRolePolicy,
    PutRolePolicy(RoleName),
    PutUserPolicy(UserName),
    PutGroupPolicy(GroupName),
    CreatePolicy,
    CreatePolicyVersion,
}

/// How long the parameter may be.
const LONGEST: usize = 131_072;

impl ApiOperation {
    fn new(call: Call, quota: Quota) -> Self {
        Self { call, quota, beside: 0 }
    }

    /// CreateRole, for the trust policy.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow",
    ///     "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}"#;
    /// assert!(ApiOperation::create_role().check(text).is_ok());
    /// ```
    pub fn create_role() -> Self {
        Self::new(Call::CreateRole, Quota::ROLE_TRUST)
    }

    /// UpdateAssumeRolePolicy, which replaces a trust policy.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// assert_eq!(ApiOperation::update_assume_role_policy().name(), "UpdateAssumeRolePolicy");
    /// ```
    pub fn update_assume_role_policy() -> Self {
        Self::new(Call::UpdateAssumeRolePolicy, Quota::ROLE_TRUST)
    }

    /// PutRolePolicy, for an inline policy of a role.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// assert_eq!(ApiOperation::put_role_policy("Reader".parse()?).name(), "PutRolePolicy");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn put_role_policy(role_name: RoleName) -> Self {
        Self::new(Call::PutRolePolicy(role_name), Quota::ROLE_INLINE)
    }

    /// PutUserPolicy, for an inline policy of a user.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// assert_eq!(ApiOperation::put_user_policy("alice".parse()?).name(), "PutUserPolicy");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn put_user_policy(user_name: UserName) -> Self {
        Self::new(Call::PutUserPolicy(user_name), Quota::USER_INLINE)
    }

    /// PutGroupPolicy, for an inline policy of a group.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// assert_eq!(ApiOperation::put_group_policy("Readers".parse()?).name(), "PutGroupPolicy");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn put_group_policy(group_name: GroupName) -> Self {
        Self::new(Call::PutGroupPolicy(group_name), Quota::GROUP_INLINE)
    }

    /// CreatePolicy, for a customer managed policy.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;
    /// assert!(ApiOperation::create_policy().check(text).is_ok());
    /// ```
    pub fn create_policy() -> Self {
        Self::new(Call::CreatePolicy, Quota::MANAGED)
    }

    /// CreatePolicyVersion, for a new version of a managed policy.
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// assert_eq!(ApiOperation::create_policy_version().name(), "CreatePolicyVersion");
    /// ```
    pub fn create_policy_version() -> Self {
        Self::new(Call::CreatePolicyVersion, Quota::MANAGED)
    }

    /// The same operation in an account whose quota is another one.
    ///
    /// ```
    /// use iam_policy::{Quota, request::ApiOperation};
    ///
    /// let text = format!(
    ///     r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{{"AWS":[{}]}},
    ///         "Action":"sts:AssumeRole"}}}}"#,
    ///     vec![r#""111122223333""#; 200].join(","),
    /// );
    /// let refusal = ApiOperation::create_role().check(&text).unwrap_err();
    /// assert_eq!(refusal.message(), "Cannot exceed quota for ACLSizePerRole: 2048");
    /// let raised = ApiOperation::create_role().with_quota(Quota::ROLE_TRUST.raised_to(4096));
    /// assert!(raised.check(&text).is_ok());
    /// ```
    #[must_use]
    pub fn with_quota(self, quota: Quota) -> Self {
        Self { quota, ..self }
    }

    /// The same operation where other inline policies share the quota, which have this size together.
    ///
    /// ```
    /// use iam_policy::{PolicyDocument, request::ApiOperation};
    ///
    /// let text = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;
    /// let size = PolicyDocument::from_json(text)?.size();
    /// let others = std::iter::repeat_n(size, 25).sum();
    /// let operation = ApiOperation::put_user_policy("alice".parse()?).beside(others);
    /// assert_eq!(
    ///     operation.check(text).unwrap_err().message(),
    ///     "Maximum policy size of 2048 bytes exceeded for user alice",
    /// );
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    #[must_use]
    pub fn beside(self, others: Size) -> Self {
        Self { beside: others.characters, ..self }
    }

    /// The operation's name in the API.
    ///
    /// ```
    /// assert_eq!(iam_policy::request::ApiOperation::create_role().name(), "CreateRole");
    /// ```
    pub fn name(&self) -> &'static str {
        match self.call {
            Call::CreateRole => "CreateRole",
            Call::UpdateAssumeRolePolicy => "UpdateAssumeRolePolicy",
            Call::PutRolePolicy(_) => "PutRolePolicy",
            Call::PutUserPolicy(_) => "PutUserPolicy",
            Call::PutGroupPolicy(_) => "PutGroupPolicy",
            Call::CreatePolicy => "CreatePolicy",
            Call::CreatePolicyVersion => "CreatePolicyVersion",
        }
    }

    /// As what the document is validated.
    ///
    /// ```
    /// use iam_policy::{PolicyType, request::ApiOperation};
    ///
    /// assert_eq!(ApiOperation::create_role().policy_type(), PolicyType::RoleTrust);
    /// ```
    pub fn policy_type(&self) -> PolicyType {
        match self.call {
            Call::CreateRole | Call::UpdateAssumeRolePolicy => PolicyType::RoleTrust,
            Call::CreatePolicy | Call::CreatePolicyVersion => PolicyType::Managed,
            Call::PutRolePolicy(_) | Call::PutUserPolicy(_) | Call::PutGroupPolicy(_) => {
                PolicyType::Identity
            }
        }
    }

    /// Whether the API would take the text, sent as it is.
    ///
    /// # Errors
    ///
    /// What the API would answer instead. Of several causes it tells the one that the API comes
    /// upon first:
    ///
    /// - the length and the characters of the parameter
    /// - `{"Version":"2012-10-17"}`: what is not of the grammar
    /// - version 2008-10-17, which moto refuses for every operation, and the service at least for
    ///   managed policies
    /// - what an older parser refuses: white space before the document, an `Effect` in the wrong case,
    ///   bad dates, incomplete ARNs
    /// - Sids that are not unique, statements without actions, resources and actions in a wrong form
    /// - for a trust policy its actions, a `Resource`, and principals in a wrong form; for other
    ///   policies a `Principal`, and statements without resources
    /// - sizes, white space left out
    ///
    /// ```
    /// use iam_policy::request::ApiOperation;
    ///
    /// let refusal = ApiOperation::create_policy().check(r#"{"Statement":{}}"#).unwrap_err();
    /// assert_eq!(
    ///     refusal.to_string(),
    ///     "MalformedPolicyDocument: Syntax errors in policy. (Statement at line 1 column 14)",
    /// );
    /// ```
    pub fn check(&self, document: &str) -> Result<(), Refusal> {
        self.answer(document).map_err(|mut refusal| {
            if refusal.0.location.span().is_none() {
                locate(document, [&mut refusal.0.location]);
            }
            refusal
        })
    }

    fn answer(&self, text: &str) -> Answer {
        self.parameter(text)?;
        let is_trust = self.policy_type() == PolicyType::RoleTrust;
        let json = parse(text, is_trust)?;
        let policy = policy(&json)?;
        common(text, &policy, is_trust)?;
        if is_trust { trust(&policy) } else { identity(&policy) }?;
        self.size(&json)
    }

    /// The checks of the parameter as such.
    fn parameter(&self, text: &str) -> Answer {
        let name = match self.call {
            Call::CreateRole => "assumeRolePolicyDocument",
            _ => "policyDocument",
        };
        let invalid =
            |message: String| Reason::malformed(message).coded(ErrorCode::ValidationError);
        let constraint = |value: &str, constraint: &str| {
            invalid(format!(
                "1 validation error detected: Value{value} at '{name}' failed to satisfy \
                 constraint: Member must have length {constraint}"
            ))
        };
        if text.is_empty() {
            let reason = constraint(" ''", "greater than or equal to 1");
            return Err(reason.at(Location::root()));
        }
        if text.len() > LONGEST && text.chars().count() > LONGEST {
            let reason = constraint("", "less than or equal to 131072");
            return Err(reason.at(Location::root()));
        }
        let takes = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{ff}');
        if let Some(at) = text.find(|c| !takes(c)) {
            let reason = invalid(format!(
                "The specified value for {name} is invalid. It must contain only printable ASCII \
                 characters."
            ));
            return Err(reason.reported().at(place_of(text, at)));
        }
        Ok(())
    }

    fn size(&self, json: &Json) -> Answer {
        let mut count = Count::default();
        json.write_to(&mut count, Style::Compact);
        let limit = self.quota.limit();
        if count.characters.saturating_add(self.beside) <= limit {
            return Ok(());
        }
        let inline = |kind: &str, name: &str| {
            format!("Maximum policy size of {limit} bytes exceeded for {kind} {name}")
        };
        let message = match &self.call {
            Call::CreateRole | Call::UpdateAssumeRolePolicy => {
                format!("Cannot exceed quota for ACLSizePerRole: {limit}")
            }
            Call::PutRolePolicy(name) => inline("role", name.as_str()),
            Call::PutUserPolicy(name) => inline("user", name.as_str()),
            Call::PutGroupPolicy(name) => inline("group", name.as_str()),
            Call::CreatePolicy | Call::CreatePolicyVersion => {
                format!("Cannot exceed quota for PolicySize: {limit}")
            }
        };
        let reason = Reason::malformed(message).coded(ErrorCode::LimitExceeded).reported();
        Err(reason.at(Location::root()))
    }
}

impl std::fmt::Display for ApiOperation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.name())
    }
}
