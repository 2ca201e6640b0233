//! Validation of text.

use super::finding::Findings;
use super::malformed::malformed;
use super::plan::Scope;
use super::policy_type::PolicyType;
use super::settings::Settings;
use crate::document::{Fault, read};

/// Everything that is wrong with a text as a policy of one kind, with places.
pub(super) fn validate(
    text: &str,
    policy_type: PolicyType,
    scope: Scope,
    settings: &Settings,
) -> Findings {
    let (document, faults) = read(text);
    let is_whole = !faults.iter().any(Fault::is_syntax);
    let mut findings = malformed(text, faults);
    if is_whole {
        findings.extend(document.validate_with(policy_type, scope, settings, text.len()));
    }
    findings.locate(text);
    findings.sort();
    findings
}
