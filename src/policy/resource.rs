//! Resource-based policies: who may do what with a resource.

use super::draft::Draft;
use super::input::{AwsPrincipal, IntoList};
use super::typed::{build, typed_policy, typed_statement};
use crate::arn::ArnPattern;
use crate::element::{Action, Effect};
use crate::error::Error;
use crate::name::{AccountId, CanonicalUserId, ServicePrincipal};
use crate::text::Text;
use crate::validate::{PolicyType, ResourceType};

typed_statement! {
    /// A statement of a resource-based policy, valid for it.
    ///
    /// It is made in stages: effect and actions, then principals, then resources, then what is
    /// optional.
    ///
    /// Source: IAM User Guide, *Identity-based policies and resource-based policies*.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, S3BucketPolicy, Operator::StringEquals};
    ///
    /// let policy = S3BucketPolicy::new([ResourceStatement::allow("s3:PutObject")
    ///     .service("logging.s3.amazonaws.com")
    ///     .resources("arn:aws:s3:::my-logs/*")
    ///     .condition(StringEquals, "aws:SourceAccount", "111122223333")])?;
    /// assert_eq!(policy.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ResourceStatement;
    /// A statement of a resource-based policy with all that it must have.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, ResourceStatementBuilder, SqsQueuePolicy};
    ///
    /// fn send(account: &str) -> ResourceStatementBuilder {
    ///     ResourceStatement::allow("sqs:SendMessage").account(account).resources("*")
    /// }
    /// let policy = SqsQueuePolicy::new(["111122223333", "444455556666"].map(send))?;
    /// assert_eq!(policy.statements().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct ResourceStatementBuilder;
    type = PolicyType::Resource(ResourceType::Other);
    policy = ResourcePolicy;
    example = r#"ResourceStatement::allow("execute-api:Invoke").account("111122223333").resources("*")"#;
}

/// Effect and actions of a resource-based statement, which still needs its principals.
///
/// ```
/// use iam_policy::{ResourceActions, ResourceStatement, SqsQueuePolicy};
///
/// let send: ResourceActions = ResourceStatement::allow("sqs:SendMessage");
/// assert!(SqsQueuePolicy::new([send.service("sns.amazonaws.com").resources("*")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name who is meant, with .account(..), .service(..), .anyone() or the like"]
pub struct ResourceActions(Draft);

typed_statement! {
    /// A statement of the policy of an ECR repository, valid for it.
    ///
    /// It names no resources: the resource is the repository itself.
    ///
    /// Source: Amazon ECR User Guide, *Private repository policies*.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement};
    ///
    /// let policy = EcrRepositoryPolicy::new([
    ///     EcrStatement::allow("ecr:BatchGetImage").account("111122223333"),
    /// ])?;
    /// assert_eq!(policy.statements()[0].resource(), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct EcrStatement;
    /// A statement of the policy of an ECR repository with all that it must have.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement, EcrStatementBuilder};
    ///
    /// fn pull(account: &str) -> EcrStatementBuilder {
    ///     EcrStatement::allow(["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]).account(account)
    /// }
    /// assert!(EcrRepositoryPolicy::new([pull("111122223333")]).is_ok());
    /// ```
    pub struct EcrStatementBuilder;
    type = PolicyType::Resource(ResourceType::EcrRepository);
    policy = EcrRepositoryPolicy;
    example = r#"EcrStatement::allow("ecr:BatchGetImage").account("111122223333")"#;
}

/// Effect and actions of a repository's statement, which still needs its principals.
///
/// ```
/// use iam_policy::{EcrActions, EcrRepositoryPolicy, EcrStatement};
///
/// let pull: EcrActions = EcrStatement::allow("ecr:BatchGetImage");
/// assert!(EcrRepositoryPolicy::new([pull.service("codebuild.amazonaws.com")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name who is meant, with .account(..), .service(..), .anyone() or the like"]
pub struct EcrActions(Draft);

impl EcrStatement {
    /// Allows actions.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement};
    ///
    /// let statement = EcrStatement::allow("ecr:BatchGetImage").account("111122223333");
    /// assert_eq!(EcrRepositoryPolicy::new([statement])?.statements()[0].effect(), Some("Allow"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(actions: impl IntoList<Action>) -> EcrActions {
        EcrActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement};
    ///
    /// let statement = EcrStatement::deny("ecr:PutImage").anyone();
    /// assert_eq!(EcrRepositoryPolicy::new([statement])?.statements()[0].effect(), Some("Deny"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> EcrActions {
        EcrActions(Draft::new(Effect::Deny).action(actions))
    }
}

