//! # What it does
//! Reports a policy variable in a value of a condition key that identifies an account, an
//! organization or a network; one in `aws:userid` before the colon; and one with fewer than six
//! fixed characters before it in the ARN of a caller or source, in a path of an organization, or in
//! the subject of an OIDC provider that many organizations share, such as GitHub. Variables for an
//! account, an organization or a network themselves, such as `${aws:PrincipalAccount}`, are left
//! alone.
//!
//! # Why it matters
//! What a caller can set, such as a tag or the name of a session, then decides who is let in.
//! Access Analyzer calls that an error; IAM stores the document.
//!
//! # Example
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalAccount": "${aws:PrincipalTag/account}"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, every_type};
use super::super::condition::sensitive::{Demand, is_sensitive};
use super::super::condition::value_pieces::Piece;
use super::super::finding::{Finding, FindingType, Findings};
use super::super::telling::Telling;
use crate::element::condition::Family;

pub(in super::super) static CHECK: Check = Check {
    rule: "condition-variable-too-permissive",
    codes: &["VARIABLE_USAGE_TOO_PERMISSIVE"],
    finding_type: FindingType::SecurityWarning,
    summary: "a policy variable that leaves too little of a value that identifies somebody",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Condition(run),
};

fn run(condition: &ConditionContext<'_>, findings: &mut Findings) {
    if !condition.statement.context.overview.texts.has(Telling::DOLLAR) {
        return;
    }
    let Some(demand) = Demand::of(condition) else { return };
    let family = condition.parsed.map(|parsed| parsed.operator().family());
    if !matches!(family, Some(Family::String | Family::Arn)) {
        return;
    }
    // AWS sets what identifies an account, an organization or a network.
    let is_loose = |piece: Piece<'_>| piece.variable_key().is_some_and(|key| !is_sensitive(key));
    for (index, value) in condition.values.iter().enumerate() {
        let text = value.as_text();
        if demand.is_missed(text, is_loose) {
            let (message, help) = demand.words("policy variable", text, condition.key);
            let location = condition.value_location(index);
            findings.push(Finding::new(&CHECK, location, message).with_help(help));
        }
    }
}
