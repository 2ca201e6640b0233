//! # What it does
//! Reports an action that reads what is stored, such as objects, items, messages and secrets, allowed
//! on everything and without conditions, be it by a pattern.
//!
//! # Why it matters
//! All data of the account can be carried off. Some programs do need to read all of a kind.
//!
//! # Example
//! ```json
//! {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*"}
//! ```
//!
//! # Use instead
//! ```json
//! {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue",
//!  "Resource": "arn:aws:secretsmanager:us-east-1:111122223333:secret:app-*"}
//! ```

use super::super::check::{Check, Context, Needs, Run};
use super::super::facts::DATA;
use super::super::finding::{FindingType, Findings};
use super::super::policy_type::PolicyType;
use super::super::statement::given::{finding, given_on_everything};

pub(in super::super) static CHECK: Check = Check {
    rule: "data-exfiltration",
    codes: &[],
    finding_type: FindingType::SecurityWarning,
    summary: "an action that reads stored data, on everything",
    applies_to: |policy_type| matches!(policy_type, PolicyType::Identity | PolicyType::Managed),
    needs: Needs::Nothing,
    pedantic: true,
    run: Run::Document(run),
};

fn run(context: &Context<'_>, findings: &mut Findings) {
    let ends = ("reads the data of any resource", "read the data of any resource");
    for given in given_on_everything(context, &DATA) {
        let found = finding(&CHECK, &given, ends);
        findings.extend(found.map(|finding| finding.with_help("name the resources in Resource")));
    }
}