/// Effect, actions and principals of a resource-based statement, which still needs its resources.
///
/// ```
/// use iam_policy::{ResourcePrincipals, ResourceStatement, S3BucketPolicy};
///
/// let partner: ResourcePrincipals = ResourceStatement::allow("s3:GetObject").account("111122223333");
/// assert!(S3BucketPolicy::new([partner.resources("arn:aws:s3:::my-bucket/*")]).is_ok());
/// ```
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ResourcePrincipals(Draft);

impl ResourceStatement {
    /// Allows actions.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, SqsQueuePolicy};
    ///
    /// let statement =
    ///     ResourceStatement::allow("sqs:SendMessage").account("111122223333").resources("*");
    /// assert_eq!(SqsQueuePolicy::new([statement])?.statements()[0].effect(), Some("Allow"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    ///
    /// ```
    /// use iam_policy::{Operator::Bool, ResourceStatement, SqsQueuePolicy};
    ///
    /// let statement = ResourceStatement::deny("sqs:*")
    ///     .anyone()
    ///     .resources("*")
    ///     .condition(Bool, "aws:SecureTransport", false);
    /// assert_eq!(SqsQueuePolicy::new([statement])?.statements()[0].effect(), Some("Deny"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Allows every action but these, future ones included.
    ///
    /// ```
    /// use iam_policy::{ResourcePolicy, ResourceStatement};
    ///
    /// let statement =
    ///     ResourceStatement::allow_not_action("s3:Delete*").account("111122223333").resources("*");
    /// assert!(ResourcePolicy::new([statement])?.to_json().contains(r#""NotAction":"s3:Delete*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn allow_not_action(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    ///
    /// ```
    /// use iam_policy::{ResourcePolicy, ResourceStatement};
    ///
    /// let statement =
    ///     ResourceStatement::deny_not_action("s3:Get*").account("111122223333").resources("*");
    /// assert!(ResourcePolicy::new([statement])?.to_json().contains(r#""NotAction":"s3:Get*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn deny_not_action(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

macro_rules! principals {
    ($stage:ty => $next:ident) => {
        impl $stage {
            /// AWS services, such as `logging.s3.amazonaws.com`.
            ///
            /// ```
            /// use iam_policy::{ResourcePolicy, ResourceStatement};
            ///
            /// let statement =
            ///     ResourceStatement::allow("sqs:SendMessage").service("sns.amazonaws.com").resources("*");
            /// let policy = ResourcePolicy::new([statement])?;
            /// assert!(policy.to_json().contains(r#""Principal":{"Service":"sns.amazonaws.com"}"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn service(self, services: impl IntoList<ServicePrincipal>) -> $next {
                $next(self.0.principal("Service", services))
            }

            /// Whole accounts, by their ids: whoever their own policies allow as well.
            ///
            /// ```
            /// use iam_policy::{ResourcePolicy, ResourceStatement};
            ///
            /// let statement =
            ///     ResourceStatement::allow("sqs:SendMessage").account("111122223333").resources("*");
            /// let policy = ResourcePolicy::new([statement])?;
            /// assert!(policy.to_json().contains(r#""Principal":{"AWS":"111122223333"}"#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn account(self, accounts: impl IntoList<AccountId>) -> $next {
                $next(self.0.principal("AWS", accounts))
            }

            /// Users, roles or sessions, by their ARNs.
            ///
            /// ```
            /// use iam_policy::{ResourcePolicy, ResourceStatement};
            ///
            /// let role = "arn:aws:iam::111122223333:role/Deploy";
            /// let statement = ResourceStatement::allow("sqs:SendMessage").aws(role).resources("*");
            /// let policy = ResourcePolicy::new([statement])?;
            /// assert!(policy.to_json().contains(r#""AWS":"arn:aws:iam::111122223333:role/Deploy""#));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn aws(self, principals: impl IntoList<AwsPrincipal>) -> $next {
                $next(self.0.principal("AWS", principals))
            }
        }
    };
}
principals!(ResourceActions => ResourcePrincipals);
principals!(ResourcePrincipals => ResourcePrincipals);
principals!(EcrActions => EcrStatementBuilder);
principals!(EcrStatementBuilder => EcrStatementBuilder);

