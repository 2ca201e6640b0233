//! # What it does
//! Reports a value of `aws:RequestedRegion`, or of another condition key that holds a Region, that
//! is the code of no Region that is known. Wildcards and policy variables are left alone.
//!
//! # Why it matters
//! No request is made in such a Region. Access Analyzer calls that an error; AWS adds Regions, so
//! that it is a warning here.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west1"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::value_pieces::is_pattern;
use super::super::facts::AS_OF;
use super::super::facts::regions::is_region;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::condition::Family;
use crate::element::{ConditionOperator, Operator};
use crate::name::Region;
use crate::near::nearest;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-region-invalid",
    codes: &["INVALID_REGION"],
    finding_type: FindingType::Warning,
    summary: "a Region in a condition that AWS is not known to have",
    applies_to: every_type,
    needs: Needs::Regions,
    pedantic: false,
    run: Run::Condition(run),
};

/// The keys whose values are Regions.
const KEYS: [&str; 5] = [
    "account:TargetRegion",
    "aws:RequestedRegion",
    "cloudformation:TargetRegion",
    "ec2:Region",
    "secretsmanager:AddReplicaRegions",
];

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !KEYS.iter().any(|key| key.eq_ignore_ascii_case(condition.key)) {
        return;
    }
    let Some(operator) = condition.parsed.map(ConditionOperator::operator) else { return };
    if operator.family() != Family::String {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        if !is_pattern(text) && !is_named(text, operator) {
            let message = format!("{} is no Region of AWS as of {AS_OF}", Quoted(text));
            let guess = nearest(text, Region::known());
            findings.push(
                Finding::new(&CHECK, condition.value_location(index), message)
                    .with_help_if(guess.map(|guess| format!("write `{guess}`"))),
            );
        }
    }
}

fn is_named(text: &str, operator: Operator) -> bool {
    match operator {
        Operator::StringEqualsIgnoreCase | Operator::StringNotEqualsIgnoreCase => {
            Region::known().iter().any(|region| region.as_str().eq_ignore_ascii_case(text))
        }
        _ => is_region(text),
    }
}
