//! The forms of principals, over the grammars of the names they are made of.
//!
//! Source: IAM User Guide, *AWS JSON policy elements: Principal*.

use crate::name::{
    account_id, federated_user_name, group_name, oidc_provider, partition, path, role_name,
    role_session_name, saml_provider_name, unique_id,
};

/// Whether `text` holds a wildcard.
pub(in crate::validate) fn has_wildcard(text: &str) -> bool {
    text.contains(['*', '?'])
}

/// Whether `text` names one principal under `AWS`: an account, a user, a role, a session of a
/// role, a federated user, a unique id or a CloudFront origin access identity.
pub(crate) fn is_aws_principal(text: &str) -> bool {
    if account_id::parse(text.as_bytes()).is_ok() || unique_id::parse(text.as_bytes()).is_ok() {
        return true;
    }
    match global_arn(text) {
        Some(("iam", "cloudfront", resource)) => {
            let name = resource.strip_prefix("user/").unwrap_or_default();
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
            !name.is_empty() && name.bytes().all(is_plain)
        }
        Some(("iam", account, resource)) => is_account(account) && is_iam_entity(resource),
        Some(("sts", account, resource)) => is_account(account) && is_session(resource),
        _ => false,
    }
}

/// Whether `text` is the ARN of a group, which is never a principal.
pub(in crate::validate) fn is_group(text: &str) -> bool {
    matches!(global_arn(text), Some(("iam", _, resource)) if resource.starts_with("group/"))
}

/// Whether `text` is the ARN of a SAML or OIDC provider of an account.
pub(crate) fn is_provider(text: &str) -> bool {
    let Some(("iam", account, resource)) = global_arn(text) else { return false };
    let is_named = match resource.split_once('/') {
        Some(("saml-provider", name)) => saml_provider_name::parse(name.as_bytes()).is_ok(),
        Some(("oidc-provider", url)) => oidc_provider::parse(url.as_bytes()).is_ok(),
        _ => false,
    };
    is_account(account) && is_named
}

/// An identity provider under `Federated`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Provider<'a> {
    Saml,
    /// An OIDC provider by its host and path, which its condition keys begin with.
    Oidc(&'a str),
}

/// The provider that `text` names by its ARN, or by its domain where AWS knows it itself.
pub(in crate::validate) fn provider(text: &str) -> Option<Provider<'_>> {
    if is_domain(text) {
        return Some(Provider::Oidc(text));
    }
    let (_, _, resource) = global_arn(text).filter(|_| is_provider(text))?;
    Some(resource.strip_prefix("oidc-provider/").map_or(Provider::Saml, Provider::Oidc))
}

/// The OIDC providers that need no entry in an account.
const BUILT_IN: [&str; 4] = [
    "accounts.google.com",
    "cognito-identity.amazonaws.com",
    "graph.facebook.com",
    "www.amazon.com",
];

/// Whether it is one of the OIDC providers that need no entry in an account.
pub(in crate::validate) fn is_built_in(provider: &str) -> bool {
    BUILT_IN.iter().any(|known| known.eq_ignore_ascii_case(provider))
}

/// Whether it is GitHub's provider of tokens for workflows, be it that of one enterprise.
pub(in crate::validate) fn is_github(provider: &str) -> bool {
    let host = provider.split('/').next().unwrap_or_default();
    host.eq_ignore_ascii_case("token.actions.githubusercontent.com")
}

/// A role by what its ARN has in common with those of its sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) struct RoleName<'a> {
    partition: &'a str,
    account: &'a str,
    /// Without the path.
    name: &'a str,
}

impl<'a> RoleName<'a> {
    /// The role that `text` is the ARN of.
    pub(in crate::validate) fn of_role(text: &'a str) -> Option<Self> {
        let (service, account, resource) = global_arn(text)?;
        let path_and_name = resource.strip_prefix("role/").filter(|_| service == "iam")?;
        let name = path_and_name.rsplit('/').next()?;
        Some(Self { partition: partition_of(text), account, name })
    }

    /// The role that `text` is the ARN of a session of.
    pub(in crate::validate) fn of_session(text: &'a str) -> Option<Self> {
        let (service, account, resource) = global_arn(text)?;
        let rest = resource.strip_prefix("assumed-role/").filter(|_| service == "sts")?;
        let (name, _) = rest.split_once('/')?;
        Some(Self { partition: partition_of(text), account, name })
    }

    /// Its ARN, if it has no path; none where it is no name of one role.
    pub(in crate::validate) fn to_arn(self) -> Option<String> {
        let is_name = is_account(self.account) && role_name::parse(self.name.as_bytes()).is_ok();
        is_name.then(|| format!("arn:{}:iam::{}:role/{}", self.partition, self.account, self.name))
    }
}

