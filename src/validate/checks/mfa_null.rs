//! # What it does
//! Reports `Null` with `aws:MultiFactorAuthPresent`. In an Allow that also wants `true` under
//! `Bool` it does no harm, nor in a Deny where another one of the document is about `false`.
//!
//! # Why it matters
//! The key is there for every session, with MFA and without, and missing for long-term access keys:
//! that it is there does not mean that MFA was used.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*",
//!  "Condition": {"Null": {"aws:MultiFactorAuthPresent": "false"}}}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "ec2:StopInstances", "Resource": "*",
//!  "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}
//! ```

use super::super::check::{Check, Context, Needs, Run, every_type};
use super::super::condition::mfa::{MfaTest, is_true_wanted, mfa_tests};
use super::super::finding::{Finding, FindingType, Findings};
use crate::element::Effect;
use crate::parse_error::Quoted;

pub(in super::super) static CHECK: Check = Check {
    rule: "mfa-null",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "a test whether the MFA key is there, which says nothing of MFA",
    applies_to: every_type,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let is_null = |test: &MfaTest<'_>| !test.is_bool;
    if !mfa_tests(context).any(|test| is_null(&test)) {
        return;
    }
    let denies_false =
        mfa_tests(context).any(|test| test.effect == Effect::Deny && test.is_bool && !test.value);
    // Of the last statement, so that each is looked through once.
    let mut wants_true = (usize::MAX, false);
    for test in mfa_tests(context).filter(is_null) {
        let statement = test.condition.statement;
        let is_harmless = match test.effect {
            Effect::Deny => test.value && denies_false,
            Effect::Allow if test.value => false,
            Effect::Allow => {
                if wants_true.0 != statement.index {
                    wants_true = (statement.index, is_true_wanted(statement));
                }
                wants_true.1
            }
        };
        if is_harmless {
            continue;
        }
        let key = Quoted(test.condition.key);
        let message = format!("whether a request has {key} does not say whether MFA was used");
        let help = match test.effect {
            Effect::Deny => "write `BoolIfExists` and `false`",
            Effect::Allow => "write `Bool` and `true`",
        };
        findings.push(Finding::new(&CHECK, test.condition.location(), message).with_help(help));
    }
}
