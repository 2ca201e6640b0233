//! # What it does
//! Reports a condition key that its service is not known to have.
//!
//! # Why it matters
//! No request has such a key, so that a test for a value never holds, and a negated test always does.
//! Access Analyzer calls that an error; AWS adds keys, so that it is a warning here.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"s3:prefx": "reports/"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"s3:prefix": "reports/"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::finding::{Finding, FindingType, Findings};
use crate::catalog::Catalog;
use crate::element::condition::key;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-key-service-unknown",
    codes: &["INVALID_SERVICE_CONDITION_KEY"],
    finding_type: FindingType::Warning,
    summary: "a condition key that its service is not known to have",
    applies_to: every_type,
    needs: Needs::Catalog,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let context = condition.statement.context;
    let (None, Some(catalog)) = (condition.known, context.catalog()) else { return };
    let Some((prefix, _)) = condition.key.split_once(':') else { return };
    // Any identity provider has keys, under its address.
    if prefix.eq_ignore_ascii_case("aws") || prefix.contains(['.', '/']) {
        return;
    }
    let service = catalog.service(prefix);
    // Of a service that is gone the keys are no longer known.
    if service.is_none_or(|service| service.retired().is_some()) && !has_keys(catalog, prefix) {
        return;
    }
    let is_known = catalog.condition_key(condition.key).is_some()
        || context.settings.knows_key(condition.key)
        || context.settings.knows_service(prefix);
    if !is_known && key::parse(condition.key.as_bytes()).is_ok() {
        findings.push(finding(catalog, condition, prefix));
    }
}

fn has_keys(catalog: &Catalog, prefix: &str) -> bool {
    catalog.has_keys_of(&prefix.to_ascii_lowercase())
}

#[cold]
fn finding(catalog: &Catalog, condition: &ConditionContext<'_>, prefix: &str) -> Finding {
    let message = format!(
        "{} is no condition key of {} as of {}",
        Quoted(condition.key),
        Quoted(prefix),
        catalog.as_of()
    );
    let context = condition.statement.context;
    let guess = context.guess(|catalog| catalog.nearest_condition_key(condition.key));
    let help = guess.map(|guess| format!("did you mean `{guess}`?"));
    Finding::new(&CHECK, condition.location(), message).with_help_if(help)
}