impl ResourceActions {
    /// Everyone whom the conditions let through: without conditions, the whole world.
    ///
    /// ```
    /// use iam_policy::{Operator::StringEquals, ResourceStatement, S3BucketPolicy};
    ///
    /// let policy = S3BucketPolicy::new([ResourceStatement::allow("s3:GetObject")
    ///     .anyone()
    ///     .resources("arn:aws:s3:::my-bucket/*")
    ///     .condition(StringEquals, "aws:PrincipalOrgID", "o-a1b2c3d4e5")])?;
    /// assert_eq!(policy.statements()[0].principal().unwrap().as_text(), Some("*"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn anyone(self) -> ResourcePrincipals {
        ResourcePrincipals(self.0.everyone())
    }

    /// Owners of accounts by their S3 canonical user ids.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, S3BucketPolicy};
    ///
    /// let owner = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
    /// let policy = S3BucketPolicy::new([ResourceStatement::allow("s3:GetObject")
    ///     .canonical_user(owner)
    ///     .resources("arn:aws:s3:::my-bucket/*")])?;
    /// assert!(policy.to_json().contains(r#""Principal":{"CanonicalUser":"79a59df9"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn canonical_user(self, users: impl IntoList<CanonicalUserId>) -> ResourcePrincipals {
        ResourcePrincipals(self.0.principal("CanonicalUser", users))
    }
}

impl EcrActions {
    /// Everyone whom the conditions let through: without conditions, the whole world.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement, Operator::StringEquals};
    ///
    /// let policy = EcrRepositoryPolicy::new([EcrStatement::allow("ecr:BatchGetImage")
    ///     .anyone()
    ///     .condition(StringEquals, "aws:PrincipalOrgID", "o-a1b2c3d4e5")])?;
    /// assert_eq!(policy.statements()[0].principal().unwrap().as_text(), Some("*"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn anyone(self) -> EcrStatementBuilder {
        EcrStatementBuilder(self.0.everyone())
    }
}

impl ResourcePrincipals {
    /// Owners of accounts by their S3 canonical user ids.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, S3BucketPolicy};
    ///
    /// let owner = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
    /// let policy = S3BucketPolicy::new([ResourceStatement::allow("s3:GetObject")
    ///     .account("111122223333")
    ///     .canonical_user(owner)
    ///     .resources("arn:aws:s3:::my-bucket/*")])?;
    /// assert!(policy.to_json().contains(r#"{"AWS":"111122223333","CanonicalUser":"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn canonical_user(self, users: impl IntoList<CanonicalUserId>) -> Self {
        Self(self.0.principal("CanonicalUser", users))
    }

    /// On these resources: ARNs, patterns of ARNs, or `*`, which is the resource itself for a
    /// KMS key.
    ///
    /// ```
    /// use iam_policy::{KmsKeyPolicy, ResourceStatement};
    ///
    /// let statement = ResourceStatement::allow("kms:*").account("111122223333").resources("*");
    /// assert!(KmsKeyPolicy::new([statement])?.to_json().contains(r#""Resource":"*""#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> ResourceStatementBuilder {
        ResourceStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, S3BucketPolicy};
    ///
    /// let statement =
    ///     ResourceStatement::deny("s3:*").anyone().not_resources("arn:aws:s3:::my-bucket/public/*");
    /// assert!(S3BucketPolicy::new([statement])?.to_json().contains(r#""NotResource":"arn:aws:s3:"#));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn not_resources(self, resources: impl IntoList<ArnPattern>) -> ResourceStatementBuilder {
        ResourceStatementBuilder(self.0.not_resource(resources))
    }
}

