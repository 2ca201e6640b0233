//! The fixtures of the checks: what has an error is not allowed, all else is.

use super::agreement::BEYOND_SCHEMA;
use super::kinds;
use crate::checks::fixtures;
use iam_policy::FindingType;
use serde_json::Value;

#[test]
fn good_fixtures_are_allowed_and_bad_ones_are_not() {
    let kinds = kinds();
    for fixture in fixtures() {
        // What is no JSON has no schema.
        let Ok(value) = serde_json::from_str::<Value>(&fixture.text) else { continue };
        let mut of_kind = kinds.iter().filter(|kind| kind.policy_type == Some(fixture.policy_type));
        let kind = of_kind.next().unwrap();
        let is_allowed = kind.allows(&value);
        let mut errors = fixture.findings();
        errors.retain(|finding| finding.finding_type() == FindingType::Error);
        if errors.is_empty() {
            assert!(is_allowed, "{} is refused", fixture.path.display());
        } else if is_allowed {
            let is_beyond = |rule: &str| BEYOND_SCHEMA.iter().any(|entry| entry.rule == rule);
            let inside: Vec<_> = errors.iter().filter(|found| !is_beyond(found.rule())).collect();
            assert!(inside.is_empty(), "{} is allowed: {inside:#?}", fixture.path.display());
        }
    }
}
