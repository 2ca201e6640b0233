//! Who may use a statement: everyone, or fewer by a condition.
//!
//! Source: IAM User Guide, *AWS JSON policy elements: Principal*, *AWS global condition context
//! keys*; Amazon S3 User Guide, *Blocking public access to your Amazon S3 storage*.

use std::collections::HashSet;

use super::super::arn_fields::ArnFields;
use super::super::check::{Check, ConditionContext, Context, PrincipalContext, StatementContext};
use super::super::finding::{Finding, Findings};
use crate::document::{Location, PrincipalElement};
use crate::element::{ConditionOperator, Family, Operator};
use crate::parse_error::Quoted;

/// The keys that say for whose resource a service acts.
pub(in crate::validate) const SOURCE_KEYS: [&str; 4] =
    ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"];

/// Whether the element stands for everyone.
pub(in crate::validate) fn is_everyone(principal: &PrincipalElement) -> bool {
    principal.as_text() == Some("*")
        || principal.get("AWS").is_some_and(|names| names.iter().any(|name| name == "*"))
}

/// Reports the conditions on some keys in a Deny, where the statement does not also want what would
/// leave out `those` who never have the keys.
pub(in crate::validate) fn report_open_deny(
    check: &'static Check,
    statement: &StatementContext<'_>,
    is_key: fn(&ConditionContext<'_>) -> bool,
    leaves_out: impl FnOnce() -> bool,
    [those, help]: [&str; 2],
    findings: &mut Findings,
) {
    if !statement.is_deny() {
        return;
    }
    let conditions = statement.conditions().filter(is_key);
    let mut conditions = conditions.filter(|condition| !is_presence_test(condition));
    let Some(first) = conditions.next() else { return };
    if leaves_out() {
        return;
    }
    let message = format!("{} leaves open what becomes of {those}", Quoted(first.key));
    let finding = Finding::new(check, first.location(), message);
    let finding = conditions.fold(finding, |finding, other| finding.and_at(other.location()));
    findings.push(finding.with_help(help));
}

/// Whether the statement is about everyone.
pub(in crate::validate) fn has_everyone(statement: &StatementContext<'_>) -> bool {
    statement.statement.principal().is_some_and(is_everyone)
}

/// Where the statement names everyone.
pub(in crate::validate) fn everyone_location(statement: &StatementContext<'_>) -> Location {
    let named = statement.principals().find(|principal| principal.name == "*");
    named.map_or_else(|| statement.element("Principal"), |principal| principal.location())
}

/// The services that the statement names under `Principal`.
pub(in crate::validate) fn services<'a>(
    statement: &StatementContext<'a>,
) -> impl Iterator<Item = PrincipalContext<'a>> {
    let principals = statement.principals();
    principals.filter(|principal| principal.kind == "Service" && principal.element == "Principal")
}

/// Whether the operator says what a key must be, rather than what it must not be or whether it is
/// there.
pub(in crate::validate) fn is_positive(condition: &ConditionContext<'_>) -> bool {
    let operator = condition.parsed.map(ConditionOperator::operator);
    operator.is_some_and(|operator| !operator.is_negated() && operator != Operator::Null)
}

/// Whether the operator asks whether the key is there.
pub(in crate::validate) fn is_presence_test(condition: &ConditionContext<'_>) -> bool {
    condition.parsed.is_none_or(|parsed| parsed.operator() == Operator::Null)
}

/// Whether a condition says for whose resource a service must act.
pub(in crate::validate) fn limits_source(statement: &StatementContext<'_>) -> bool {
    statement.conditions().any(|condition| is_source_key(&condition) && is_positive(&condition))
}

/// Whether the key says for whose resource a service acts.
pub(in crate::validate) fn is_source_key(condition: &ConditionContext<'_>) -> bool {
    SOURCE_KEYS.iter().any(|key| key.eq_ignore_ascii_case(condition.key))
}

/// What decides whether a value of a key that tells of the caller leaves somebody out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limit {
    /// Any text but a wildcard alone.
    Text,
    /// An ARN with an account, or with a bucket.
    Arn,
    /// Addresses, but not all of them.
    Ip,
}

