//! # What it does
//! Reports a SAML provider in a trust policy without a condition on the audience of its assertions.
//!
//! # Why it matters
//! An assertion that was made for another service lets its holder assume the role too.
//!
//! # Example
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/ADFS"},
//!  "Action": "sts:AssumeRoleWithSAML"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow",
//!  "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/ADFS"},
//!  "Action": "sts:AssumeRoleWithSAML",
//!  "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}}
//! ```

use super::super::check::{Check, Needs, Run, StatementContext};
use super::super::finding::{Finding, FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::principal::callers::is_positive;
use super::super::principal::trust::{Way, providers};

pub(in super::super) static CHECK: Check = Check {
    rule: "trust-saml-audience-missing",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "trust of a SAML provider without a condition on the audience",
    applies_to: |policy_type| policy_type == PolicyType::RoleTrust,
    needs: Needs::Nothing,
    pedantic: false,
    run: Run::Statement(run),
};

fn run(statement: &StatementContext<'_>, findings: &mut Findings) {
    let mut providers = providers(statement, Way::Saml);
    let Some((first, _)) = providers.next() else { return };
    if statement.conditions_on("saml:aud").any(|condition| is_positive(&condition)) {
        return;
    }
    let finding = Finding::new(&CHECK, first.location(), "SAML assertions for any audience pass");
    let finding = providers.fold(finding, |finding, (other, _)| finding.and_at(other.location()));
    findings.push(finding.with_help(
        "add `\"StringEquals\": {\"SAML:aud\": \"https://signin.aws.amazon.com/saml\"}`",
    ));
}
