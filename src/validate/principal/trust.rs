//! What a role trust policy says of who assumes the role, and how.
//!
//! Source: IAM User Guide, *AWS JSON policy elements: Principal*, *IAM and AWS STS condition context
//! keys*.

use super::super::check::{ConditionContext, PrincipalContext, StatementContext};
use super::super::policy_type::PolicyType;
use super::callers::is_positive;
use super::principal_form::{
    Provider, has_wildcard, is_built_in, is_github, is_provider, provider,
};
use crate::element::{Operator, Quantifier};
use crate::name::service_principal;
use crate::one_or_many::OneOrMany;

/// More principals than fit into a trust policy, which has 4,096 characters at most. What is looked
/// up for each of them is not looked up for more, so that no document takes long.
pub(in crate::validate) const MOST_PRINCIPALS: usize = 100;

/// A way to assume a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Way {
    Plain,
    Saml,
    WebIdentity,
}

impl Way {
    pub(in crate::validate) const ALL: [Self; 3] = [Self::Plain, Self::Saml, Self::WebIdentity];

    /// The action of STS that allows it.
    pub(in crate::validate) const fn action(self) -> &'static str {
        match self {
            Self::Plain => "sts:AssumeRole",
            Self::Saml => "sts:AssumeRoleWithSAML",
            Self::WebIdentity => "sts:AssumeRoleWithWebIdentity",
        }
    }

    /// The way that the action allows.
    pub(in crate::validate) fn of(action: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.action().eq_ignore_ascii_case(action))
    }

    /// The way in which the principal assumes a role; none for what is no principal.
    pub(in crate::validate) fn of_principal(principal: &PrincipalContext<'_>) -> Option<Self> {
        match &**principal.kind {
            "AWS" | "Service" => Some(Self::Plain),
            "Federated" => provider(principal.name).map(|provider| match provider {
                Provider::Saml => Self::Saml,
                Provider::Oidc(_) => Self::WebIdentity,
            }),
            _ => None,
        }
    }
}

/// Whether the statement allows to assume the role in this way.
pub(in crate::validate) fn allows(statement: &StatementContext<'_>, way: Way) -> bool {
    statement.is_allow()
        && statement
            .actions()
            .any(|action| action.element == "Action" && Way::of(action.text) == Some(way))
}

/// The identity providers whose users the statement lets assume the role in this way.
pub(in crate::validate) fn providers<'a>(
    statement: &StatementContext<'a>,
    way: Way,
) -> impl Iterator<Item = (PrincipalContext<'a>, Provider<'a>)> {
    let has_federated = statement
        .statement
        .principal()
        .is_some_and(|principal| principal.get("Federated").is_some());
    let statement = (has_federated && allows(statement, way)).then_some(*statement);
    let principals = statement.into_iter().flat_map(StatementContext::principals);
    principals
        .filter(move |principal| {
            principal.kind == "Federated"
                && principal.element == "Principal"
                && Way::of_principal(principal) == Some(way)
        })
        .take(MOST_PRINCIPALS)
        .filter_map(|principal| Some((principal, provider(principal.name)?)))
}

/// The OIDC providers whose users the statement lets assume the role, by host and path.
pub(in crate::validate) fn oidc_providers<'a>(
    statement: &StatementContext<'a>,
) -> impl Iterator<Item = (PrincipalContext<'a>, &'a str)> {
    providers(statement, Way::WebIdentity).filter_map(|(principal, provider)| match provider {
        Provider::Oidc(url) => Some((principal, url)),
        Provider::Saml => None,
    })
}

/// The claim of the provider's tokens that the condition key is.
pub(in crate::validate) fn claim<'a>(key: &'a str, provider: &str) -> Option<&'a str> {
    let (prefix, rest) = key.split_at_checked(provider.len())?;
    rest.strip_prefix(':').filter(|_| prefix.eq_ignore_ascii_case(provider))
}

/// Whether a condition of any kind is on a claim of the provider's tokens.
pub(in crate::validate) fn is_conditioned(
    statement: &StatementContext<'_>,
    provider: &str,
) -> bool {
    statement.conditions().any(|condition| claim(condition.key, provider).is_some())
}

/// Whether a condition of any kind is on this claim of the provider's tokens.
pub(in crate::validate) fn has_claim(
    statement: &StatementContext<'_>,
    provider: &str,
    wanted: &str,
) -> bool {
    statement.conditions().any(|condition| {
        claim(condition.key, provider).is_some_and(|claim| claim.eq_ignore_ascii_case(wanted))
    })
}

