//! The condition keys in which wildcards and policy variables let in more than is meant.

use super::super::check::ConditionContext;
use super::value_pieces::{Piece, pieces};
use crate::element::Operator;
use crate::element::condition::Family;
use crate::parse_error::Quoted;

/// What a key wants of wildcards and variables in its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::validate) enum Demand {
    /// There are none.
    None,
    /// This many fixed characters at least stand before each.
    Prefix,
    /// Fixed text of that length begins the value.
    Start,
    /// They stand behind the colon, or are all that stands before it.
    BehindColon,
}

impl Demand {
    /// How many fixed characters [`Prefix`](Self::Prefix) and [`Start`](Self::Start) want.
    pub(in crate::validate) const CHARACTERS: usize = 6;

    /// What the key of a condition wants.
    ///
    /// Source: IAM User Guide, *AWS global condition context keys*, *IAM policy validation check
    /// reference*.
    pub(in crate::validate) fn of(condition: &ConditionContext<'_>) -> Option<Self> {
        match condition.known.map(|known| known.name) {
            Some("aws:userid") => Some(Self::BehindColon),
            Some(name) if is_sensitive(name) => Some(Self::None),
            Some(
                "aws:PrincipalArn"
                | "aws:PrincipalOrgPaths"
                | "aws:ResourceOrgPaths"
                | "aws:SourceArn"
                | "aws:SourceOrgPaths"
                | "aws:SourceVpcArn"
                | "aws:VpceOrgPaths",
            ) => Some(Self::Start),
            None if is_subject(condition.key) => Some(Self::Prefix),
            _ => None,
        }
    }

    /// What to say of a value that misses it by a piece, which is a `wildcard` or the like, and what
    /// to do about it.
    #[cold]
    pub(in crate::validate) fn words(
        self,
        piece: &str,
        value: &str,
        key: &str,
    ) -> (String, String) {
        let (value, key, least) = (Quoted(value), Quoted(key), Self::CHARACTERS);
        match self {
            Self::None => (
                format!("a {piece} in {value}, a value of {key}, lets in others"),
                "write each value in full".to_owned(),
            ),
            Self::Prefix | Self::Start => (
                format!(
                    "fewer than {least} fixed characters before a {piece} of {value}, a value of {key}"
                ),
                format!("write at least {least} characters of the value before it"),
            ),
            Self::BehindColon => (
                format!("a {piece} of {value}, a value of {key}, does not stand behind the colon"),
                "write the unique id in full before the colon".to_owned(),
            ),
        }
    }

