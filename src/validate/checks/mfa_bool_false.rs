//! # What it does
//! Reports `Bool` with `aws:MultiFactorAuthPresent` false in a Deny, unless another Deny of the
//! document is about requests without the key. It also reports `false` under `Bool` or
//! `BoolIfExists` in an Allow.
//!
//! # Why it matters
//! Requests with long-term access keys do not have the key at all: it is not false for them, so
//! that such a Deny lets them pass without MFA. An Allow that wants `false` allows just those
//! without MFA.
//!
//! # Example
//! ```json
//! {"Effect": "Deny", "Action": "*", "Resource": "*",
//!  "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Deny", "Action": "*", "Resource": "*",
//!  "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::condition::mfa::{MfaTest, mfa_tests};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Effect;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "mfa-bool-false",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a test for a request without MFA that misses long-term access keys",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let is_false = |test: &MfaTest<'_>| test.is_bool && !test.value;
    if !mfa_tests(context).any(|test| is_false(&test)) {
        return;
    }
    // One statement may be for keys that are missing, another for those that are false.
    let denies_missing = mfa_tests(context).any(|test| {
        let is_absence = !test.is_bool && test.value;
        test.effect == Effect::Deny && (is_absence || is_false(&test) && test.is_if_exists)
    });
    for test in mfa_tests(context).filter(is_false) {
        let key = Quoted(test.condition.key);
        let (message, help) = match test.effect {
            Effect::Deny if test.is_if_exists || denies_missing => continue,
            Effect::Deny => (
                format!("long-term access keys have no {key}, so that this Deny lets them pass"),
                "write `BoolIfExists`",
            ),
            Effect::Allow => (
                format!("`false` for {key} allows what has no MFA"),
                "write `Bool` and `true`, or deny with `BoolIfExists` and `false`",
            ),
        };
        findings.push(Finding::new(&CHECK, test.condition.location(), message).with_help(help));
    }
}
