//! The forms of principals, over the grammars of the names they are made of.
//!
//! Source: IAM User Guide, *AWS JSON policy elements: Principal*.

use crate::name::{
    account_id, federated_user_name, group_name, oidc_provider, partition, path, role_name,
    role_session_name, saml_provider_name, unique_id,
};

/// Whether `text` holds a wildcard.
pub(super) fn has_wildcard(text: &str) -> bool {
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
pub(super) fn is_group(text: &str) -> bool {
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
    use super::{is_aws_principal, is_domain, is_group, is_provider};

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
}
