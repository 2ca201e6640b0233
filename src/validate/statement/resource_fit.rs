//! Whether actions can be used with what a statement lists as resources.
//!
//! AWS's reference lacks some of the resources that actions work on: its own policies tell. What is
//! said here is what is left when all is taken for possible that it may have left out.

use super::budget::Budget;
use crate::catalog::{AccessLevel, Catalog, KnownAction, ResourceType};
use crate::one_or_many::OneOrMany;
use crate::text::Text;
use crate::validate::arn_fields::ArnFields;
use crate::validate::check::{Entry, StatementContext};
use crate::validate::known::Meaning;

/// Services of which AWS's own policies use actions with resources that the reference does not have
/// for them. Of `ssm` the actions on parameters are in order.
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

/// The resources that a statement lists, none of which stands for everything.
pub(in crate::validate) struct Resources<'a> {
    catalog: &'a Catalog,
    list: &'a OneOrMany<Text>,
    budget: Budget,
    are_certain: Option<bool>,
}

impl<'a> Resources<'a> {
    /// What a look at whether an ARN is of a type counts for.
    const LOOK: usize = 16;

    pub(in crate::validate) fn of(statement: &StatementContext<'a>) -> Option<Self> {
        let s = statement.statement;
        let list = s.resource.as_ref().filter(|_| !statement.has("NotResource"))?;
        // What is no ARN is a fault of its own, or stands for everything.
        if list.is_empty() || !list.iter().all(|text| text.starts_with("arn:")) {
            return None;
        }
        let catalog = statement.context.catalog()?;
        let bytes = statement.actions().chain(statement.resources()).map(|entry| entry.text.len());
        let budget = Budget::for_bytes(bytes.sum());
        Some(Self { catalog, list, budget, are_certain: None })
    }

    /// Whether none of them can be one that the action works on. `None` where the budget is spent.
    pub(in crate::validate) fn miss(&mut self, action: KnownAction<'a>) -> Option<bool> {
        if action.resource_types().next().is_none() || is_doubtful(action) {
            return Some(false);
        }
        for of in action.resource_types() {
            for text in self.list {
                self.budget.spend(Self::LOOK)?;
                if may_be(of.resource_type(), text) {
                    return Some(false);
                }
            }
        }
        Some(self.are_certain()? && !self.list.iter().any(|text| self.may_miss_type(action, text)))
    }

    /// Whether none of them stands for the `*` that is all an action takes.
    pub(in crate::validate) fn miss_star(&self, action: KnownAction<'a>) -> bool {
        action.resource_types().next().is_none()
            && takes_only_star(action)
            && !self.list.iter().any(|text| stands_for_all(text))
    }

