//! Typed policies: strict reading, conversion and validation are the same judgment.

use iam_policy::*;
use proptest::prelude::*;

/// Checks one typed policy: read, converted, through serde, and judged by the checks.
macro_rules! agree_for {
    ($text:expr, $($policy:ty),+ $(,)?) => {
        $({
            let text: &str = $text;
            let policy_type = <$policy>::POLICY_TYPE;
            let read = text.parse::<$policy>();
            let from_json = <$policy>::from_json(text);
            let document = PolicyDocument::from_json(text);
            let judged = document.clone().is_ok_and(|document| !document.validate(policy_type).has_errors());
            prop_assert_eq!(read.is_ok(), judged, "{:?}: {:?} of {}", policy_type, &read, text);
            prop_assert_eq!(from_json.is_ok(), judged);
            let converted = document.clone().and_then(<$policy>::try_from);
            prop_assert_eq!(converted.is_ok(), judged);
            if judged {
                let (document, policy) = (document.unwrap(), read.unwrap());
                prop_assert_eq!(policy.as_document(), &document);
                prop_assert_eq!(policy.to_json(), document.to_json());
                prop_assert_eq!(&converted.unwrap(), &policy);
                let through_serde = serde_json::from_str::<$policy>(text).unwrap();
                prop_assert_eq!(&through_serde, &policy);
                prop_assert_eq!(serde_json::to_string(&policy).unwrap(), serde_json::to_string(&document).unwrap());
                prop_assert_eq!(PolicyDocument::from(policy), document);
            } else {
                let error = read.unwrap_err();
                prop_assert!(!error.findings().is_empty());
                let is_error = |finding: &Finding| finding.finding_type() == FindingType::Error;
                prop_assert!(error.findings().iter().all(is_error), "{}", error);
                // Every error has its line and column in the text that was read.
                for finding in error.findings() {
                    prop_assert!(finding.location().span().is_some(), "{} of {}", finding, text);
                }
                if let Ok(document) = document {
                    let lines = |findings: &[Finding]| -> Vec<String> {
                        findings.iter().map(|finding| finding.message().to_owned()).collect()
                    };
                    let findings = document.validate(policy_type).into_result().unwrap_err();
                    prop_assert_eq!(lines(findings.findings()), lines(error.findings()));
                }
            }
        })+
    };
}

/// Every typed policy must judge the text as its checks do.
pub(crate) fn agree(text: &str) -> Result<(), TestCaseError> {
    agree_for!(
        text,
        IdentityPolicy,
        ManagedPolicy,
        PermissionsBoundary,
        SessionPolicy,
        TrustPolicy,
        ServiceControlPolicy,
        ResourceControlPolicy,
        VpcEndpointPolicy,
        ResourcePolicy,
        S3BucketPolicy,
        KmsKeyPolicy,
        SqsQueuePolicy,
        SnsTopicPolicy,
        SecretsManagerPolicy,
        LambdaPolicy,
        EcrRepositoryPolicy,
    );
    Ok(())
}

/// The typed policy as a document, text and value, and back: always the same.
macro_rules! identity {
    ($policy:expr, $type:ty) => {{
        let policy: $type = $policy.unwrap();
        let document = policy.clone().into_document();
        assert_eq!(<$type>::try_from(document.clone()).unwrap(), policy);
        assert_eq!(policy.to_json().parse::<$type>().unwrap(), policy);
        assert_eq!(format!("{policy:#}").parse::<$type>().unwrap(), policy);
        let value = serde_json::to_value(&policy).unwrap();
        assert_eq!(serde_json::from_value::<$type>(value).unwrap(), policy);
        assert_eq!(format!("{policy:?}"), format!("{}({policy})", stringify!($type)));
        assert_eq!(policy.as_ref(), &document);
        assert_eq!(policy.size(), document.size());
        assert_eq!(policy.statements(), document.statements());
        assert!(!document.validate(<$type>::POLICY_TYPE).has_errors());
    }};
}

/// Operators with values that are right for each.
fn conditions() -> impl Strategy<Value = Vec<(ConditionOperator, &'static str, Vec<&'static str>)>>
{
    const ALL: &[(Operator, &str, &[&str])] = &[
        (Operator::StringEquals, "aws:SourceAccount", &["111122223333", "222233334444"]),
        (Operator::StringNotEquals, "aws:RequestedRegion", &["eu-west-1"]),
        (Operator::StringLike, "s3:prefix", &["home/${aws:username}/*", ""]),
        (Operator::ArnLike, "aws:SourceArn", &["arn:aws:s3:::*"]),
        (Operator::Bool, "aws:SecureTransport", &["true"]),
        (Operator::IpAddress, "aws:SourceIp", &["203.0.113.0/24", "2001:db8::/32"]),
        (Operator::DateLessThan, "aws:CurrentTime", &["2026-01-01T00:00:00Z"]),
        (Operator::NumericLessThan, "aws:MultiFactorAuthAge", &["3600"]),
    ];
    prop::sample::subsequence(ALL, 0..4).prop_flat_map(|chosen| {
        chosen
            .into_iter()
            .map(|(operator, key, values)| {
                (any::<bool>(), Just(key), prop::sample::subsequence(values, 1..=values.len()))
                    .prop_map(move |(if_exists, key, values)| {
                        let operator = ConditionOperator::from(operator);
                        let operator = if if_exists { operator.if_exists() } else { operator };
                        (operator, key, values)
                    })
            })
            .collect::<Vec<_>>()
    })
}

