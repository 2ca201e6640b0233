//! What the checks say of the documents that presets make: nothing, but for what is named here.

use iam_policy::presets::{forecast, trust};
use iam_policy::{
    Arn, ForecastPolicy, IdentityPolicy, PolicyDocument, PolicyType, Region, ResourceType,
    TrustPolicy, arn,
};

const ACCOUNT: &str = "111122223333";
const REGION: Region = Region::from_static("us-east-1");
const KEY: Arn =
    arn!("arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab");
const ROLE: Arn = arn!("arn:aws:iam::111122223333:role/ForecastRole");
const CALLER: Arn = arn!("arn:aws:iam::111122223333:role/Analyst");
const CLUSTER: &str = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
const POOL: &str = "us-east-1:12345678-abcd-abcd-abcd-123456790ab";
const ANCHOR: &str = "arn:aws:rolesanywhere:us-east-1:111122223333:trust-anchor/1234abcd";

/// The guide's own trust policy has an empty Sid, and so has its guarded form.
const EMPTY_SID: &str = "sid-empty";
/// AWS wants one branch, although GitHub knows other subjects too.
const BRANCH: &str = "trust-github-sub-wildcard";

#[track_caller]
fn finds(document: &PolicyDocument, policy_type: PolicyType, rules: &[&str]) {
    let findings = document.validate(policy_type);
    let mut found: Vec<_> = findings.iter().map(iam_policy::Finding::rule).collect();
    found.dedup();
    assert_eq!(found, rules, "{document}: {findings:#?}");
}

#[track_caller]
fn trust_finds(policy: &TrustPolicy, rules: &[&str]) {
    finds(policy.as_document(), PolicyType::RoleTrust, rules);
}

#[test]
fn nothing_but_the_guides_empty_sid_is_found_in_what_forecast_needs() {
    trust_finds(&forecast::guarded_trust_policy(ACCOUNT, REGION).unwrap(), &[EMPTY_SID]);
    let policies: [IdentityPolicy; 6] = [
        ForecastPolicy::import_from("s3://my-bucket/sales.csv").unwrap().into(),
        ForecastPolicy::import_from("s3://my-bucket/sales/").unwrap().into(),
        ForecastPolicy::export_to("s3://my-bucket/out/").unwrap().into(),
        forecast::kms_access_policy(&KEY).unwrap(),
        forecast::caller_policy(&ROLE).unwrap(),
        forecast::caller_policy_with_key(&ROLE, &KEY).unwrap(),
    ];
    for policy in &policies {
        for policy_type in [PolicyType::Identity, PolicyType::Managed] {
            finds(policy.as_document(), policy_type, &[]);
        }
    }
    let key_policy = forecast::key_policy(&ROLE, &CALLER, &REGION).unwrap();
    finds(key_policy.as_document(), PolicyType::Resource(ResourceType::KmsKey), &[]);
}

#[test]
fn the_guides_plain_trust_policy_lets_forecast_act_for_anyone() {
    trust_finds(&forecast::trust_policy(), &["trust-service-confused-deputy"]);
    let console = forecast::console_trust_policy();
    let findings = console.as_document().validate(PolicyType::RoleTrust);
    assert!(!findings.has_errors());
    assert!(findings.iter().any(|finding| finding.rule() == "trust-service-confused-deputy"));
}

#[test]
fn nothing_is_found_in_trust_of_services_accounts_and_people() {
    for policy in [
        trust::service("forecast.amazonaws.com").source_account(ACCOUNT).policy(),
        trust::service("lambda.amazonaws.com").any_source().policy(),
        trust::eks_pod_identity().policy(),
        trust::roles_anywhere(ANCHOR).policy(),
        trust::account(ACCOUNT).external_id("12345").policy(),
        trust::principal("arn:aws:iam::111122223333:role/team/Deploy").policy(),
        trust::organization("o-a1b2c3d4e5").policy(),
        trust::organization_path("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/").policy(),
        trust::cognito_identity_pool(POOL).authenticated().policy(),
        trust::saml(ACCOUNT, "ADFS").policy(),
    ] {
        trust_finds(&policy.unwrap(), &[]);
    }
    let any = trust::service("forecast.amazonaws.com").any_source().policy();
    trust_finds(&any.unwrap(), &["trust-service-confused-deputy"]);
}

#[test]
fn of_trust_of_an_own_provider_one_branch_is_wanted_of_github() {
    let runs = || trust::github_actions(ACCOUNT, "octo-org/octo-repo");
    let cluster = || trust::eks_cluster(ACCOUNT, CLUSTER);
    for policy in [
        runs().branch("main").policy(),
        runs().tag("v1").policy(),
        cluster().service_account("default", "reader").policy(),
        cluster().any_service_account("default").policy(),
        trust::oidc(ACCOUNT, "example.com").audience("a").subject("b").policy(),
    ] {
        trust_finds(&policy.unwrap(), &[]);
    }
    for policy in [
        runs().branch_like("release-*").policy(),
        runs().any_branch().policy(),
        runs().any_tag().policy(),
        runs().environment("production").policy(),
        runs().pull_request().policy(),
        runs().any_run().policy(),
    ] {
        trust_finds(&policy.unwrap(), &[BRANCH]);
    }
}