    /// Whether one of them can be used with none of the actions, of which there are many where some
    /// have wildcards.
    pub(in crate::validate) fn is_unused(
        &mut self,
        text: &'a str,
        actions: &[KnownAction<'a>],
    ) -> Option<bool> {
        let Some(sample) = sample(text) else { return Some(false) };
        self.budget.spend(Self::LOOK * Self::LOOK)?;
        let catalog = self.catalog;
        if catalog.resource_types_of(&sample).next().is_none() {
            return Some(false);
        }
        let heads = std::iter::once(text).chain(heads(text));
        let types: Vec<_> = heads.flat_map(|head| catalog.resource_types_of(head)).collect();
        let of = service(text);
        for action in actions {
            self.budget.spend(Self::LOOK)?;
            let has_none = action.resource_types().next().is_none();
            if action.resource_types().any(|of| types.contains(&of.resource_type()))
                || has_none && action.service().prefix() == of
                || is_doubtful(*action)
                || self.may_miss_type(*action, text)
            {
                return Some(false);
            }
        }
        Some(true)
    }

    /// The actions that an entry stands for, one after the other.
    pub(in crate::validate) fn expand(
        &mut self,
        entry: Entry<'a>,
        meaning: Meaning<'a>,
        actions: &mut Vec<KnownAction<'a>>,
    ) -> Option<()> {
        for action in entry.expand(meaning) {
            self.budget.spend(1)?;
            actions.push(action);
        }
        Some(())
    }

    /// Whether each of them is certainly of some type that the catalog has.
    fn are_certain(&mut self) -> Option<bool> {
        if self.are_certain.is_none() {
            let mut are_certain = true;
            for text in self.list {
                self.budget.spend(Self::LOOK * Self::LOOK)?;
                are_certain &= sample(text)
                    .is_some_and(|sample| self.catalog.resource_types_of(&sample).next().is_some());
            }
            self.are_certain = Some(are_certain);
        }
        self.are_certain
    }

    /// Whether the action may work on a resource although the catalog does not say so: one of a
    /// service that is a part of the other, or one that the action is named after.
    fn may_miss_type(&self, action: KnownAction<'a>, text: &str) -> bool {
        let (prefix, of) = (action.service().prefix(), service(text));
        let mut types = action.resource_types().flat_map(|of| of.resource_type().arn_formats());
        if is_kin(prefix, of) && types.all(|format| service(format) != of) {
            return true;
        }
        let sample = sample(text).unwrap_or_default();
        let mut types = self.catalog.resource_types_of(&sample);
        let letters = letters(action.name());
        types.any(|of| letters.contains(&*self::letters(of.name())))
    }
}

/// Whether an ARN may be of a type. What follows behind a colon is often written or left out: a log
/// group is meant by its name and by its name with `:*`.
fn may_be(of: ResourceType<'_>, text: &str) -> bool {
    of.fits(text) || heads(text).any(|head| of.fits(head))
}

/// An ARN up to each colon in its resource, the first few of them.
fn heads(text: &str) -> impl Iterator<Item = &str> {
    let resource = ArnFields::of(text).and_then(|arn| arn.resource).unwrap_or_default();
    let start = text.len() - resource.len();
    let colons = resource.match_indices(':').take(3);
    colons.filter_map(move |(at, _)| text.get(..start + at))
}

/// Whether the reference may lack what the action works on: it lists late what can be tagged, or
/// shared by a policy of its own.
fn is_doubtful(action: KnownAction<'_>) -> bool {
    let (prefix, name) = (action.service().prefix(), action.name());
    DOUBTFUL.contains(&prefix)
        || prefix == "ssm" && !name.contains("Parameter")
        || name.contains("Tag")
        || name.contains("ResourcePolicy")
        || action.access_levels().contains(AccessLevel::Tagging)
}

/// Whether AWS documents that the action takes no resource but `*`; many that have no resource types
/// in the reference do take some.
fn takes_only_star(action: KnownAction<'_>) -> bool {
    let (prefix, name) = (action.service().prefix(), action.name());
    prefix == "tag"
        || ONLY_STAR.contains(&(prefix, name))
        || DESCRIBE_ONLY_STAR.contains(&prefix) && name.starts_with("Describe")
}

/// Whether an ARN is open to its end, as `arn:aws:s3:::*`, or incomplete.
fn stands_for_all(text: &str) -> bool {
    let resource = ArnFields::of(text).and_then(|arn| arn.resource);
    resource.is_none_or(|resource| {
        resource.starts_with("${") || resource.bytes().all(|byte| b"*?/:".contains(&byte))
    })
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
        let behind = open.strip_prefix("${").and_then(|variable| variable.split_once('}'));
        rest = behind.map_or_else(|| open.get(1..), |(_, behind)| Some(behind))?;
    }
    sample.push_str(rest);
    if closed.len() < resource.len() {
        sample.push('*');
    }
    // A pattern without any beginning is of all types.
    (!closed.is_empty()).then_some(sample)
}

fn service(arn: &str) -> &str {
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
    use crate::catalog::{Catalog, ResourceType};

    fn resource_type(service: &str, name: &str) -> ResourceType<'static> {
        let service = Catalog::embedded().service(service).unwrap();
        service.resource_types().find(|of| of.name() == name).unwrap()
    }

    #[test]
    fn what_follows_behind_a_colon_may_be_there_or_not() {
        let group = resource_type("logs", "log-group");
        for end in ["app", "app:*", "app:log-stream:*", "*"] {
            assert!(may_be(group, &format!("arn:aws:logs:*:*:log-group:{end}")), "{end}");
        }
        assert!(!may_be(group, "arn:aws:logs:*:*:destination:app"));
        let (bucket, object) = (resource_type("s3", "bucket"), resource_type("s3", "object"));
        assert!(may_be(bucket, "arn:aws:s3:::b") && !may_be(bucket, "arn:aws:s3:::b/*"));
        assert!(may_be(object, "arn:aws:s3:::b/*") && !may_be(object, "arn:aws:s3:::b"));
    }

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
    fn an_open_arn_stands_for_all() {
        for text in ["arn:aws:s3:::*", "arn:aws:ec2:*:*:*/*", "arn:aws:ec2", "arn:aws:a:::${aws:x}"]
        {
            assert!(stands_for_all(text), "{text}");
        }
        assert!(!stands_for_all("arn:aws:ec2:*:*:instance/*"));
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
        let services = DESCRIBE_ONLY_STAR.iter().chain(&DOUBTFUL);
        assert!(services.clone().all(|prefix| Catalog::embedded().service(prefix).is_some()));
    }

    #[test]
    fn services_are_kin_by_their_names() {
        assert!(is_kin("redshift", "redshift-serverless") && is_kin("waf-regional", "waf"));
        assert!(is_kin("codeconnections", "codestar-connections"));
        assert!(!is_kin("s3", "s3") && !is_kin("ec2", "ecs"));
        assert_eq!(letters("log-group"), "loggroup");
    }
}