macro_rules! with_conditions {
    ($builder:expr, $conditions:expr) => {
        $conditions.iter().fold($builder, |builder, (operator, key, values)| {
            builder.condition(*operator, *key, values.clone())
        })
    };
}

proptest! {
    #[test]
    fn a_policy_of_every_kind_that_is_built_is_the_one_that_is_read(
        (deny, listed) in any::<(bool, bool)>(),
        conditions in conditions(),
        sid in prop::option::of("[A-Za-z0-9]{1,12}"),
    ) {
        let actions = if listed { vec!["s3:GetObject", "s3:List*"] } else { vec!["s3:*"] };
        macro_rules! sid {
            ($builder:expr) => {
                match &sid { Some(sid) => $builder.sid(sid), None => $builder }
            };
        }

        let start = |actions| if deny { IdentityStatement::deny(actions) } else { IdentityStatement::allow(actions) };
        let statement = sid!(with_conditions!(start(actions.clone()).resources("arn:aws:s3:::b-1/*"), conditions));
        identity!(IdentityPolicy::new([statement.clone()]), IdentityPolicy);
        identity!(ManagedPolicy::new([statement.clone()]), ManagedPolicy);
        identity!(PermissionsBoundary::new([statement.clone()]), PermissionsBoundary);
        identity!(SessionPolicy::new([statement]), SessionPolicy);

        let start = |actions| if deny { ServiceControlStatement::deny(actions) } else { ServiceControlStatement::allow(actions) };
        let statement = sid!(with_conditions!(start(actions.clone()).resources("*"), conditions));
        identity!(ServiceControlPolicy::new([statement]), ServiceControlPolicy);

        let statement = ResourceControlStatement::deny(actions.clone()).not_resources("arn:aws:s3:::b-1");
        let statement = sid!(with_conditions!(statement, conditions));
        identity!(ResourceControlPolicy::new([statement]), ResourceControlPolicy);

        let trust = TrustStatement::allow("sts:AssumeRole").account(["111122223333"]);
        identity!(TrustPolicy::new([sid!(with_conditions!(trust, conditions))]), TrustPolicy);

        let start = |actions| if deny { ResourceStatement::deny(actions) } else { ResourceStatement::allow(actions) };
        let resource = "arn:aws:s3:::b-1/*";
        let statement = start(actions).account("111122223333").resources(resource);
        let statement = sid!(with_conditions!(statement, conditions));
        identity!(ResourcePolicy::new([statement.clone()]), ResourcePolicy);
        identity!(S3BucketPolicy::new([statement.clone()]), S3BucketPolicy);
        identity!(VpcEndpointPolicy::new([statement.clone()]), VpcEndpointPolicy);
        identity!(SecretsManagerPolicy::new([statement.clone()]), SecretsManagerPolicy);

        let statement = |action| with_conditions!(start(vec![action]).account("111122223333").resources("*"), conditions);
        identity!(KmsKeyPolicy::new([statement("kms:Decrypt")]), KmsKeyPolicy);
        let queue = "arn:aws:sqs:us-east-1:111122223333:queue";
        let queue = start(vec!["sqs:SendMessage"]).account("111122223333").resources(queue);
        identity!(SqsQueuePolicy::new([with_conditions!(queue, conditions)]), SqsQueuePolicy);
        let topic = "arn:aws:sns:us-east-1:111122223333:topic";
        let topic = start(vec!["sns:Publish"]).account("111122223333").resources(topic).sid("publish");
        identity!(SnsTopicPolicy::new("topic", [with_conditions!(topic, conditions)]), SnsTopicPolicy);
        let function = "arn:aws:lambda:us-east-1:111122223333:function:resize";
        let function = start(vec!["lambda:InvokeFunction"]).service("s3.amazonaws.com").resources(function);
        identity!(LambdaPolicy::new([with_conditions!(function, conditions)]), LambdaPolicy);
        let repository = EcrStatement::allow("ecr:BatchGetImage").account("111122223333");
        identity!(EcrRepositoryPolicy::new([with_conditions!(repository, conditions)]), EcrRepositoryPolicy);
    }
}
