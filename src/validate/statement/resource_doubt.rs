//! Where AWS's reference may lack what an action works on, and where AWS says in words what it does.
//!
//! AWS's own policies tell: they use actions with resources that the reference does not have for
//! them.

use std::collections::BTreeSet;

use crate::catalog::{AccessLevel, Catalog, KnownAction};
use crate::validate::arn_fields::ArnFields;

/// Services with actions that work on more than the reference says. Of `ssm` only the actions on
/// parameters are in order.
const DOUBTFUL: [&str; 7] =
    ["apigateway", "bedrock", "drs", "odb", "sagemaker-mlflow", "securityagent", "sso"];

/// Services that were renamed, and whose resources bear the one name or the other.
const RENAMED: [(&str, &str); 1] = [("codestar-connections", "codeconnections")];

/// Services whose actions `Describe…` take no resource but `*`, where they have no resource types.
///
/// Source: the sections *Identity-based policies* of the services' own guides.
const DESCRIBE_ONLY_STAR: [&str; 3] = ["autoscaling", "ec2", "elasticloadbalancing"];

/// Actions that take no resource but `*`.
///
/// Source: AWS KMS Developer Guide, *Specifying KMS keys in IAM policy statements*, and the like of
/// the others.
const ONLY_STAR: [(&str, &str); 11] = [
    ("cloudwatch", "GetMetricStatistics"),
    ("ecr", "GetAuthorizationToken"),
    ("kms", "CreateKey"),
    ("kms", "GenerateRandom"),
    ("kms", "ListAliases"),
    ("kms", "ListKeys"),
    ("s3", "ListAllMyBuckets"),
    ("secretsmanager", "GetRandomPassword"),
    ("secretsmanager", "ListSecrets"),
    ("xray", "PutTelemetryRecords"),
    ("xray", "PutTraceSegments"),
];

/// Whether the reference may lack what the action works on: it lists late what can be tagged, or
/// shared by a policy of its own.
pub(in crate::validate) fn is_doubtful(action: KnownAction<'_>) -> bool {
    let (prefix, name) = (action.service().prefix(), action.name());
    DOUBTFUL.contains(&prefix)
        || prefix == "ssm" && !name.contains("Parameter")
        || name.contains("Tag")
        || name.contains("ResourcePolicy")
        || action.access_levels().contains(AccessLevel::Tagging)
}

/// Whether AWS documents that the action takes no resource but `*`; many that have no resource types
/// in the reference do take some.
pub(in crate::validate) fn takes_only_star(action: KnownAction<'_>) -> bool {
    let (prefix, name) = (action.service().prefix(), action.name());
    prefix == "tag"
        || ONLY_STAR.contains(&(prefix, name))
        || DESCRIBE_ONLY_STAR.contains(&prefix) && name.starts_with("Describe")
}

/// What is known for certain of some resources.
#[derive(Debug, Default)]
pub(in crate::validate) struct Kinds<'a> {
    services: BTreeSet<&'a str>,
    /// The letters of the names of their types.
    names: BTreeSet<String>,
}

impl<'a> Kinds<'a> {
    /// Adds the types of an ARN; `None` where it is not certainly of one that the catalog has.
    pub(in crate::validate) fn add(&mut self, catalog: &Catalog, text: &'a str) -> Option<()> {
        let sample = sample(text)?;
        let mut types = catalog.resource_types_of(&sample).peekable();
        let is_known = types.peek().is_some();
        self.names.extend(types.map(|of| letters(of.name())));
        if is_known {
            self.services.insert(service(text));
        }
        is_known.then_some(())
    }

    /// How much it is to ask about an action.
    pub(in crate::validate) fn cost(&self) -> usize {
        self.services.len() + self.names.len()
    }

    /// Whether an action may work on one of them although the catalog does not say so: on one of a
    /// service that is a part of the other, or on one that it is named after.
    pub(in crate::validate) fn may_be_for(&self, action: KnownAction<'_>) -> bool {
        let prefix = action.service().prefix();
        let is_kin = |of: &&&str| is_kin(prefix, of);
        let has_type_of = |of: &str| {
            let mut types = action.resource_types().flat_map(|of| of.resource_type().arn_formats());
            types.any(|format| service(format) == of)
        };
        if self.services.iter().filter(is_kin).any(|of| !has_type_of(of)) {
            return true;
        }
        let name = letters(action.name());
        self.names.iter().any(|of| name.contains(&**of))
    }
}

