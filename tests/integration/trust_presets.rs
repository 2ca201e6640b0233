//! The presets of trust: their exact documents, what they refuse, and that a text given literally
//! never acts as a pattern.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by a panic, in its helpers too"
)]

use iam_policy::Operator::{Bool, StringEquals};
use iam_policy::presets::trust;
use iam_policy::{
    AccountId, Error, FindingType, Partition, PolicyType, TrustPolicy, arn, arn_pattern,
};
use proptest::prelude::*;

const ACCOUNT: &str = "111122223333";
const POOL: &str = "us-east-1:12345678-abcd-abcd-abcd-123456790ab";
const UNIT: &str = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/";
const ANCHOR: &str = "arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1234abcd";

/// Compares a policy of one statement with what stands behind its `Effect`.
#[track_caller]
fn is(policy: Result<TrustPolicy, Error>, rest: &str) {
    let begin = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"#;
    let policy = policy.unwrap();
    assert_eq!(policy.to_json(), format!("{begin}{rest}}}]}}"));
    assert_eq!(TrustPolicy::from_json(&policy.to_json()).unwrap(), policy);
    is_clean(&policy);
}

/// Nothing that AWS reports as an error or a security warning.
#[track_caller]
fn is_clean(policy: &TrustPolicy) {
    for finding in &policy.as_document().validate(PolicyType::RoleTrust) {
        let bad = match finding.finding_type() {
            FindingType::Error => true,
            FindingType::SecurityWarning => finding.issue_code().is_some(),
            _ => false,
        };
        assert!(!bad, "{policy}: {finding}");
    }
}

