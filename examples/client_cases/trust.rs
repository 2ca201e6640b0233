//! Role trust: every preset.

use iam_policy::presets::trust;

use crate::Case;

const ACCOUNT: &str = "123456789012";
const ANCHOR: &str = "arn:aws:rolesanywhere:us-east-1:123456789012:trust-anchor/1234abcd";
const CLUSTER: &str = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE";
const PATH: &str = "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/";
const POOL: &str = "us-east-1:12345678-abcd-abcd-abcd-123456790ab";

pub(crate) fn cases() -> Result<Vec<Case>, iam_policy::Error> {
    let policies = [
        ("service", trust::service("forecast.amazonaws.com").source_account(ACCOUNT).policy()),
        (
            "service-guards",
            trust::service("forecast.amazonaws.com")
                .source_arn("arn:aws:forecast:us-east-1:123456789012:*")
                .source_organization("o-a1b2c3d4e5")
                .source_organization_path(PATH)
                .policy(),
        ),
        ("account", trust::account(ACCOUNT).external_id("12345").policy()),
        ("principal", trust::principal("arn:aws:iam::123456789012:user/Alice").policy()),
        ("organization", trust::organization("o-a1b2c3d4e5").policy()),
        ("organization-path", trust::organization_path(PATH).policy()),
        ("github", trust::github_actions(ACCOUNT, "octo-org/octo-repo").branch("main").policy()),
        (
            "github-runs",
            trust::github_actions(ACCOUNT, "octo-org/octo-repo")
                .branch("a$b*c?d")
                .tag_like("v*")
                .environment("production")
                .pull_request()
                .policy(),
        ),
        ("eks", trust::eks_cluster(ACCOUNT, CLUSTER).service_account("default", "a").policy()),
        ("eks-pods", trust::eks_pod_identity().policy()),
        ("cognito", trust::cognito_identity_pool(POOL).authenticated().policy()),
        ("oidc", trust::oidc(ACCOUNT, "example.com/a").audience("app").subject("a").policy()),
        ("saml", trust::saml(ACCOUNT, "ADFS").tag_session().set_source_identity().policy()),
        ("roles-anywhere", trust::roles_anywhere(ANCHOR).policy()),
    ];
    let case = |(name, policy): (&str, Result<iam_policy::TrustPolicy, _>)| {
        Ok(Case::new(format!("preset-trust-{name}"), "trust", policy?))
    };
    policies.into_iter().map(case).collect()
}
