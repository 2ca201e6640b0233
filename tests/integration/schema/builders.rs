//! Policies made by the builders against the schemas.

use super::{Kind, kinds};
use iam_policy::{
    AccountId, Action, ArnPattern, ConditionOperator, EcrRepositoryPolicy, EcrStatement,
    IdentityPolicy, IdentityStatement, KmsKeyPolicy, LambdaPolicy, ManagedPolicy, Operator,
    PermissionsBoundary, ResourceControlPolicy, ResourceControlStatement, ResourcePolicy,
    ResourceStatement, S3BucketPolicy, SecretsManagerPolicy, ServiceControlPolicy,
    ServiceControlStatement, ServicePrincipal, SessionPolicy, Sid, SnsTopicPolicy, SqsQueuePolicy,
    TrustPolicy, TrustStatement, VpcEndpointPolicy,
};
use proptest::prelude::*;
use proptest::sample::select;

/// What a statement is made of.
#[derive(Clone, Debug)]
struct Parts {
    is_deny: bool,
    is_negated: bool,
    actions: Vec<Action>,
    resource: ArnPattern,
    account: AccountId,
    service: ServicePrincipal,
    sid: Sid,
    operator: ConditionOperator,
    values: Vec<String>,
}

fn parts() -> impl Strategy<Value = Parts> {
    let service = "[a-z]{1,3}[0-9-]{0,2}[a-z]\\.amazonaws\\.com(\\.cn)?";
    let resource = "arn:(aws|aws-cn|[*]):(sqs|kms|forecast):[a-z*]{0,3}:[0-9*]{0,3}:[ -z]{1,9}";
    let operators: Vec<_> = Operator::ALL
        .iter()
        .filter(|operator| !operator.as_str().starts_with("Date"))
        .flat_map(|operator| {
            [(*operator).into(), operator.for_all_values(), operator.for_any_value()]
        })
        .collect();
    (
        any::<(bool, bool)>(),
        proptest::collection::vec("[a-z0-9]{1,4}:[A-Za-z*?]{1,9}", 1..7),
        resource,
        "[0-9]{12}",
        service,
        "[A-Za-z0-9]{0,9}",
        select(operators),
        proptest::collection::vec("[ -~\u{a0}-\u{ff}\t\r\n]{0,9}", 0..3),
    )
        .prop_map(
            |(
                (is_deny, is_negated),
                actions,
                resource,
                account,
                service,
                sid,
                operator,
                values,
            )| {
                Parts {
                    is_deny,
                    is_negated,
                    actions: actions.iter().map(|action| Action::new(action).unwrap()).collect(),
                    resource: ArnPattern::new(resource).unwrap(),
                    account: AccountId::new(account).unwrap(),
                    service: ServicePrincipal::new(service).unwrap(),
                    sid: Sid::new(sid).unwrap(),
                    operator,
                    values,
                }
            },
        )
}

fn assert_allowed<T: serde::Serialize>(
    kinds: &[Kind],
    policy_type: iam_policy::PolicyType,
    policy: &T,
) {
    let value = serde_json::to_value(policy).unwrap();
    let [document, typed @ ..] = kinds else { panic!("one kind at least") };
    let typed = typed.iter().find(|kind| kind.policy_type == Some(policy_type)).unwrap();
    assert!(typed.allows(&value), "{}: {value}", typed.slug);
    assert!(document.allows(&value), "{value}");
}

macro_rules! check {
    ($kinds:ident: $($policy:ident)+ = $statement:expr) => {
        $({
            let policy = $policy::new([$statement]).unwrap();
            assert_allowed(&$kinds, $policy::POLICY_TYPE, &policy);
        })+
    };
}

#[test]
fn what_the_builders_make_is_allowed() {
    let kinds = kinds();
    proptest!(ProptestConfig::with_cases(64), |(parts in parts())| {
        let Parts { is_deny, is_negated, actions, resource, account, service, sid, operator, values } = parts;
        let identity = match (is_deny, is_negated) {
            (false, false) => IdentityStatement::allow(&actions).resources(&resource),
            (true, false) => IdentityStatement::deny(&actions).not_resources(&resource),
            (false, true) => IdentityStatement::allow_not_action(&actions).resources([&resource]),
            (true, true) => IdentityStatement::deny_not_action(&actions).resources("*"),
        };
        let identity = identity.sid(&sid).condition(operator, "aws:username", &values);
        check!(kinds: IdentityPolicy ManagedPolicy PermissionsBoundary SessionPolicy = identity.clone());

        let control = ServiceControlStatement::deny_not_action(&actions).not_resources(&resource);
        let control = control.sid(&sid).condition(operator, "aws:username", &values);
        check!(kinds: ServiceControlPolicy = control.clone());
        let control = ResourceControlStatement::deny(&actions).resources([&resource]);
        check!(kinds: ResourceControlPolicy = control.clone().sid(&sid));

        let trust = TrustStatement::allow(["sts:AssumeRole", "sts:TagSession"]);
        let trust = trust.service(&service).account(&account).federated("accounts.google.com");
        check!(kinds: TrustPolicy = trust.clone().condition(operator, "aws:username", &values));

        let on = ResourceStatement::allow(&actions).service(&service).account(&account);
        let on = on.resources(&resource).sid(&sid).condition(operator, "aws:username", &values);
        check!(kinds: ResourcePolicy S3BucketPolicy KmsKeyPolicy SqsQueuePolicy = on.clone());
        check!(kinds: SecretsManagerPolicy LambdaPolicy VpcEndpointPolicy = on.clone());
        let topic = SnsTopicPolicy::new("id", [on]).unwrap();
        assert_allowed(&kinds, SnsTopicPolicy::POLICY_TYPE, &topic);
        check!(kinds: EcrRepositoryPolicy = EcrStatement::deny(&actions).anyone());
    });
}