fn partition_of(arn: &str) -> &str {
    arn.split(':').nth(1).unwrap_or_default()
}

/// Whether `text` is the unique id of a role.
pub(in crate::validate) fn is_role_id(text: &str) -> bool {
    text.starts_with("AROA") && unique_id::parse(text.as_bytes()).is_ok()
}

/// Whether `text` is the unique id of a user.
pub(in crate::validate) fn is_user_id(text: &str) -> bool {
    text.starts_with("AIDA") && unique_id::parse(text.as_bytes()).is_ok()
}

/// Whether `text` is a domain name, as the identity providers that AWS knows have one.
pub(crate) fn is_domain(text: &str) -> bool {
    text.contains('.') && !text.contains('/') && oidc_provider::parse(text.as_bytes()).is_ok()
}

/// Service, account and resource of an ARN without a Region.
fn global_arn(text: &str) -> Option<(&str, &str, &str)> {
    let mut fields = text.strip_prefix("arn:")?.splitn(5, ':');
    let partition = fields.next()?;
    let (service, region) = (fields.next()?, fields.next()?);
    let (account, resource) = (fields.next()?, fields.next()?);
    let is_global = region.is_empty() && partition::parse(partition.as_bytes()).is_ok();
    is_global.then_some((service, account, resource))
}

fn is_account(text: &str) -> bool {
    account_id::parse(text.as_bytes()).is_ok()
}

/// `root`, or a user or role with its path.
fn is_iam_entity(resource: &str) -> bool {
    let Some(slash) = resource.find('/') else { return resource == "root" };
    let (kind, path_and_name) = resource.split_at(slash);
    let Some(end) = path_and_name.rfind('/') else { return false };
    let (path, name) = path_and_name.split_at(end + 1);
    let is_name = match kind {
        // IAM still has users with names twice as long as it gives today.
        "user" => group_name::parse(name.as_bytes()).is_ok(),
        "role" => role_name::parse(name.as_bytes()).is_ok(),
        _ => false,
    };
    is_name && path::parse(path.as_bytes()).is_ok()
}