#[test]
fn a_service_acts_for_any_source_only_on_demand() {
    let policy = trust::service("lambda.amazonaws.com").any_source().policy();
    is(policy, r#"{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole""#);
}

#[test]
fn a_service_acts_for_an_account_and_its_resources() {
    let policy = trust::service("forecast.amazonaws.com")
        .source_account(ACCOUNT)
        .source_arn("arn:aws:forecast:us-east-1:111122223333:*")
        .policy();
    is(
        policy,
        concat!(
            r#"{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"#,
            r#""StringEquals":{"aws:SourceAccount":"111122223333"},"#,
            r#""ArnLike":{"aws:SourceArn":"arn:aws:forecast:us-east-1:111122223333:*"}}"#,
        ),
    );
}

#[test]
fn a_service_acts_for_an_organization_or_a_unit_of_it() {
    let policy = trust::service("forecast.amazonaws.com")
        .source_organization("o-a1b2c3d4e5")
        .source_organization_path(UNIT)
        .policy();
    is(
        policy,
        concat!(
            r#"{"Service":"forecast.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"#,
            r#""StringEquals":{"aws:SourceOrgID":"o-a1b2c3d4e5"},"ForAnyValue:StringLike":"#,
            r#"{"aws:SourceOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}"#,
        ),
    );
}

#[test]
fn a_guard_given_twice_has_two_alternatives() {
    let policy = trust::service("sns.amazonaws.com")
        .source_account("111122223333")
        .source_account(AccountId::from_static("444455556666"))
        .source_arn(arn!("arn:aws:sns:us-east-1:111122223333:a"))
        .source_arn(arn_pattern!("arn:aws:sns:*:444455556666:b"))
        .policy();
    is(
        policy,
        concat!(
            r#"{"Service":"sns.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"#,
            r#""StringEquals":{"aws:SourceAccount":["111122223333","444455556666"]},"#,
            r#""ArnLike":{"aws:SourceArn":["arn:aws:sns:us-east-1:111122223333:a","#,
            r#""arn:aws:sns:*:444455556666:b"]}}"#,
        ),
    );
}

#[test]
fn pods_are_tagged_and_certificates_carry_an_identity() {
    is(
        trust::eks_pod_identity().policy(),
        r#"{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]"#,
    );
    is(
        trust::roles_anywhere(ANCHOR).policy(),
        concat!(
            r#"{"Service":"rolesanywhere.amazonaws.com"},"#,
            r#""Action":["sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity"],"#,
            r#""Condition":{"ArnLike":{"aws:SourceArn":"#,
            r#""arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1234abcd"}}"#,
        ),
    );
}

#[test]
fn an_account_is_trusted_with_or_without_an_external_id() {
    let plain = r#"{"AWS":"111122223333"},"Action":"sts:AssumeRole""#;
    is(trust::account(ACCOUNT).policy(), plain);
    is(
        trust::account(ACCOUNT).external_id("12345").policy(),
        &format!(r#"{plain},"Condition":{{"StringEquals":{{"sts:ExternalId":"12345"}}}}"#),
    );
    is(
        trust::account(ACCOUNT).external_id("12345").external_id("67890").policy(),
        &format!(
            r#"{plain},"Condition":{{"StringEquals":{{"sts:ExternalId":["12345","67890"]}}}}"#
        ),
    );
}

#[test]
fn accounts_and_roles_stand_side_by_side() {
    is(
        trust::principal("arn:aws:iam::111122223333:role/team/Deploy")
            .or_principal("arn:aws:sts::111122223333:assumed-role/Deploy/session")
            .or_account("444455556666")
            .policy(),
        concat!(
            r#"{"AWS":["arn:aws:iam::111122223333:role/team/Deploy","#,
            r#""arn:aws:sts::111122223333:assumed-role/Deploy/session","444455556666"]},"#,
            r#""Action":"sts:AssumeRole""#,
        ),
    );
}

#[test]
fn an_organization_is_everyone_under_a_condition() {
    is(
        trust::organization("o-a1b2c3d4e5").policy(),
        concat!(
            r#"{"AWS":"*"},"Action":"sts:AssumeRole","#,
            r#""Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}"#,
        ),
    );
    is(
        trust::organization_path(UNIT).policy(),
        concat!(
            r#"{"AWS":"*"},"Action":"sts:AssumeRole","Condition":{"ForAnyValue:StringLike":"#,
            r#"{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}"#,
        ),
    );
}

/// What stands behind `Effect` for a web identity.
fn web_identity(partition: &str, provider: &str, condition: &str) -> String {
    format!(
        concat!(
            r#"{{"Federated":"arn:{}:iam::111122223333:oidc-provider/{}"}},"#,
            r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{{{}}}"#,
        ),
        partition,
        provider,
        condition.replace('@', provider),
    )
}

#[test]
fn a_run_on_github_is_on_a_branch_for_a_tag_in_an_environment_or_for_a_pull_request() {
    let policy = trust::github_actions(ACCOUNT, "octo-org/octo-repo")
        .branch("feature/a$b")
        .tag("v1.0")
        .environment("prod east")
        .pull_request()
        .policy();
    let condition = concat!(
        r#""StringEquals":{"@:aud":"sts.amazonaws.com","@:sub":["#,
        r#""repo:octo-org/octo-repo:ref:refs/heads/feature/a${$}b","#,
        r#""repo:octo-org/octo-repo:ref:refs/tags/v1.0","#,
        r#""repo:octo-org/octo-repo:environment:prod east","#,
        r#""repo:octo-org/octo-repo:pull_request"]}"#,
    );
    is(policy, &web_identity("aws", "token.actions.githubusercontent.com", condition));
}

#[test]
fn one_pattern_makes_patterns_of_all_subjects_of_github() {
    let policy = trust::github_actions(ACCOUNT, "octo-org/octo-repo")
        .audience("my-audience")
        .branch("a*?")
        .branch_like("release/*")
        .tag_like("v?")
        .any_branch()
        .any_tag()
        .any_run()
        .partition(Partition::AWS_US_GOV)
        .policy();
    let condition = concat!(
        r#""StringEquals":{"@:aud":"my-audience"},"StringLike":{"@:sub":["#,
        r#""repo:octo-org/octo-repo:ref:refs/heads/a${*}${?}","#,
        r#""repo:octo-org/octo-repo:ref:refs/heads/release/*","#,
        r#""repo:octo-org/octo-repo:ref:refs/tags/v?","#,
        r#""repo:octo-org/octo-repo:ref:refs/heads/*","#,
        r#""repo:octo-org/octo-repo:ref:refs/tags/*","#,
        r#""repo:octo-org/octo-repo:*"]}"#,
    );
    is(policy, &web_identity("aws-us-gov", "token.actions.githubusercontent.com", condition));
}

#[test]
fn every_kind_of_run_on_github_can_come_first() {
    let runs = || trust::github_actions(ACCOUNT, "a/b");
    let subjects = [
        (runs().branch("x"), "ref:refs/heads/x"),
        (runs().branch_like("x*"), "ref:refs/heads/x*"),
        (runs().any_branch(), "ref:refs/heads/*"),
        (runs().tag("x"), "ref:refs/tags/x"),
        (runs().tag_like("x*"), "ref:refs/tags/x*"),
        (runs().any_tag(), "ref:refs/tags/*"),
        (runs().environment("x"), "environment:x"),
        (runs().pull_request(), "pull_request"),
        (runs().any_run(), "*"),
    ];
    for (trust, subject) in subjects {
        let json = trust.policy().unwrap().to_json();
        let end =
            format!(r#""token.actions.githubusercontent.com:sub":"repo:a/b:{subject}"}}}}}}]}}"#);
        assert!(json.ends_with(&end), "{json}");
        assert_eq!(json.contains("StringLike"), subject.contains('*'));
    }
}

const CLUSTER: &str = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";

#[test]
fn service_accounts_of_a_cluster_are_named_with_their_namespace() {
    let policy = trust::eks_cluster(ACCOUNT, CLUSTER)
        .service_account("default", "reader")
        .service_account("kube-system", "aws-node")
        .policy();
    let condition = concat!(
        r#""StringEquals":{"@:aud":"sts.amazonaws.com","@:sub":["#,
        r#""system:serviceaccount:default:reader","#,
        r#""system:serviceaccount:kube-system:aws-node"]}"#,
    );
    is(policy, &web_identity("aws", CLUSTER, condition));

    let policy = trust::eks_cluster(ACCOUNT, CLUSTER)
        .partition("aws-cn")
        .audience("sts.amazonaws.com.cn")
        .any_service_account("default")
        .any_service_account("test")
        .policy();
    let condition = concat!(
        r#""StringEquals":{"@:aud":"sts.amazonaws.com.cn"},"StringLike":{"@:sub":["#,
        r#""system:serviceaccount:default:*","system:serviceaccount:test:*"]}"#,
    );
    is(policy, &web_identity("aws-cn", CLUSTER, condition));
}

#[test]
fn an_oidc_provider_has_audiences_and_subjects() {
    let policy = trust::oidc(ACCOUNT, "example.com")
        .partition(Partition::AWS)
        .audience("a")
        .audience("b")
        .subject("x")
        .audience("c?")
        .subject("y")
        .policy();
    let condition = r#""StringEquals":{"@:aud":["a","b","c${?}"],"@:sub":["x","y"]}"#;
    is(policy, &web_identity("aws", "example.com", condition));

    let policy = trust::oidc(ACCOUNT, "example.com")
        .audience("a")
        .subject_like("project-*")
        .subject("$")
        .policy();
    let condition = r#""StringEquals":{"@:aud":"a"},"StringLike":{"@:sub":["project-*","${$}"]}"#;
    is(policy, &web_identity("aws", "example.com", condition));
}

#[test]
fn identities_of_a_cognito_pool_signed_in_or_not() {
    let begin = concat!(
        r#"{"Federated":"cognito-identity.amazonaws.com"},"#,
        r#""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#,
        r#""cognito-identity.amazonaws.com:aud":"#,
        r#""us-east-1:12345678-abcd-abcd-abcd-123456790ab"},"#,
        r#""ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"#,
    );
    let pool = || trust::cognito_identity_pool(POOL);
    is(pool().authenticated().policy(), &format!(r#"{begin}"authenticated"}}}}"#));
    is(pool().unauthenticated().policy(), &format!(r#"{begin}"unauthenticated"}}}}"#));
    let both = pool().authenticated().unauthenticated().policy();
    is(both, &format!(r#"{begin}["authenticated","unauthenticated"]}}}}"#));
}

#[test]
fn people_sign_in_by_saml_in_any_partition() {
    let saml = |partition: &str, audience: &str| {
        format!(
            concat!(
                r#"{{"Federated":"arn:{}:iam::111122223333:saml-provider/ADFS"}},"#,
                r#""Action":"sts:AssumeRoleWithSAML","#,
                r#""Condition":{{"StringEquals":{{"SAML:aud":{}}}}}"#,
            ),
            partition, audience,
        )
    };
    let trust = || trust::saml(ACCOUNT, "ADFS");
    is(trust().policy(), &saml("aws", r#""https://signin.aws.amazon.com/saml""#));
    is(trust().audience("a").audience("b").policy(), &saml("aws", r#"["a","b"]"#));
    let china = trust().audience("a").partition(Partition::AWS_CN).audience("b");
    is(china.policy(), &saml("aws-cn", r#""b""#));
}

#[test]
fn every_preset_takes_session_tags_and_a_source_identity_once() {
    macro_rules! with_actions {
        ($($trust:expr => $action:literal),+ $(,)?) => {$({
            let trust = $trust.tag_session().set_source_identity().tag_session();
            let policy = trust.policy().unwrap();
            let wanted = [$action, "sts:TagSession", "sts:SetSourceIdentity"];
            assert_eq!(policy.statements()[0].action().unwrap().as_slice(), wanted);
            is_clean(&policy);
        })+};
    }
    with_actions! {
        trust::service("sns.amazonaws.com").source_account(ACCOUNT) => "sts:AssumeRole",
        trust::roles_anywhere(ANCHOR) => "sts:AssumeRole",
        trust::account(ACCOUNT) => "sts:AssumeRole",
        trust::organization("o-a1b2c3d4e5") => "sts:AssumeRole",
        trust::github_actions(ACCOUNT, "a/b").any_run() => "sts:AssumeRoleWithWebIdentity",
        trust::eks_cluster(ACCOUNT, CLUSTER).any_service_account("a")
            => "sts:AssumeRoleWithWebIdentity",
        trust::oidc(ACCOUNT, "a.com").audience("a").subject("a") => "sts:AssumeRoleWithWebIdentity",
        trust::cognito_identity_pool(POOL).authenticated() => "sts:AssumeRoleWithWebIdentity",
        trust::saml(ACCOUNT, "ADFS") => "sts:AssumeRoleWithSAML",
    }
}

#[test]
fn statements_of_presets_take_more_conditions_and_make_one_policy() {
    let policy = TrustPolicy::new([
        trust::account(ACCOUNT).statement().unwrap().sid("People").condition(
            Bool,
            "aws:MultiFactorAuthPresent",
            true,
        ),
        trust::saml(ACCOUNT, "ADFS").statement().unwrap(),
    ])
    .unwrap();
    assert_eq!(policy.statements().len(), 2);
    is_clean(&policy);
    let again = trust::account(ACCOUNT).external_id("12345").statement().unwrap().condition(
        StringEquals,
        "sts:ExternalId",
        "67890",
    );
    assert!(TrustPolicy::new([again]).is_err());
}

#[test]
fn every_argument_is_checked() {
    let service = || trust::service("sns.amazonaws.com");
    let runs = || trust::github_actions(ACCOUNT, "a/b");
    let cluster = || trust::eks_cluster(ACCOUNT, CLUSTER);
    let oidc = || trust::oidc(ACCOUNT, "a.com");
    let refused = [
        (
            trust::service("sns").any_source().policy(),
            "invalid service principal `sns`: does not end with `.amazonaws.com`",
        ),
        (service().source_account("1").policy(), "invalid account id `1`: not 12 digits"),
        (service().source_arn("*").policy(), "invalid ARN pattern `*`: does not begin with `arn:`"),
        (service().source_arn("x").policy(), "invalid ARN pattern `x`: does not begin with `arn:`"),
        (
            service().source_organization("o-*").policy(),
            "invalid organization id `o-*`: unexpected character `*` at byte 2",
        ),
        (
            service().source_organization_path("*").policy(),
            "invalid organization path `*`: does not end with `/`",
        ),
        (
            trust::roles_anywhere("arn:aws:rolesanywhere:us-east-1:111122223333:*").policy(),
            "invalid ARN `arn:aws:rolesanywhere:us-east-1:111122223333:*`: wildcard `*` at byte 45",
        ),
        (trust::account("*").policy(), "invalid account id `*`: not 12 digits"),
        (trust::account(ACCOUNT).or_account("2").policy(), "invalid account id `2`: not 12 digits"),
        (
            trust::account(ACCOUNT).external_id("1").policy(),
            "invalid external id `1`: shorter than 2 characters",
        ),
        (
            trust::principal("arn:aws:iam::111122223333:role/*").policy(),
            "invalid ARN `arn:aws:iam::111122223333:role/*`: wildcard `*` at byte 31",
        ),
        (
            trust::account(ACCOUNT).or_principal("alice").policy(),
            "invalid ARN `alice`: does not begin with `arn:`",
        ),
        (
            trust::organization("*").policy(),
            "invalid organization id `*`: does not begin with `o-`",
        ),
        (
            trust::organization_path("o-a1b2c3d4e5/*/").policy(),
            "invalid organization path `o-a1b2c3d4e5/*/`: not a root id `*` at byte 13",
        ),
        (
            trust::github_actions("1", "a/b").any_run().policy(),
            "invalid account id `1`: not 12 digits",
        ),
        (
            trust::github_actions(ACCOUNT, "a/*").any_run().policy(),
            "invalid GitHub repository `a/*`: unexpected character `*` at byte 2",
        ),
        (runs().branch("").policy(), "invalid claim value ``: empty"),
        (runs().tag("").policy(), "invalid claim value ``: empty"),
        (runs().environment("").policy(), "invalid claim value ``: empty"),
        (runs().branch_like("*").policy(), "invalid claim pattern `*`: only wildcards"),
        (runs().tag_like("*").policy(), "invalid claim pattern `*`: only wildcards"),
        (runs().any_run().audience("").policy(), "invalid claim value ``: empty"),
        (
            runs().partition("x").any_run().policy(),
            "invalid partition `x`: does not begin with `aws`",
        ),
        (
            cluster().service_account("*", "a").policy(),
            "invalid Kubernetes namespace `*`: unexpected character `*` at byte 0",
        ),
        (
            cluster().service_account("a", "*").policy(),
            "invalid Kubernetes service account `*`: unexpected character `*` at byte 0",
        ),
        (
            cluster().any_service_account("*").policy(),
            "invalid Kubernetes namespace `*`: unexpected character `*` at byte 0",
        ),
        (
            trust::eks_cluster(ACCOUNT, "https://a.com").any_service_account("a").policy(),
            "invalid OIDC provider `https://a.com`: begins with a scheme",
        ),
        (oidc().audience("").subject("a").policy(), "invalid claim value ``: empty"),
        (oidc().audience("a").subject("").policy(), "invalid claim value ``: empty"),
        (
            oidc().audience("a").subject_like("?*").policy(),
            "invalid claim pattern `?*`: only wildcards",
        ),
        (
            trust::cognito_identity_pool("*").authenticated().policy(),
            "invalid Cognito identity pool id `*`: unexpected character `*` at byte 0",
        ),
        (trust::saml("1", "ADFS").policy(), "invalid account id `1`: not 12 digits"),
        (
            trust::saml(ACCOUNT, "*").policy(),
            "invalid SAML provider name `*`: unexpected character `*` at byte 0",
        ),
        (trust::saml(ACCOUNT, "a").audience("").policy(), "invalid claim value ``: empty"),
        (
            trust::saml(ACCOUNT, "a").partition("x").audience("a").policy(),
            "invalid partition `x`: does not begin with `aws`",
        ),
    ];
    for (policy, message) in refused {
        assert_eq!(policy.unwrap_err().to_string(), message);
    }
}

/// What IAM compares with, for the value of a string operator: `None` where the value has a
/// wildcard or a policy variable.
fn literal_meaning(value: &str) -> Option<String> {
    let mut meaning = String::new();
    let mut rest = value;
    while let Some(character) = rest.chars().next() {
        let escape = ["${*}", "${?}", "${$}"].iter().find(|escape| rest.starts_with(**escape));
        match (escape, character) {
            (Some(escape), _) => {
                meaning.push_str(&escape[2..3]);
                rest = &rest[4..];
            }
            (None, '*' | '?') => return None,
            (None, '$') if rest.starts_with("${") => return None,
            (None, character) => {
                meaning.push(character);
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    Some(meaning)
}

/// The values of a condition key in the only statement.
fn values(policy: &TrustPolicy, key: &str) -> Vec<String> {
    let document: serde_json::Value = serde_json::from_str(&policy.to_json()).unwrap();
    let operators = document["Statement"][0]["Condition"].as_object().unwrap();
    let found: Vec<_> = operators.values().filter_map(|keys| keys.get(key)).collect();
    assert_eq!(found.len(), 1, "{key} under one operator");
    match found[0] {
        serde_json::Value::Array(values) => {
            values.iter().map(|value| value.as_str().unwrap().to_owned()).collect()
        }
        value => vec![value.as_str().unwrap().to_owned()],
    }
}

proptest! {
    #[test]
    fn a_text_given_literally_never_acts_as_a_pattern(
        text in prop_oneof!["[*?${}a:/', ]{1,12}", "[ -~\u{a0}-\u{ff}]{1,12}"],
        beside_a_pattern: bool,
    ) {
        let meaning = |policy: &TrustPolicy, key: &str| literal_meaning(&values(policy, key)[0]);

        let oidc = trust::oidc(ACCOUNT, "a.com").audience(&text).subject(&text);
        let oidc = if beside_a_pattern { oidc.subject_like("project-*") } else { oidc };
        let policy = oidc.policy().unwrap();
        prop_assert_eq!(meaning(&policy, "a.com:sub"), Some(text.clone()));
        prop_assert_eq!(meaning(&policy, "a.com:aud"), Some(text.clone()));
        is_clean(&policy);

        let runs = || trust::github_actions(ACCOUNT, "a/b");
        for (runs, begin) in [
            (runs().branch(&text), "repo:a/b:ref:refs/heads/"),
            (runs().tag(&text), "repo:a/b:ref:refs/tags/"),
            (runs().environment(&text), "repo:a/b:environment:"),
        ] {
            let runs = if beside_a_pattern { runs.any_tag() } else { runs };
            let policy = runs.policy().unwrap();
            let subject = meaning(&policy, "token.actions.githubusercontent.com:sub");
            prop_assert_eq!(subject, Some(format!("{begin}{text}")));
        }

        let policy = trust::saml(ACCOUNT, "ADFS").audience(&text).policy().unwrap();
        prop_assert_eq!(meaning(&policy, "SAML:aud"), Some(text.clone()));
    }
}