/// Declares the policy of one type of resource.
macro_rules! resource_policy {
    (
        $(@$id:ident)?
        $(#[$meta:meta])*
        pub struct $name:ident;
        type = $policy_type:expr;
        statement = $statement:ident;
        example = $example:literal;
        json = $json:literal;
    ) => {
        typed_policy! {
            $(@$id)?
            $(#[$meta])*
            pub struct $name;
            type = $policy_type;
            statement = $statement;
            example = $example;
            json = $json;
        }

        impl $name {
            /// The same policy with an `Id`.
            ///
            /// # Errors
            ///
            /// If the id holds characters that the service does not take.
            ///
            /// ```
            /// use iam_policy::{ResourceStatement, SqsQueuePolicy};
            ///
            /// let send = ResourceStatement::allow("sqs:SendMessage").account("111122223333").resources("*");
            /// let policy = SqsQueuePolicy::new([send])?.with_id("my-queue-policy")?;
            /// assert_eq!(policy.as_document().id(), Some("my-queue-policy"));
            /// # Ok::<(), iam_policy::Error>(())
            /// ```
            pub fn with_id(self, id: impl Into<Text>) -> Result<Self, Error> {
                let mut document = self.0;
                document.set_id(id);
                Self::try_from(document)
            }
        }
    };
}

resource_policy! {
    /// A resource-based policy of any service, as far as all have the same rules.
    ///
    /// Source: IAM User Guide, *Identity-based policies and resource-based policies*.
    ///
    /// ```
    /// use iam_policy::{ResourcePolicy, ResourceStatement};
    ///
    /// let policy = ResourcePolicy::new([ResourceStatement::allow("execute-api:Invoke")
    ///     .aws("arn:aws:iam::111122223333:role/Caller")
    ///     .resources("execute-api:/prod/GET/*")]);
    /// assert!(policy.is_ok());
    /// ```
    pub struct ResourcePolicy;
    type = PolicyType::Resource(ResourceType::Other);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("execute-api:Invoke").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"execute-api:Invoke","Resource":"*"}]}"#;
}

resource_policy! {
    /// The policy of an S3 bucket.
    ///
    /// Source: Amazon S3 User Guide, *Bucket policies for Amazon S3*.
    ///
    /// ```
    /// use iam_policy::{BucketName, Operator::Bool, ResourceStatement, S3BucketPolicy};
    ///
    /// let bucket = BucketName::new("my-bucket")?;
    /// let only_encrypted = S3BucketPolicy::new([ResourceStatement::deny("s3:*")
    ///     .anyone()
    ///     .resources([bucket.arn().into(), bucket.objects_arn("*")?])
    ///     .condition(Bool, "aws:SecureTransport", false)])?;
    /// println!("{only_encrypted:#}");
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct S3BucketPolicy;
    type = PolicyType::Resource(ResourceType::S3Bucket);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("s3:PutObject").account("111122223333").resources("arn:aws:s3:::my-bucket/*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}"#;
}

resource_policy! {
    /// The policy of a KMS key, in which `*` as resource is the key itself.
    ///
    /// Source: AWS KMS Developer Guide, *Key policies in AWS KMS*.
    ///
    /// ```
    /// use iam_policy::{KmsKeyPolicy, ResourceStatement};
    ///
    /// let policy = KmsKeyPolicy::new([
    ///     ResourceStatement::allow("kms:*").account("111122223333").resources("*"),
    ///     ResourceStatement::allow(["kms:Decrypt", "kms:GenerateDataKey"])
    ///         .aws("arn:aws:iam::111122223333:role/Reader")
    ///         .resources("*"),
    /// ])?;
    /// assert_eq!(policy.statements().len(), 2);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct KmsKeyPolicy;
    type = PolicyType::Resource(ResourceType::KmsKey);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("kms:Decrypt").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"}]}"#;
}

resource_policy! {
    /// The policy of an SQS queue.
    ///
    /// Source: Amazon SQS Developer Guide, *Amazon SQS policy quotas*.
    ///
    /// ```
    /// use iam_policy::{Operator::ArnEquals, ResourceStatement, SqsQueuePolicy};
    ///
    /// let policy = SqsQueuePolicy::new([ResourceStatement::allow("sqs:SendMessage")
    ///     .service("sns.amazonaws.com")
    ///     .resources("arn:aws:sqs:us-east-1:111122223333:queue")
    ///     .condition(ArnEquals, "aws:SourceArn", "arn:aws:sns:us-east-1:111122223333:topic")])?;
    /// assert_eq!(policy.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct SqsQueuePolicy;
    type = PolicyType::Resource(ResourceType::SqsQueue);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("sqs:SendMessage").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:queue"}]}"#;
}

resource_policy! {
    @id
    /// The policy of an SNS topic, which must have an `Id`, and a `Sid` in each statement.
    ///
    /// Source: Amazon SNS Developer Guide, *Amazon SNS API permissions: Actions and resources
    /// reference*.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, SnsTopicPolicy};
    ///
    /// let publish = ResourceStatement::allow("sns:Publish").account("111122223333").resources("*");
    /// assert!(SnsTopicPolicy::new("my-topic-policy", [publish.clone().sid("publish")]).is_ok());
    /// assert!(SnsTopicPolicy::new("my-topic-policy", [publish]).is_err());
    /// ```
    pub struct SnsTopicPolicy;
    type = PolicyType::Resource(ResourceType::SnsTopic);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("sns:Publish").account("111122223333").resources("*").sid("other")"#;
    json = r#"{"Version":"2012-10-17","Id":"topic","Statement":[{"Sid":"publish","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:111122223333:topic"}]}"#;
}

impl SnsTopicPolicy {
    /// Makes a policy of version 2012-10-17 from its id and statements.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the statements, all at once, each with its place.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, SnsTopicPolicy};
    ///
    /// let topic = "arn:aws:sns:us-east-1:111122223333:topic";
    /// let policy = SnsTopicPolicy::new(
    ///     "my-topic-policy",
    ///     [ResourceStatement::allow("sns:Publish")
    ///         .account("111122223333")
    ///         .resources(topic)
    ///         .sid("publish")],
    /// )?;
    /// assert_eq!(policy.as_document().id(), Some("my-topic-policy"));
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub fn new<S: super::IntoStatement<ResourceStatement>>(
        id: impl Into<Text>,
        statements: impl IntoIterator<Item = S>,
    ) -> Result<Self, Error> {
        build(Self::POLICY_TYPE, Some(id.into()), statements).map(Self)
    }
}

resource_policy! {
    /// The policy of a Secrets Manager secret.
    ///
    /// Source: AWS Secrets Manager User Guide, *Resource-based policies*.
    ///
    /// ```
    /// use iam_policy::{ResourceStatement, SecretsManagerPolicy};
    ///
    /// let policy = SecretsManagerPolicy::new([
    ///     ResourceStatement::allow("secretsmanager:GetSecretValue")
    ///         .aws("arn:aws:iam::111122223333:role/App")
    ///         .resources("*"),
    /// ])?;
    /// assert_eq!(policy.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct SecretsManagerPolicy;
    type = PolicyType::Resource(ResourceType::SecretsManagerSecret);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("secretsmanager:GetSecretValue").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}"#;
}