/// A named session of a role, without the role's path, or a federated user.
fn is_session(resource: &str) -> bool {
    let Some((kind, rest)) = resource.split_once('/') else { return false };
    match (kind, rest.split_once('/')) {
        ("federated-user", None) => federated_user_name::parse(rest.as_bytes()).is_ok(),
        ("assumed-role", Some((role, session))) => {
            role_name::parse(role.as_bytes()).is_ok()
                && role_session_name::parse(session.as_bytes()).is_ok()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Provider, RoleName, is_aws_principal, is_built_in, is_domain, is_github, is_group,
        is_provider, is_role_id, is_user_id, provider,
    };

    #[test]
    fn every_documented_form_of_an_aws_principal_is_known() {
        for principal in [
            "111122223333",
            "AIDACKCEVSQ6C2EXAMPLE",
            "arn:aws:iam::111122223333:root",
            "arn:aws-us-gov:iam::111122223333:user/alice",
            "arn:aws:iam::111122223333:user/division_abc/subdivision_xyz/alice",
            "arn:aws:iam::111122223333:role/service-role/ForecastRole",
            "arn:aws-cn:sts::111122223333:assumed-role/ForecastRole/session",
            "arn:aws:sts::111122223333:federated-user/alice",
            "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2EXAMPLE",
        ] {
            assert!(is_aws_principal(principal), "{principal}");
        }
        let longest = format!("arn:aws:iam::111122223333:user/{}", "a".repeat(128));
        assert!(is_aws_principal(&longest));
        assert!(!is_aws_principal(&format!("{longest}a")));
    }

    #[test]
    fn what_only_looks_like_an_aws_principal_is_refused() {
        for principal in [
            "",
            "11112222333",
            "AIDA",
            "alice",
            "forecast.amazonaws.com",
            "arn:aws:iam::111122223333",
            "arn:aws:iam::111122223333:",
            "arn:aws:iam::111122223333:user",
            "arn:aws:iam::111122223333:user/",
            "arn:aws:iam::111122223333:user//alice",
            "arn:aws:iam::111122223333:rooty",
            "arn:aws:iam::111122223333:policy/a",
            "arn:aws:iam::111122223333:role/a b",
            "arn:aws:iam:us-east-1:111122223333:role/a",
            "arn:moon:iam::111122223333:role/a",
            "arn:aws:iam::1111:role/a",
            "arn:aws:s3::111122223333:role/a",
            "arn:aws:sts::111122223333:assumed-role/ForecastRole",
            "arn:aws:sts::111122223333:assumed-role/ForecastRole/s",
            "arn:aws:sts::111122223333:assumed-role/path/ForecastRole/session",
            "arn:aws:sts::111122223333:federated-user/path/alice",
            "arn:aws:sts::111122223333:federated-user",
            "arn:aws:sts::1111:federated-user/alice",
            "arn:aws:iam::cloudfront:user/",
            "arn:aws:iam::cloudfront:user/a\"b",
            "arn:aws:iam::cloudfront:role/a",
        ] {
            assert!(!is_aws_principal(principal), "{principal}");
        }
    }

    #[test]
    fn groups_providers_and_domains_are_told_apart() {
        let group = "arn:aws:iam::111122223333:group/Developers";
        let saml = "arn:aws:iam::111122223333:saml-provider/ADFS";
        let oidc = "arn:aws:iam::111122223333:oidc-provider/example.com/id/7";
        assert!(is_group(group) && !is_group(saml) && !is_group("group/Developers"));
        assert!(is_provider(saml) && is_provider(oidc) && !is_provider(group));
        assert!(!is_provider("arn:aws:iam::1111:saml-provider/ADFS"));
        assert!(!is_provider("arn:aws:iam::111122223333:saml-provider/a b"));
        assert!(!is_provider("arn:aws:iam::111122223333:saml-provider"));
        assert!(is_domain("accounts.google.com"));
        assert!(!is_domain("google") && !is_domain("example.com/id") && !is_domain("a b.com"));
    }

    #[test]
    fn a_provider_is_saml_or_has_a_host_and_a_path() {
        let oidc = "arn:aws:iam::111122223333:oidc-provider/example.com/id/7";
        assert_eq!(provider(oidc), Some(Provider::Oidc("example.com/id/7")));
        assert_eq!(provider("accounts.google.com"), Some(Provider::Oidc("accounts.google.com")));
        let saml = "arn:aws-cn:iam::111122223333:saml-provider/ADFS";
        assert_eq!(provider(saml), Some(Provider::Saml));
        assert_eq!(provider("arn:aws:iam::111122223333:role/a"), None);
        assert_eq!(provider("google"), None);
        assert!(is_built_in("accounts.google.com") && is_built_in("WWW.amazon.com"));
        assert!(!is_built_in("example.com"));
        assert!(is_github("token.actions.githubusercontent.com"));
        assert!(is_github("token.actions.githubusercontent.com/octo-enterprise"));
        assert!(!is_github("token.actions.githubusercontent.com.example.com"));
        assert!(!is_github("tokens.actions.githubusercontent.com"));
    }

    #[test]
    fn a_session_belongs_to_the_role_of_its_partition_account_and_name() {
        let role = RoleName::of_role("arn:aws:iam::111122223333:role/team/Deploy");
        let session = RoleName::of_session("arn:aws:sts::111122223333:assumed-role/Deploy/alice");
        assert_eq!(role, session);
        let arn = role.unwrap().to_arn();
        assert_eq!(arn.as_deref(), Some("arn:aws:iam::111122223333:role/Deploy"));
        let any = RoleName::of_session("arn:aws:sts::111122223333:assumed-role/*/alice");
        assert_eq!(any.unwrap().to_arn(), None);
        for other in [
            "arn:aws:sts::111122223333:assumed-role/Deployer/alice",
            "arn:aws:sts::444455556666:assumed-role/Deploy/alice",
            "arn:aws-cn:sts::111122223333:assumed-role/Deploy/alice",
            "arn:aws:iam::111122223333:assumed-role/Deploy/alice",
            "arn:aws:sts::111122223333:assumed-role/Deploy",
            "arn:aws:sts::111122223333:federated-user/Deploy",
        ] {
            assert_ne!(RoleName::of_session(other), role, "{other}");
        }
        assert_eq!(RoleName::of_role("arn:aws:iam::111122223333:user/Deploy"), None);
        assert_eq!(RoleName::of_role("arn:aws:sts::111122223333:role/Deploy"), None);
    }

    #[test]
    fn ids_of_roles_and_of_users_are_told_apart() {
        assert!(is_role_id("AROADBQP57FF2AEXAMPLE") && !is_role_id("AIDACKCEVSQ6C2EXAMPLE"));
        assert!(is_user_id("AIDACKCEVSQ6C2EXAMPLE") && !is_user_id("AROADBQP57FF2AEXAMPLE"));
        assert!(!is_role_id("AROA") && !is_user_id("AIDA-CKCEVSQ6C2EXAMPLE"));
    }
}
