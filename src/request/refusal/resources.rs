//! The forms of resources.

use super::policy::{Policy, Statement, Strings};
use super::{Answer, Reason, Refusal};
use crate::Partition;
use crate::validate::{IAM_RESOURCES, S3_REGIONAL};

/// Finds the resource that the API tells of, if one is in no right form; fails where an older parser
/// refuses one before.
///
/// Of several bad resources the API tells the last that it comes upon. It goes through `Resource` of
/// all statements and then through `NotResource`, and through each list from its greatest string to
/// its smallest. The older parser looks only at what precedes the first bad one.
pub(super) fn resources(policy: &Policy<'_>) -> Answer<Option<Refusal>> {
    let mut bad = None;
    let kinds: [for<'s, 'a> fn(&'s Statement<'a>) -> Option<&'s Strings<'a>>; 2] =
        [|statement| statement.resource.as_ref(), |statement| statement.not_resource.as_ref()];
    for list_of in kinds {
        for statement in &policy.statements {
            let Some(list) = list_of(statement) else { continue };
            let faults =
                list.entries().filter_map(|(index, text)| Some((text, index, fault(text)?)));
            if let Some((_, index, message)) = faults.min_by_key(|(text, ..)| *text) {
                bad = Some(Reason::malformed(message).at(statement.entry(list, index)));
            }
            let refused = list.entries().find(|(_, text)| bad.is_none() && is_refused_first(text));
            if let Some((index, _)) = refused {
                return Err(Reason::legacy().at(statement.entry(list, index)));
            }
        }
    }
    Ok(bad)
}

/// Whether an older parser refuses the resource.
fn is_refused_first(text: &str) -> bool {
    let is_incomplete = text.contains("::") && text.matches(':').count() < 5;
    text != "*" && (is_incomplete || text.split(':').nth(2) == Some(""))
}

/// What is wrong with a resource. That the first field is `arn` is not looked at.
fn fault(text: &str) -> Option<String> {
    if text == "*" {
        return None;
    }
    let Some((_, fields)) = text.split_once(':') else {
        return Some(format!("Resource {text} must be in ARN format or \"*\"."));
    };
    let (partition, fields) = match fields.split_once(':') {
        Some((partition, fields)) => (partition, Some(fields)),
        None => (fields, None),
    };
    if partition != "*" && !Partition::known().iter().any(|known| known == partition) {
        let shown = filled(fields);
        return Some(format!(
            "Partition \"{partition}\" is not valid for resource \"arn:{partition}:{shown}\"."
        ));
    }
    let Some(fields) = fields else {
        return Some("Resource vendor must be fully qualified and cannot contain regexes.".into());
    };
    let (service, behind) = fields.split_once(':').unwrap_or((fields, ""));
    let last = behind.splitn(3, ':').nth(2).unwrap_or_default();
    let has_region = !behind.starts_with(':');
    match service {
        "iam" if has_region => {
            Some(format!("IAM resource {text} cannot contain region information."))
        }
        "iam" if !is_of_iam(last) => Some(
            "IAM resource path must either be \"*\" or start with user/, federated-user/, role/, \
             group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, \
             saml-provider/, oidc-provider/, report/, access-report/."
                .into(),
        ),
        "s3" if has_region && !S3_REGIONAL.iter().any(|kind| last.starts_with(kind)) => {
            Some(format!("Resource {text} can not contain region information."))
        }
        _ => None,
    }
}

fn is_of_iam(last: &str) -> bool {
    let kind = last.split_once('/').map(|(kind, _)| kind);
    matches!(last, "*" | "root") || kind.is_some_and(|kind| IAM_RESOURCES.contains(&kind))
}

/// The fields behind the partition, `*` for those that are missing.
fn filled(fields: Option<&str>) -> String {
    let written: Vec<_> = fields
        .filter(|fields| !fields.is_empty())
        .into_iter()
        .flat_map(|f| f.splitn(4, ':'))
        .collect();
    (0..4).map(|index| written.get(index).copied().unwrap_or("*")).collect::<Vec<_>>().join(":")
}