/// The keys whose value an outsider cannot choose. `aws:Referer` and `aws:UserAgent` can be chosen,
/// which is a fault of its own.
const LIMITS: &[(&str, Limit)] = {
    use Limit::{Arn, Ip, Text};
    &[
        ("aws:ChatbotSourceArn", Arn),
        ("aws:Ec2InstanceSourceVpc", Text),
        ("aws:PrincipalAccount", Text),
        ("aws:PrincipalArn", Arn),
        ("aws:PrincipalOrgID", Text),
        ("aws:PrincipalOrgPaths", Text),
        ("aws:PrincipalServiceName", Text),
        ("aws:PrincipalServiceNamesList", Text),
        ("aws:Referer", Text),
        ("aws:SignInSessionArn", Arn),
        ("aws:SourceAccount", Text),
        ("aws:SourceArn", Arn),
        ("aws:SourceIp", Ip),
        ("aws:SourceOrgID", Text),
        ("aws:SourceOrgPaths", Text),
        ("aws:SourceOwner", Text),
        ("aws:SourceVpc", Text),
        ("aws:SourceVpcArn", Arn),
        ("aws:SourceVpce", Text),
        ("aws:UserAgent", Text),
        ("aws:userid", Text),
        ("aws:VpceAccount", Text),
        ("aws:VpceOrgID", Text),
        ("aws:VpceOrgPaths", Text),
        ("aws:VpcSourceIp", Ip),
        ("codebuild:BuildArn", Arn),
        ("codebuild:ProjectArn", Arn),
        ("ec2:SourceInstanceArn", Arn),
        ("elasticfilesystem:AccessedViaMountTarget", Text),
        ("identitystore:UserId", Text),
        ("kms:CallerAccount", Text),
        ("lambda:SourceFunctionArn", Arn),
        ("s3:DataAccessPointAccount", Text),
        ("s3:DataAccessPointArn", Arn),
        ("ssm:SourceInstanceArn", Arn),
    ]
};

fn limit_of(key: &str) -> Option<Limit> {
    let found = LIMITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(key));
    found.map(|(_, limit)| *limit)
}

impl Limit {
    /// Whether the value leaves somebody out.
    fn excludes(self, value: &str) -> bool {
        let is_star = !value.is_empty() && value.bytes().all(|byte| byte == b'*');
        !is_star
            && match self {
                Self::Text => true,
                Self::Ip => !value.ends_with("/0"),
                Self::Arn => ArnFields::of(value).is_none_or(|arn| {
                    let account = arn.account.unwrap_or_default();
                    let named = if account.is_empty() { arn.resource } else { arn.account };
                    named.is_none_or(|named| !named.starts_with(['*', '?']))
                }),
            }
    }
}

/// Whether a condition of the statement leaves out callers that its `Principal` lets in.
///
/// `…IfExists` and `ForAllValues:` let in callers without the key; that is a fault of its own.
pub(in crate::validate) fn limits_caller(statement: &StatementContext<'_>) -> bool {
    statement.conditions().any(|condition| {
        limit_of(condition.key).is_some_and(|limit| {
            is_positive(&condition)
                && condition.values.iter().all(|value| limit.excludes(value.as_text()))
        })
    })
}

/// Whether the statement allows to everyone, whoever they are.
fn is_open(statement: &StatementContext<'_>) -> bool {
    statement.is_allow() && has_everyone(statement) && !limits_caller(statement)
}

/// Calls `report` with each statement that allows to everyone, unless a `Deny` for all callers but
/// some covers its actions.
pub(in crate::validate) fn for_each_open(
    context: &Context<'_>,
    mut report: impl FnMut(&StatementContext<'_>),
) {
    let mut denied = None;
    for statement in context.statements().filter(is_open) {
        let denied = denied.get_or_insert_with(|| Denied::of(context));
        if !denied.covers(&statement) {
            report(&statement);
        }
    }
}

/// The actions that are denied to all callers but some, in small letters.
struct Denied(HashSet<String>);

impl Denied {
    #[cold]
    fn of(context: &Context<'_>) -> Self {
        let mut actions = HashSet::new();
        for statement in context.statements().filter(spares_some) {
            for action in statement.actions() {
                let is_listed = action.element == "Action";
                let pattern = if is_listed { action.text } else { "*" };
                actions.insert(pattern.to_ascii_lowercase());
            }
        }
        Self(actions)
    }

    fn covers(&self, statement: &StatementContext<'_>) -> bool {
        if self.0.is_empty() || self.0.contains("*") {
            return !self.0.is_empty();
        }
        statement.actions().all(|action| {
            let text = action.text.to_ascii_lowercase();
            let service = text.split(':').next().unwrap_or_default();
            let is_covered = || self.0.contains(&text) || self.0.contains(&format!("{service}:*"));
            action.element == "Action" && is_covered()
        })
    }
}

/// Whether the statement denies to everyone but the callers that a condition spares.
fn spares_some(statement: &StatementContext<'_>) -> bool {
    let spares = |condition: ConditionContext<'_>| {
        let operator = condition.parsed.map(ConditionOperator::operator);
        operator.is_some_and(Operator::is_negated) && limit_of(condition.key).is_some()
    };
    statement.is_deny() && has_everyone(statement) && statement.conditions().any(spares)
}