    /// Whether one of the pieces of a value that `is_loose` picks is not as the key wants it.
    pub(in crate::validate) fn is_missed(
        self,
        value: &str,
        is_loose: impl Fn(Piece<'_>) -> bool,
    ) -> bool {
        match self {
            Self::None => pieces(value).any(is_loose),
            Self::Prefix => misses_prefix(value, 0, false, is_loose),
            // A policy may be meant for every partition.
            Self::Start => match value.strip_prefix("arn:*:") {
                Some(rest) => misses_prefix(rest, "arn::".len(), true, is_loose),
                None => misses_prefix(value, 0, true, is_loose),
            },
            Self::BehindColon => misses_colon(value, is_loose),
        }
    }
}

/// Whether too few fixed characters, with those given, stand before a piece that is not fixed: the
/// first or any.
fn misses_prefix(
    value: &str,
    given: usize,
    is_first_enough: bool,
    is_loose: impl Fn(Piece<'_>) -> bool,
) -> bool {
    let mut fixed = given;
    for piece in pieces(value) {
        match piece {
            Piece::Fixed(text) => fixed += text.chars().count(),
            _ if is_loose(piece) && fixed < Demand::CHARACTERS => return true,
            _ if is_first_enough => return false,
            _ => fixed = 0,
        }
    }
    false
}

/// Whether a piece that is not fixed stands before the colon, and more than it alone.
fn misses_colon(value: &str, is_loose: impl Fn(Piece<'_>) -> bool) -> bool {
    let (mut count, mut has_loose) = (0, false);
    for piece in pieces(value) {
        let colon = match piece {
            Piece::Fixed(text) => text.find(':'),
            _ => None,
        };
        count += usize::from(colon != Some(0));
        if colon.is_some() {
            return has_loose && count > 1;
        }
        has_loose |= is_loose(piece);
    }
    has_loose
}

/// Whether a key names an account, an organization or a network, so that a part of its value means
/// nothing.
pub(in crate::validate) fn is_sensitive(name: &str) -> bool {
    SENSITIVE.iter().any(|key| key.eq_ignore_ascii_case(name))
}

const SENSITIVE: [&str; 10] = [
    "aws:PrincipalAccount",
    "aws:PrincipalOrgID",
    "aws:ResourceAccount",
    "aws:ResourceOrgID",
    "aws:SourceAccount",
    "aws:SourceOrgID",
    "aws:SourceVpc",
    "aws:SourceVpce",
    "aws:VpceAccount",
    "aws:VpceOrgID",
];

/// Whether a key is the subject of an OIDC provider that many organizations share, so that the
/// subject alone says whose it is.
fn is_subject(key: &str) -> bool {
    key.rsplit_once(':').is_some_and(|(provider, claim)| {
        let host = provider.split_once('/').map_or(provider, |(host, _)| host);
        let is_shared = SHARED.iter().any(|shared| shared.eq_ignore_ascii_case(host));
        is_shared && claim.eq_ignore_ascii_case("sub")
    })
}

const SHARED: [&str; 4] = [
    "agent.buildkite.com",
    "app.terraform.io",
    "gitlab.com",
    "token.actions.githubusercontent.com",
];

/// Whether `*` and `?` are wildcards under the condition's operator.
pub(in crate::validate) fn takes_wildcards(condition: &ConditionContext<'_>) -> bool {
    condition.parsed.is_some_and(|parsed| {
        let operator = parsed.operator();
        matches!(operator, Operator::StringLike | Operator::StringNotLike)
            || operator.family() == Family::Arn
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misses(demand: Demand, value: &str) -> bool {
        demand.is_missed(value, |piece| piece == Piece::Wildcard)
    }

    #[test]
    fn a_prefix_is_wanted_before_each_wildcard() {
        assert!(misses(Demand::Prefix, "*") && misses(Demand::Prefix, "repo:*"));
        assert!(misses(Demand::Prefix, "repo:org/*/x*"));
        assert!(!misses(Demand::Prefix, "repo:org/*/refs/*"));
        assert!(!misses(Demand::Prefix, "repo:o*") && !misses(Demand::Prefix, "repo"));
    }

    #[test]
    fn a_start_is_wanted_once_and_the_partition_may_be_any() {
        assert!(misses(Demand::Start, "*") && misses(Demand::Start, "o-*"));
        assert!(misses(Demand::Start, "arn:*:*"));
        assert!(!misses(Demand::Start, "o-a1b2c3/*/*"));
        assert!(!misses(Demand::Start, "arn:*:iam::111122223333:role/*"));
        assert!(!misses(Demand::Start, "arn:aws:iam::*:root") && !misses(Demand::Start, "o-a"));
    }

    #[test]
    fn a_user_id_has_its_wildcard_behind_the_colon() {
        assert!(misses(Demand::BehindColon, "*") && misses(Demand::BehindColon, "AROA*"));
        assert!(misses(Demand::BehindColon, "AROA*:session"));
        assert!(!misses(Demand::BehindColon, "AROA:*") && !misses(Demand::BehindColon, "*:*"));
        assert!(!misses(Demand::BehindColon, "AIDA"));
        let is_variable = |piece: Piece<'_>| piece.variable_key().is_some();
        let misses = |value| Demand::BehindColon.is_missed(value, is_variable);
        assert!(misses("${aws:userid}") && misses("A${aws:userid}:b") && !misses("*"));
        assert!(!misses("${aws:userid}:b") && !misses("A:${aws:userid}"));
    }

    #[test]
    fn subjects_are_those_of_shared_providers() {
        assert!(is_subject("token.actions.githubusercontent.com:sub"));
        assert!(is_subject("GitLab.com:SUB"));
        assert!(is_subject("token.actions.githubusercontent.com/example:sub"));
        assert!(!is_subject("oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub"));
        assert!(!is_subject("saml:sub") && !is_subject("gitlab.com:aud"));
    }
}
