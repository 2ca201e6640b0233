//! # What it does
//! Reports `ForAnyValue:` with a negated operator in a Deny, on a key about who calls or from where
//! such as `aws:PrincipalOrgPaths`, unless a `Null` test of the statement wants the key. The other
//! operators ask for a value, so that a request without the key is not meant, and one without tags
//! has no wrong ones.
//!
//! # Why it matters
//! Without the key there is no value that could differ, so that the Deny lets the request pass.
//! With `ForAllValues:` it would be denied.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition":
//!  {"ForAnyValue:StringNotLike": {"aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition":
//!  {"ForAllValues:StringNotLike": {"aws:PrincipalOrgPaths": "o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}}
//! ```

use super::super::check::{Check, ConditionContext, Needs, Run, StatementContext, every_type};
use super::super::condition::wanted_keys::WantedKeys;
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Quantifier;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "for-any-value-deny-without-null",
    codes: &[],
    finding_type: FindingType::Warning,
    summary: "a negated `ForAnyValue:` in a Deny that misses requests without the key",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Conditioned(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    if !statement.is_deny() {
        return;
    }
    let mut open = statement.conditions().filter(misses_absence).peekable();
    if open.peek().is_none() {
        return;
    }
    let wanted = WantedKeys::of(*statement);
    for condition in open.filter(|condition| !wanted.has_other(condition)) {
        let (operator, key) = (Quoted(condition.operator), Quoted(condition.key));
        let instead = condition.operator.replacen("ForAnyValue:", "ForAllValues:", 1);
        findings.push(
            Finding::new(&CHECK, condition.location(), format!("{operator} fails without {key}"))
                .with_help(format!(
                    "write `{instead}`, or add `Null` with `false` if that is meant"
                )),
        );
    }
}

/// Whether a condition asks for a value that differs, so that none at all is none.
fn misses_absence(condition: &ConditionContext<'_>) -> bool {
    let is_of_caller = condition.known.is_some_and(|known| {
        known.is_multivalued && known.name.starts_with("aws:") && known.name != "aws:TagKeys"
    });
    is_of_caller
        && condition.parsed.is_some_and(|parsed| {
            parsed.quantifier() == Some(Quantifier::ForAnyValue)
                && parsed.operator().is_negated()
                && !parsed.is_if_exists()
        })
}