/// Whether a condition under `Bool`, with or without `IfExists`, wants the key to be `wanted`.
pub(in crate::validate) fn wants(
    statement: &StatementContext<'_>,
    key: &str,
    wanted: &str,
) -> bool {
    is_tested(statement, key, wanted, Family::Bool)
}

/// Whether a condition under `Null` wants the key to be there.
pub(in crate::validate) fn wants_presence(statement: &StatementContext<'_>, key: &str) -> bool {
    is_tested(statement, key, "false", Family::Null)
}

fn is_tested(statement: &StatementContext<'_>, key: &str, wanted: &str, family: Family) -> bool {
    statement.conditions().any(|condition| {
        condition.key.eq_ignore_ascii_case(key)
            && condition.parsed.is_some_and(|parsed| parsed.operator().family() == family)
            && condition.values.iter().all(|value| value.as_text().eq_ignore_ascii_case(wanted))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PolicyDocument;
    use crate::validate::policy_type::{PolicyType, ResourceType};
    use crate::validate::settings::Settings;

    /// How many statements of a bucket's policy are open, where the first has this principal and
    /// this condition.
    fn count_open(principal: &str, condition: &str, others: &str) -> usize {
        let text = format!(
            r#"{{"Statement":[{{"Effect":"Allow","Principal":{principal},"Action":"s3:GetObject",
            "Resource":"*","Condition":{condition}}}{others}]}}"#
        );
        let document = PolicyDocument::from_json(&text).unwrap();
        let policy_type = PolicyType::Resource(ResourceType::S3Bucket);
        let context = Context::new(&document, policy_type, Settings::NONE);
        let mut count = 0;
        for_each_open(&context, |_| count += 1);
        count
    }

    #[test]
    fn everyone_is_a_star_alone_or_among_accounts() {
        for everyone in [r#""*""#, r#"{"AWS":"*"}"#, r#"{"AWS":["111122223333","*"]}"#] {
            assert_eq!(count_open(everyone, "{}", ""), 1, "{everyone}");
        }
        for someone in [r#"{"AWS":"111122223333"}"#, r#"{"Service":"*"}"#, "{}", r#""x""#] {
            assert_eq!(count_open(someone, "{}", ""), 0, "{someone}");
        }
    }

    #[test]
    fn a_condition_limits_where_an_outsider_cannot_meet_it() {
        for limit in [
            r#"{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}"#,
            r#"{"StringEquals":{"AWS:principalaccount":["111122223333","444455556666"]}}"#,
            r#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"}}"#,
            r#"{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::amzn-s3-demo-bucket"}}"#,
            r#"{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"#,
            r#"{"StringLike":{"aws:userid":"AROADBQP57FF2AEXAMPLE:*"}}"#,
            r#"{"Bool":{"elasticfilesystem:AccessedViaMountTarget":"true"}}"#,
        ] {
            assert_eq!(count_open(r#""*""#, limit, ""), 0, "{limit}");
        }
        for open in [
            r#"{"StringNotEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}"#,
            r#"{"StringLike":{"aws:PrincipalAccount":"*"}}"#,
            r#"{"StringLike":{"aws:PrincipalAccount":["111122223333","*"]}}"#,
            r#"{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/Admin"}}"#,
            r#"{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::*"}}"#,
            r#"{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","0.0.0.0/0"]}}"#,
            r#"{"Bool":{"aws:SecureTransport":"true"}}"#,
            r#"{"Null":{"aws:PrincipalOrgID":"false"}}"#,
            r#"{"StringEquals":{"aws:PrincipalTag/team":"blue"}}"#,
        ] {
            assert_eq!(count_open(r#""*""#, open, ""), 1, "{open}");
        }
    }

    #[test]
    fn a_deny_for_others_closes_the_actions_that_it_covers() {
        let deny = |members: &str| {
            let condition = r#"{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}"#;
            let members = members.replace("CONDITION", condition);
            let other = format!(r#",{{"Effect":"Deny","Principal":"*","Resource":"*",{members}}}"#);
            count_open(r#""*""#, "{}", &other)
        };
        assert_eq!(deny(r#""Action":"s3:getobject","Condition":CONDITION"#), 0);
        assert_eq!(deny(r#""Action":["sqs:*","s3:*"],"Condition":CONDITION"#), 0);
        assert_eq!(deny(r#""Action":"*","Condition":CONDITION"#), 0);
        assert_eq!(deny(r#""NotAction":"s3:PutObject","Condition":CONDITION"#), 0);
        assert_eq!(deny(r#""Action":"s3:PutObject","Condition":CONDITION"#), 1);
        assert_eq!(deny(r#""Action":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}"#), 1);
    }
}
