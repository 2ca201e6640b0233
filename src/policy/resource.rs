//! Resource-based policies: who may do what with a resource.

use super::draft::Draft;
use super::input::{AwsPrincipal, IntoList};
use super::typed::{build, new_from_statements, typed_policy, typed_statement};
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
    pub struct ResourceStatementBuilder;
    type = PolicyType::Resource(ResourceType::Other);
}

/// Effect and actions of a resource-based statement, which still needs its principals.
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
    pub struct EcrStatementBuilder;
    type = PolicyType::Resource(ResourceType::EcrRepository);
}

/// Effect and actions of a repository's statement, which still needs its principals.
#[derive(Clone, Debug)]
#[must_use = "name who is meant, with .account(..), .service(..), .anyone() or the like"]
pub struct EcrActions(Draft);

impl EcrStatement {
    /// Allows actions.
    pub fn allow(actions: impl IntoList<Action>) -> EcrActions {
        EcrActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    pub fn deny(actions: impl IntoList<Action>) -> EcrActions {
        EcrActions(Draft::new(Effect::Deny).action(actions))
    }
}

/// Effect, actions and principals of a resource-based statement, which still needs its resources.
#[derive(Clone, Debug)]
#[must_use = "name the resources with .resources(..) or .not_resources(..)"]
pub struct ResourcePrincipals(Draft);

impl ResourceStatement {
    /// Allows actions.
    pub fn allow(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Allow).action(actions))
    }

    /// Denies actions.
    pub fn deny(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Deny).action(actions))
    }

    /// Allows every action but these, future ones included.
    pub fn allow_not_action(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Allow).not_action(actions))
    }

    /// Denies every action but these.
    pub fn deny_not_action(actions: impl IntoList<Action>) -> ResourceActions {
        ResourceActions(Draft::new(Effect::Deny).not_action(actions))
    }
}

macro_rules! principals {
    ($stage:ty => $next:ident) => {
        impl $stage {
            /// AWS services, such as `logging.s3.amazonaws.com`.
            pub fn service(self, services: impl IntoList<ServicePrincipal>) -> $next {
                $next(self.0.principal("Service", services))
            }

            /// Whole accounts, by their ids: whoever their own policies allow as well.
            pub fn account(self, accounts: impl IntoList<AccountId>) -> $next {
                $next(self.0.principal("AWS", accounts))
            }

            /// Users, roles or sessions, by their ARNs.
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
    pub fn anyone(self) -> ResourcePrincipals {
        ResourcePrincipals(self.0.everyone())
    }

    /// Owners of accounts by their S3 canonical user ids.
    pub fn canonical_user(self, users: impl IntoList<CanonicalUserId>) -> ResourcePrincipals {
        ResourcePrincipals(self.0.principal("CanonicalUser", users))
    }
}

impl EcrActions {
    /// Everyone whom the conditions let through: without conditions, the whole world.
    pub fn anyone(self) -> EcrStatementBuilder {
        EcrStatementBuilder(self.0.everyone())
    }
}

impl ResourcePrincipals {
    /// Owners of accounts by their S3 canonical user ids.
    pub fn canonical_user(self, users: impl IntoList<CanonicalUserId>) -> Self {
        Self(self.0.principal("CanonicalUser", users))
    }

    /// On these resources: ARNs, patterns of ARNs, or `*`, which is the resource itself for a
    /// KMS key.
    pub fn resources(self, resources: impl IntoList<ArnPattern>) -> ResourceStatementBuilder {
        ResourceStatementBuilder(self.0.resource(resources))
    }

    /// On every resource but these.
    pub fn not_resources(self, resources: impl IntoList<ArnPattern>) -> ResourceStatementBuilder {
        ResourceStatementBuilder(self.0.not_resource(resources))
    }
}

/// Declares the policy of one type of resource.
macro_rules! resource_policy {
    ($(#[$meta:meta])* $name:ident, $statement:ty, $policy_type:expr, $json:literal) => {
        typed_policy! {
            $(#[$meta])*
            pub struct $name;
            type = $policy_type;
            statement = $statement;
            json = $json;
        }

        impl $name {
            /// The same policy with an `Id`.
            ///
            /// # Errors
            ///
            /// If the id holds characters that the service does not take.
            pub fn with_id(self, id: impl Into<Text>) -> Result<Self, Error> {
                let mut document = self.0;
                document.id = Some(id.into());
                Self::try_from(document)
            }
        }
    };
}

resource_policy! {
    /// A resource-based policy of any service, as far as all have the same rules.
    ///
    /// Source: IAM User Guide, *Identity-based policies and resource-based policies*.
    ResourcePolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::Other),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"execute-api:Invoke","Resource":"*"}]}"#
}
new_from_statements!(ResourcePolicy, ResourceStatement);

resource_policy! {
    /// The policy of an S3 bucket.
    ///
    /// Source: Amazon S3 User Guide, *Bucket policies for Amazon S3*.
    S3BucketPolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::S3Bucket),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}"#
}
new_from_statements!(S3BucketPolicy, ResourceStatement);

resource_policy! {
    /// The policy of a KMS key, in which `*` as resource is the key itself.
    ///
    /// Source: AWS KMS Developer Guide, *Key policies in AWS KMS*.
    KmsKeyPolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::KmsKey),
    r#"{"Version":"2012-10-17","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:*","Resource":"*"}]}"#
}
new_from_statements!(KmsKeyPolicy, ResourceStatement);

resource_policy! {
    /// The policy of an SQS queue.
    ///
    /// Source: Amazon SQS Developer Guide, *Amazon SQS policy quotas*.
    SqsQueuePolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::SqsQueue),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:queue"}]}"#
}
new_from_statements!(SqsQueuePolicy, ResourceStatement);

resource_policy! {
    /// The policy of an SNS topic, which must have an `Id`, and a `Sid` in each statement.
    ///
    /// Source: Amazon SNS Developer Guide, *Amazon SNS API permissions: Actions and resources
    /// reference*.
    SnsTopicPolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::SnsTopic),
    r#"{"Version":"2012-10-17","Id":"topic","Statement":[{"Sid":"publish","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:111122223333:topic"}]}"#
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
    SecretsManagerPolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::SecretsManagerSecret),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}"#
}
new_from_statements!(SecretsManagerPolicy, ResourceStatement);

resource_policy! {
    /// The policy of a Lambda function or layer.
    ///
    /// Source: AWS Lambda Developer Guide, *Using resource-based policies for Lambda*.
    LambdaPolicy,
    ResourceStatement,
    PolicyType::Resource(ResourceType::LambdaFunction),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"lambda:InvokeFunction","Resource":"arn:aws:lambda:us-east-1:111122223333:function:resize"}]}"#
}
new_from_statements!(LambdaPolicy, ResourceStatement);

resource_policy! {
    /// The policy of an ECR repository, in which the resources may be left out.
    ///
    /// Source: Amazon ECR User Guide, *Private repository policies*.
    EcrRepositoryPolicy,
    EcrStatement,
    PolicyType::Resource(ResourceType::EcrRepository),
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"ecr:BatchGetImage"}]}"#
}
new_from_statements!(EcrRepositoryPolicy, EcrStatement);

resource_policy! {
    /// The policy of a VPC endpoint: an extra filter on what goes through it.
    ///
    /// Source: AWS PrivateLink Guide, *Control access to VPC endpoints using endpoint policies*.
    VpcEndpointPolicy,
    ResourceStatement,
    PolicyType::VpcEndpoint,
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}"#
}
new_from_statements!(VpcEndpointPolicy, ResourceStatement);