/// An ARN that a pattern stands for if its open parts are short, but for an open end.
fn sample(text: &str) -> Option<String> {
    let arn = ArnFields::of(text)?;
    let (service, resource) = (arn.service?, arn.resource?);
    if !arn.is_in_partition || service.contains(['*', '?', '$']) {
        return None;
    }
    let head = text.get(..text.len() - resource.len())?;
    let closed = resource.trim_end_matches('*');
    let mut sample = String::with_capacity(text.len());
    sample.push_str(head);
    let mut rest = closed;
    while let Some(at) = rest.find(['*', '?', '$']) {
        let (before, open) = rest.split_at_checked(at)?;
        sample.push_str(before);
        sample.push('x');
        let variable = open.strip_prefix("${").and_then(|inner| inner.split_once(['}', '$']));
        rest = variable.map_or_else(|| open.get(1..), |(_, behind)| Some(behind))?;
    }
    sample.push_str(rest);
    if closed.len() < resource.len() {
        sample.push('*');
    }
    // A pattern without any beginning is of all types.
    (!closed.is_empty()).then_some(sample)
}

/// The service of an ARN, or of an ARN format.
pub(in crate::validate) fn service(arn: &str) -> &str {
    arn.split(':').nth(2).unwrap_or_default()
}

/// Whether two services are parts of one, such as `redshift` and `redshift-serverless`.
fn is_kin(one: &str, other: &str) -> bool {
    one != other
        && (one.starts_with(other)
            || other.starts_with(one)
            || RENAMED.contains(&(one, other))
            || RENAMED.contains(&(other, one)))
}

/// The letters of a name, so that `log-group` is found in `CreateLogGroup`.
fn letters(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_has_short_parts_and_keeps_its_open_end() {
        for (text, expected) in [
            ("arn:aws:s3:::b", "arn:aws:s3:::b"),
            ("arn:aws:s3:::a*b?/*", "arn:aws:s3:::axbx/*"),
            ("arn:aws:s3:*:*:${aws:username}/x$", "arn:aws:s3:*:*:x/xx"),
            ("arn:aws:s3:::${a/x", "arn:aws:s3:::x{a/x"),
        ] {
            assert_eq!(sample(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["*", "arn:aws:s3:::*", "arn:aws:s3", "arn:aws:*:::b", "arn:moon:s3:::b"] {
            assert_eq!(sample(text), None, "{text}");
        }
    }

    #[test]
    fn what_takes_only_star_has_no_resource_types() {
        for (prefix, name) in ONLY_STAR {
            let action = Catalog::embedded().action(&format!("{prefix}:{name}")).unwrap();
            assert!(
                action.resource_types().next().is_none() && takes_only_star(action),
                "{action}"
            );
        }
    }

    #[test]
    fn the_services_that_are_named_are_there() {
        for prefix in DESCRIBE_ONLY_STAR.iter().chain(&DOUBTFUL) {
            assert!(Catalog::embedded().service(prefix).is_some(), "{prefix}");
        }
        for (one, other) in RENAMED {
            assert!(is_kin(one, other) && is_kin(other, one));
        }
    }

    #[test]
    fn services_are_kin_by_their_names() {
        assert!(is_kin("redshift", "redshift-serverless") && is_kin("waf-regional", "waf"));
        assert!(!is_kin("s3", "s3") && !is_kin("ec2", "ecs"));
    }

    #[test]
    fn an_action_may_work_on_what_it_is_named_after_and_on_parts_of_its_service() {
        let catalog = Catalog::embedded();
        let may_be = |action: &str, arn: &str| {
            let mut kinds = Kinds::default();
            kinds.add(catalog, arn)?;
            Some(kinds.may_be_for(catalog.action(action).unwrap()))
        };
        let dataset = "arn:aws:quicksight:us-east-1:111122223333:dataset/*";
        assert_eq!(may_be("quicksight:CreateDataSet", dataset), Some(true));
        assert_eq!(may_be("quicksight:CreateTheme", dataset), Some(false));
        let namespace = "arn:aws:redshift-serverless:us-east-1:111122223333:namespace/*";
        assert_eq!(may_be("redshift:DescribeTable", namespace), Some(true));
        let cluster = "arn:aws:kafka:us-east-1:111122223333:cluster/a/*";
        assert_eq!(may_be("kafka-cluster:ReadData", cluster), Some(false));
        assert_eq!(may_be("s3:GetObject", "arn:aws:s3:::*"), None);
        assert_eq!(may_be("s3:GetObject", "arn:aws:profile:::domains/a/upload-jobs/b"), None);
    }
}