resource_policy! {
    /// The policy of a Lambda function or layer.
    ///
    /// Source: AWS Lambda Developer Guide, *Using resource-based policies for Lambda*.
    ///
    /// ```
    /// use iam_policy::{LambdaPolicy, Operator::StringEquals, ResourceStatement};
    ///
    /// let policy = LambdaPolicy::new([ResourceStatement::allow("lambda:InvokeFunction")
    ///     .service("s3.amazonaws.com")
    ///     .resources("arn:aws:lambda:us-east-1:111122223333:function:resize")
    ///     .condition(StringEquals, "aws:SourceAccount", "111122223333")])?;
    /// assert_eq!(policy.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct LambdaPolicy;
    type = PolicyType::Resource(ResourceType::LambdaFunction);
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("lambda:InvokeFunction").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:111122223333:function:resize"}]}"#;
}

resource_policy! {
    /// The policy of an ECR repository, in which the resources may be left out.
    ///
    /// Source: Amazon ECR User Guide, *Private repository policies*.
    ///
    /// ```
    /// use iam_policy::{EcrRepositoryPolicy, EcrStatement};
    ///
    /// let pull = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
    /// let policy = EcrRepositoryPolicy::new([EcrStatement::allow(pull).account("111122223333")])?;
    /// assert_eq!(policy.statements()[0].resource(), None);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct EcrRepositoryPolicy;
    type = PolicyType::Resource(ResourceType::EcrRepository);
    statement = EcrStatement;
    example = r#"EcrStatement::allow("ecr:BatchGetImage").account("111122223333")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"ecr:BatchGetImage"}]}"#;
}

resource_policy! {
    /// The policy of a VPC endpoint: an extra filter on what goes through it.
    ///
    /// Source: AWS PrivateLink Guide, *Control access to VPC endpoints using endpoint policies*.
    ///
    /// ```
    /// use iam_policy::{Operator::StringEquals, ResourceStatement, VpcEndpointPolicy};
    ///
    /// let policy = VpcEndpointPolicy::new([ResourceStatement::allow("s3:*")
    ///     .anyone()
    ///     .resources("*")
    ///     .condition(StringEquals, "aws:ResourceAccount", "111122223333")])?;
    /// assert_eq!(policy.statements().len(), 1);
    /// # Ok::<(), iam_policy::Error>(())
    /// ```
    pub struct VpcEndpointPolicy;
    type = PolicyType::VpcEndpoint;
    statement = ResourceStatement;
    example = r#"ResourceStatement::allow("s3:PutObject").account("111122223333").resources("*")"#;
    json = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}"#;
}
