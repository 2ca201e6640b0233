//! What AWS answered, and what this crate answers.

use crate::names::Name;
use iam_policy::{Finding, Location, PathElement, PolicyDocument, PolicyType};
use serde_json::Value;
use std::collections::BTreeSet;

/// The code of a finding, and the paths of its places.
pub(crate) type Found = (&'static str, Vec<String>);

pub(crate) struct Answer {
    pub(crate) name: String,
    /// The day of the answer, as `2026-03-07`.
    pub(crate) date: String,
    policy_type: PolicyType,
    document: PolicyDocument,
    policy: Value,
    theirs: Vec<(String, Vec<String>)>,
}

impl Answer {
    pub(crate) fn read(line: &str) -> Self {
        let mut value: Value = serde_json::from_str(line).unwrap();
        let text = |member: &str| value.get(member).and_then(Value::as_str).unwrap().to_owned();
        let (name, date) = (text("name"), text("date"));
        let policy_type = text("type").parse().unwrap();
        let findings = value.get("findings").and_then(Value::as_array).unwrap();
        let theirs = findings.iter().map(theirs).collect();
        let policy = value.get_mut("policy").unwrap().take();
        // Where the policy is kept as its source text, that is what AWS saw.
        let source = policy.as_str().map_or_else(|| policy.to_string(), ToOwned::to_owned);
        let document = PolicyDocument::from_json(&source);
        let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
        let policy = serde_json::from_str(&source).unwrap();
        Self { name, date, policy_type, document, policy, theirs }
    }

    /// What stands at a path, as names that AWS may have to know: an action, the services in ARNs and
    /// values, or a condition key and its service.
    pub(crate) fn names_at(&self, path: &str) -> Vec<Name> {
        let path: Vec<Value> = serde_json::from_str(path).unwrap();
        let value = path.iter().fold(&self.policy, |value, step| match step {
            Value::String(name) => &value[name],
            index => &value[usize::try_from(index.as_u64().unwrap()).unwrap()],
        });
        if let [_, _, element, _, Value::String(key)] = path.as_slice()
            && element == "Condition"
            && !key.starts_with("aws:")
        {
            let service = key.split(':').next().unwrap().to_owned();
            return vec![Name::Key(key.clone()), Name::Service(service)];
        }
        let texts = value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
        texts.into_iter().filter_map(Value::as_str).filter_map(Name::of).collect()
    }

    /// AWS's findings of the codes that have a check here.
    pub(crate) fn theirs(&self) -> BTreeSet<Found> {
        let checked = self.theirs.iter().filter_map(|(code, paths)| {
            let code: iam_policy::IssueCode =
                code.parse().unwrap_or_else(|error| panic!("{}: {error}", self.name));
            code.check().map(|_| (code.as_str(), paths.clone()))
        });
        checked.collect()
    }

    /// The findings of this crate that have one of AWS's codes.
    pub(crate) fn ours(&self) -> BTreeSet<Found> {
        let findings = self.document.validate(self.policy_type);
        findings.iter().filter_map(ours).collect()
    }
}

fn theirs(finding: &Value) -> (String, Vec<String>) {
    let code = finding.get("code").and_then(Value::as_str).unwrap().to_owned();
    let paths = finding.get("paths").and_then(Value::as_array).unwrap();
    let mut paths: Vec<String> = paths.iter().map(ToString::to_string).collect();
    paths.sort();
    (code, paths)
}

fn ours(finding: &Finding) -> Option<Found> {
    let code = finding.issue_code()?;
    let mut paths: Vec<String> = finding.locations().iter().map(path).collect();
    paths.sort();
    Some((code.as_str(), paths))
}

/// The path as JSON; the answers name whole strings where this crate names a part of one.
fn path(location: &Location) -> String {
    let steps = location.path().iter().filter_map(|step| match step {
        PathElement::Value(key) | PathElement::Key(key) => Some(Value::from(key.as_str())),
        PathElement::Index(index) => Some(Value::from(*index)),
        _ => None,
    });
    Value::Array(steps.collect()).to_string()
}