/// Whether a condition says what a claim of the provider's tokens must be, one of those that
/// `is_wanted` picks.
pub(in crate::validate) fn limits_claim(
    statement: &StatementContext<'_>,
    provider: &str,
    is_wanted: fn(&str) -> bool,
) -> bool {
    statement.conditions().any(|condition| {
        is_positive(&condition) && claim(condition.key, provider).is_some_and(is_wanted)
    })
}

/// Whether the claim says whom a token is for, rather than whom it is about.
pub(in crate::validate) fn is_audience(claim: &str) -> bool {
    ["aud", "oaud", "app_id"].iter().any(|audience| audience.eq_ignore_ascii_case(claim))
}

/// The claim that says whom a token of the provider is for.
pub(in crate::validate) const fn audience_claim(provider: &str) -> &'static str {
    match provider.as_bytes() {
        b"graph.facebook.com" | b"www.amazon.com" => "app_id",
        _ => "aud",
    }
}

/// The claim that tells best whom a token of the provider is about.
pub(in crate::validate) const fn subject_claim(provider: &str) -> &'static str {
    match provider.as_bytes() {
        b"cognito-identity.amazonaws.com" => "amr",
        b"graph.facebook.com" => "id",
        b"www.amazon.com" => "user_id",
        _ => "sub",
    }
}

/// The provider whose tokens' audience the condition key is.
pub(in crate::validate) fn audience_provider(key: &str) -> Option<&str> {
    let (provider, claim) = key.rsplit_once(':')?;
    (claim.eq_ignore_ascii_case("aud") && provider.contains('.')).then_some(provider)
}

/// The set operator of the condition.
pub(in crate::validate) fn quantifier(condition: &ConditionContext<'_>) -> Option<Quantifier> {
    condition.parsed?.quantifier()
}

/// The subjects of GitHub's tokens that a condition lets assume the role, with their places in the
/// list. A wildcard under an operator that compares letter for letter is a fault of its own.
pub(in crate::validate) fn github_subjects<'a>(
    condition: &ConditionContext<'a>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let is_subject = condition
        .key
        .rsplit_once(':')
        .is_some_and(|(provider, claim)| claim.eq_ignore_ascii_case("sub") && is_github(provider));
    let is_allowed =
        || is_positive(condition) && condition.statement.is_allow() && !condition.values.is_empty();
    let is_pattern = condition.parsed.is_some_and(|p| p.operator() == Operator::StringLike);
    let values = (is_subject && is_allowed()).then_some(condition.values);
    let values = values.into_iter().flat_map(OneOrMany::iter).enumerate();
    let texts = values.map(|(index, value)| (index, value.as_text()));
    texts.filter(move |(_, text)| is_pattern || !has_wildcard(text))
}

/// Whether an identity provider stands under a kind of principals that it does not belong to.
pub(in crate::validate) fn is_misplaced(principal: &PrincipalContext<'_>) -> bool {
    let statement = principal.statement;
    let name = &**principal.name;
    let is_other = match &**principal.kind {
        "AWS" => is_provider(name) || is_built_in(name),
        "Service" => {
            service_principal::parse(name.as_bytes()).is_err()
                && (is_provider(name) || is_built_in(name))
        }
        _ => false,
    };
    is_other
        && principal.element == "Principal"
        && statement.policy_type() == PolicyType::RoleTrust
        && statement.is_allow()
}

#[cfg(test)]
mod tests {
    use super::{Way, audience_provider, claim, is_audience};

    #[test]
    fn a_claim_stands_behind_the_provider_and_a_colon() {
        let provider = "oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE";
        assert_eq!(claim("oidc.eks.us-east-1.amazonaws.com/id/example:sub", provider), Some("sub"));
        assert_eq!(claim("oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE2:sub", provider), None);
        assert_eq!(claim("oidc.eks.us-east-1.amazonaws.com/id/EXAMPLE", provider), None);
        assert_eq!(claim("aws:SourceArn", provider), None);
        assert_eq!(claim("\u{e9}:sub", "a"), None);
    }

    #[test]
    fn the_audience_of_a_provider_is_a_claim_of_a_host() {
        assert_eq!(audience_provider("example.com/id/7:AUD"), Some("example.com/id/7"));
        assert_eq!(audience_provider("saml:aud"), None);
        assert_eq!(audience_provider("example.com:sub"), None);
        assert_eq!(audience_provider("aud"), None);
        assert!(is_audience("Aud") && is_audience("app_id") && !is_audience("sub"));
    }

    #[test]
    fn each_way_to_assume_a_role_has_an_action() {
        for way in Way::ALL {
            assert_eq!(Way::of(&way.action().to_lowercase()), Some(way));
        }
        assert_eq!(Way::of("sts:TagSession"), None);
    }
}
