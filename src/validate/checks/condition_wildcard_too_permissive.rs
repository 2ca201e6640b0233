//! # What it does
//! Reports a wildcard in a value of a condition key that identifies an account, an organization or
//! a network; one in `aws:userid` before the colon; and one with fewer than six fixed characters
//! before it in the ARN of a caller or source, in a path of an organization, or in the subject of
//! an OIDC provider that many organizations share, such as GitHub.
//!
//! # Why it matters
//! Such a value also matches the ids of strangers. Access Analyzer calls that an error; IAM stores
//! the document.
//!
//! # Example
//! ```json
//! {"Condition": {"StringLike": {"aws:PrincipalOrgID": "o-*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::sensitive::{Demand, takes_wildcards};
use super::super::condition::value_pieces::Piece;
use super::super::finding::{Finding, FindingType, Findings};

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-wildcard-too-permissive",
    codes: &["WILDCARD_USAGE_TOO_PERMISSIVE"],
    finding_type: FindingType::SecurityWarning,
    summary: "a wildcard that leaves too little of a value that identifies somebody",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    let Some(demand) = Demand::of(condition) else { return };
    if !takes_wildcards(condition) {
        return;
    }
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        if demand.is_missed(text, |piece| piece == Piece::Wildcard) {
            let (message, help) = demand.words("wildcard", text, condition.key);
            let location = condition.value_location(index);
            findings.push(Finding::new(&CHECK, location, message).with_help(help));
        }
    }
}
